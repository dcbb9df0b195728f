using System.Data.Common;
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Knowledge.Backup;

/// <summary>
/// Restores a backup into an empty PostgreSQL database. It becomes a store in a temporary folder first, which is where all of it
/// is checked and older schemas are brought to this program's; that is then copied in one transaction.
/// </summary>
public static class DatabaseImport
{
    /// <summary>Restores a backup.</summary>
    /// <param name="file">The archive.</param>
    /// <param name="address">The database, which must be there and hold no store yet, or an empty one.</param>
    /// <param name="time">The clock.</param>
    /// <param name="parts">The parts whose tables the archive may hold; null for none.</param>
    /// <param name="cancellation">Stops it; nothing is left behind.</param>
    /// <exception cref="ArchiveException">The archive is no backup, damaged, cut short or newer than this program; or there is a store already.</exception>
    /// <exception cref="StoreException">The database cannot be reached or written.</exception>
    public static ArchiveReport Restore(string file, PostgreSqlAddress address, TimeProvider time, IReadOnlyList<BackupPart>? parts = null, CancellationToken cancellation = default)
    {
        using var target = PostgreSqlFactStore.Open(address, time);
        parts ??= [];
        target.Database.Run(connection => Refuse(connection, target, parts));
        var folder = Directory.CreateTempSubdirectory("briefing-import-");
        try
        {
            var path = Path.Combine(folder.FullName, "briefing.db");
            var report = StoreImport.Restore(file, path, parts, cancellation);
            using var source = SqliteFactStore.Open(path, time);
            BackupPart[] kept = [.. parts.Where(part => source.AtOneMoment(part.VersionIn) > 0)];
            foreach (var part in kept)
            {
                source.Database.Migrate(part.Series);
                target.Database.Migrate(part.Series);
            }

            source.AtOneMoment(from => target.Database.Change((to, _) =>
            {
                to.Run("LOCK TABLE store IN EXCLUSIVE MODE");
                Refuse(to, target, parts); // another program may have been first
                new StoreCopy(from, source.Captures, to).Run(kept, cancellation);
                return true;
            }));
            return report;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static bool Refuse(DbConnection connection, FactStore target, IReadOnlyList<BackupPart> parts)
    {
        var others = parts.SelectMany(part => part.Tables.Except(part.Seeded)).Where(table => TableColumns.Of(connection, table).Length > 0);
        foreach (var table in others.Concat(["documents", "captures", "watches", "state"]))
            if (connection.Scalar($"SELECT 1 FROM {table} LIMIT 1") is not null)
                throw new ArchiveException($"There is a store in {target.Database.Name} already; a backup is restored into an empty database. Name another with --store.");
        return true;
    }
}
