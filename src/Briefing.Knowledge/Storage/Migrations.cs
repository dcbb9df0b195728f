using System.Globalization;
using Briefing.Knowledge.Storage.Databases;
using Microsoft.Data.Sqlite;

namespace Briefing.Knowledge.Storage;

/// <summary>
/// Brings a database to the schema of this program: numbered scripts, each run once, all in one transaction. The number of
/// the last one is kept in <c>PRAGMA user_version</c>; <c>PRAGMA application_id</c> tells a store from other databases.
/// </summary>
internal static class Migrations
{
    /// <summary>"BBot" in ASCII.</summary>
    internal const int ApplicationId = 0x42426F74;

    private const string Folder = "Storage.Migrations.";

    private static readonly Lazy<(int Number, string Resource)[]> Scripts = new(Find);

    /// <summary>The schema version of this program.</summary>
    internal static int Latest => Scripts.Value[^1].Number;

    /// <exception cref="StoreException">The store is newer than the program, or the file is another program's database.</exception>
    internal static void Apply(SqliteConnection connection, string path) => Apply(connection, path, Latest);

    /// <summary>Stops at an earlier schema, for rows that were written with it.</summary>
    internal static void Apply(SqliteConnection connection, string path, int last)
    {
        if (CheckAtOneMoment(connection, path) >= last) return;
        connection.Run("PRAGMA journal_mode = WAL");
        using var transaction = connection.BeginTransaction(deferred: false);
        var version = Check(connection, path); // another program may have been first
        foreach (var (number, resource) in Scripts.Value)
            if (number > version && number <= last) connection.Run(Read(resource));
        connection.Run($"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {last}");
        transaction.Commit();
    }

    /// <summary>Between two reads another program may make the tables, and a store would look like somebody else's database.</summary>
    private static int CheckAtOneMoment(SqliteConnection connection, string path)
    {
        using var moment = connection.BeginTransaction(deferred: true);
        return Check(connection, path);
    }

    private static int Check(SqliteConnection connection, string path)
    {
        var version = Number(connection, "PRAGMA user_version");
        var application = Number(connection, "PRAGMA application_id");
        var tables = Number(connection, "SELECT count(*) FROM sqlite_master");
        if (tables > 0 && application != ApplicationId)
            throw new StoreException(StoreFault.NotAStore, $"{path} is the database of another program. Name another file with --store.");
        if (version > Latest)
            throw new StoreException(StoreFault.Newer,
                $"The store {path} was made by a newer version of this program (schema {version}, this program knows {Latest}). Use that version, or name another store with --store.");
        return version;
    }

    private static int Number(SqliteConnection connection, string sql) => (int)(long)connection.Scalar(sql)!;

    private static (int, string)[] Find() =>
    [
        .. from name in typeof(Migrations).Assembly.GetManifestResourceNames()
           let at = name.IndexOf(Folder, StringComparison.Ordinal)
           where at >= 0
           let number = int.Parse(name.AsSpan(at + Folder.Length, 3), NumberStyles.None, CultureInfo.InvariantCulture)
           orderby number
           select (number, name),
    ];

    private static string Read(string resource)
    {
        using var reader = new StreamReader(typeof(Migrations).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
