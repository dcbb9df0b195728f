using System.Data.Common;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage.Databases;
using Npgsql;

namespace Briefing.Knowledge.Storage;

/// <summary>
/// The fact store in a PostgreSQL database, captures with it, for one program or many on as many machines. Changes of documents
/// and facts come one after the other, whoever makes them; each is told to all programs that wait for it.
/// </summary>
public sealed class PostgreSqlFactStore : FactStore
{
    private const string Channel = "briefing_store";

    private static readonly MigrationSeries Tables = MigrationSeries.Embedded("store", typeof(PostgreSqlFactStore).Assembly, "Storage.PostgreSql.");

    private readonly PostgreSqlDatabase _database;
    private readonly string _tables;

    private PostgreSqlFactStore(PostgreSqlDatabase database, TimeProvider time, SpeechLexicon? lexicon, string? indexFolder)
        : base(database, new CaptureTables(database), time, lexicon)
    {
        _database = database;
        IndexPath = indexFolder is null ? null : Path.Combine(indexFolder, $"postgresql-{ContentHash.Of(database.Name)[..12]}.index");
        _tables = database.Run(connection => (string)connection.Scalar("SELECT concat(oid, ' ', CAST(to_regclass('store') AS oid)) FROM pg_database WHERE datname = current_database()")!);
    }

    /// <inheritdoc/>
    public override string? IndexPath { get; }

    /// <summary>What a snapshot is made with, and which tables it is read from: those of a database that was made anew are others.</summary>
    public override string Rules => $"{base.Rules} {_tables}";

    /// <summary>Opens a store in a database, making its tables where there are none, and brings them to the schema of this program.</summary>
    /// <param name="address">The database, which must be there.</param>
    /// <param name="time">The clock.</param>
    /// <param name="lexicon">What a snapshot's people are merged with over all documents; null leaves them unmerged.</param>
    /// <param name="indexFolder">A folder of this machine, made where it is missing, in which an index of the store may be kept; null for none.</param>
    /// <exception cref="StoreException">It cannot be reached, refuses the login, or is newer than the program.</exception>
    public static PostgreSqlFactStore Open(PostgreSqlAddress address, TimeProvider time, SpeechLexicon? lexicon = null, string? indexFolder = null)
    {
        var database = PostgreSqlDatabase.Open(address, time);
        try
        {
            database.Migrate(Tables);
            return new PostgreSqlFactStore(database, time, lexicon, Made(indexFolder));
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public override bool TellsOfChanges => true;

    /// <inheritdoc/>
    public override async Task WaitForChangeAsync(long known, CancellationToken cancellation)
    {
        await using var connection = await _database.ConnectAsync(cancellation);
        try
        {
            var isTold = false;
            var schema = (string?)connection.Scalar("SELECT current_schema()");
            connection.Notification += (_, told) => isTold |= told.Payload == schema;
            connection.Run($"LISTEN {Channel}"); // before the look, so that no change falls between the two
            while (Version == known)
            {
                isTold = false;
                while (!isTold) await connection.WaitAsync(cancellation);
            }
        }
        catch (NpgsqlException)
        {
            // The connection is gone, and changes may have passed meanwhile: the caller looks.
        }
    }

    /// <inheritdoc/>
    public override IDisposable Reserve(IEnumerable<string> sources, CancellationToken cancellation = default)
    {
        var reservation = new SourceReservation(_database.Connect());
        try
        {
            reservation.Take(sources, cancellation);
            return reservation;
        }
        catch (NpgsqlException e)
        {
            reservation.Dispose();
            throw PostgreSqlFaults.Translate(e, Database.Name);
        }
        catch
        {
            reservation.Dispose();
            throw;
        }
    }

    /// <summary>Nothing: the server checks each page when it is read, as a backup reads all of them.</summary>
    internal override void CheckWhole(DbConnection connection)
    {
    }

    /// <summary>Who changes anything holds the row that counts changes, and so sees all that was changed before.</summary>
    private protected override T Write<T>(Func<DbConnection, T> change) => Database.Change((connection, _) =>
    {
        connection.Run("SELECT version FROM store WHERE id = 1 FOR UPDATE");
        var result = change(connection);
        connection.Run($"SELECT pg_notify('{Channel}', current_schema())");
        return result;
    });

    private static string? Made(string? folder)
    {
        try
        {
            if (folder is not null) Directory.CreateDirectory(folder);
            return folder;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null; // the index only saves time
        }
    }
}
