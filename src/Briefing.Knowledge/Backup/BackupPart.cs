using System.Collections.Immutable;
using System.Data.Common;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Knowledge.Backup;

/// <summary>A part of the program that keeps tables of its own in the database of a store, and wants them in its backups.</summary>
/// <param name="Series">What makes the tables.</param>
/// <param name="Tables">The tables in an order in which each stands behind those that its rows refer to, each a section of the archive.</param>
/// <param name="Seeded">Those of them that have rows from the start, which say nothing of whether anything was kept.</param>
public sealed record BackupPart(MigrationSeries Series, ImmutableArray<string> Tables, ImmutableArray<string> Seeded)
{
    /// <summary>The number of the last script that a database has run; 0 where they are not there.</summary>
    internal int VersionIn(DbConnection connection) => TableColumns.Of(connection, "schema_versions").Length == 0
        ? 0
        : (int)(long)(connection.Scalar("SELECT version FROM schema_versions WHERE series = @series", ("@series", Series.Name)) ?? 0L);

    /// <summary>Makes the empty tables in a new SQLite database, as a backup has them.</summary>
    /// <param name="connection">The database.</param>
    /// <param name="version">The number of the last script.</param>
    internal void Make(DbConnection connection, int version)
    {
        connection.Run("CREATE TABLE IF NOT EXISTS schema_versions (series TEXT PRIMARY KEY, version INTEGER NOT NULL) STRICT");
        foreach (var script in Series.Scripts)
            if (script.Number <= version) connection.Run(script.Sqlite);
        connection.Run("INSERT INTO schema_versions (series, version) VALUES (@series, @version)", ("@series", Series.Name), ("@version", (long)version));
        Clear(connection);
    }

    /// <summary>Takes away the rows that the tables have from the start.</summary>
    internal void Clear(DbConnection connection)
    {
        foreach (var table in Tables.Reverse())
            if (TableColumns.Of(connection, table).Length > 0) connection.Run($"DELETE FROM {TableColumns.Quoted(table)}");
    }
}
