using System.Data.Common;

namespace Briefing.Knowledge.Storage.Databases;

/// <summary>A SQLite file as a database for any part of the program.</summary>
internal sealed class SqliteDatabase(SqliteConnections connections) : IDatabase
{
    /// <inheritdoc/>
    public SqlDialect Dialect => SqlDialect.Sqlite;

    /// <inheritdoc/>
    public string Name => connections.Path;

    /// <inheritdoc/>
    public T Run<T>(Func<DbConnection, T> work) => connections.Run(work);

    /// <inheritdoc/>
    public T AtOneMoment<T>(Func<DbConnection, T> work) => connections.AtOneMoment(work);

    /// <inheritdoc/>
    public T Change<T>(Func<DbConnection, DbTransaction, T> work) => connections.Change((connection, transaction) => work(connection, transaction));

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
    public void Dispose() => connections.Dispose();
}
