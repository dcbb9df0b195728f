using System.Data.Common;

namespace Briefing.Knowledge.Storage.Databases;

/// <summary>A SQLite file as a database for any part of the program.</summary>
internal sealed class SqliteDatabase(SqliteConnections connections) : IDatabase
{
    /// <summary>What is written before anything else is changed or read as of one moment; null where nothing waits ever.</summary>
    internal WaitingWrites? Waiting { get; set; }

    /// <inheritdoc/>
    public SqlDialect Dialect => SqlDialect.Sqlite;

    /// <inheritdoc/>
    public string Name => connections.Path;

    /// <inheritdoc/>
    public T Run<T>(Func<DbConnection, T> work) => connections.Run(work);

    /// <inheritdoc/>
    public T AtOneMoment<T>(Func<DbConnection, T> work)
    {
        WriteWaiting();
        return connections.AtOneMoment(work);
    }

    /// <inheritdoc/>
    public T Change<T>(Func<DbConnection, DbTransaction, T> work)
    {
        WriteWaiting();
        return connections.Change((connection, transaction) => work(connection, transaction));
    }

    /// <summary>Writes what waits, in a transaction of its own.</summary>
    internal void WriteWaiting()
    {
        if (Waiting is { } waiting && waiting.Any()) connections.Change((connection, _) => waiting.Write(connection))();
    }

    /// <inheritdoc/>
    public void Migrate(MigrationSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        Change((connection, _) =>
        {
            connection.Run("CREATE TABLE IF NOT EXISTS schema_versions (series TEXT PRIMARY KEY, version INTEGER NOT NULL) STRICT");
            var version = (long)(connection.Scalar("SELECT version FROM schema_versions WHERE series = @series", ("@series", series.Name)) ?? 0L);
            if (version > series.Latest)
                throw new StoreException(StoreFault.Newer,
                    $"The store {Name} was made by a newer version of this program ({series.Name} {version}, this program knows {series.Latest}). Use that version, or name another store with --store.");
            foreach (var script in series.Scripts)
                if (script.Number > version) connection.Run(script.Sqlite);
            return connection.Run("""
                INSERT INTO schema_versions (series, version) VALUES (@series, @version)
                ON CONFLICT (series) DO UPDATE SET version = excluded.version
                """, ("@series", series.Name), ("@version", (long)series.Latest));
        });
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            WriteWaiting();
        }
        catch (StoreException)
        {
            // Conversations lose their last few turns; nobody is left to be told.
        }
        finally
        {
            connections.Dispose();
        }
    }
}

/// <summary>Writes that wait for the next change of a database.</summary>
/// <param name="Any">Whether there are any.</param>
/// <param name="Write">Makes them; what it gives is called when they are committed.</param>
internal sealed record WaitingWrites(Func<bool> Any, Func<DbConnection, Action> Write);
