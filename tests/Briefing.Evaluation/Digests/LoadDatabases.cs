using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Databases;
using Briefing.Tests.PostgreSql;

namespace Briefing.Evaluation.Digests;

/// <summary>Empty databases to measure in.</summary>
internal static class LoadDatabases
{
    /// <summary>Runs in each that is wanted and there: <c>sqlite</c>, <c>postgresql</c> (a server of its own), <c>both</c>, or the address of an empty database.</summary>
    /// <returns>Whether every run said yes.</returns>
    internal static bool Each(string wanted, Func<string, IDatabase, bool> run)
    {
        var good = true;
        if (wanted is "both" or "sqlite")
        {
            var folder = Directory.CreateTempSubdirectory("briefing-load-");
            try
            {
                using var database = new SqliteDatabase(new SqliteConnections(Path.Combine(folder.FullName, "digests.db"), TimeSpan.FromSeconds(30)));
                database.Run(connection => connection.Scalar("PRAGMA journal_mode = WAL"));
                good &= run("SQLite", database);
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }

        if (wanted == "sqlite") return good;
        if (wanted.Contains('=', StringComparison.Ordinal))
        {
            using var named = PostgreSqlDatabase.Open(PostgreSqlAddress.Parse(wanted), TimeProvider.System);
            return run("PostgreSQL", named);
        }

        if (OwnCluster.Programs() is null)
        {
            Console.WriteLine("PostgreSQL: not installed (initdb and postgres, on the PATH or under /usr/lib/postgresql)");
            return wanted == "both" && good;
        }

        using var shared = PostgreSqlDatabase.Open(PostgreSqlAddress.Parse(OwnCluster.Shared.NewDatabase()), TimeProvider.System);
        return run("PostgreSQL", shared) && good;
    }
}
