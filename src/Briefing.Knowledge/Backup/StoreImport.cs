using Briefing.Knowledge.Ingestion;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Backup;

/// <summary>
/// Makes a new store of a backup. The whole archive is read and checked before anything is written; then the store is made
/// in a folder beside its place and moved there at the end, so that it is there whole or not at all.
/// </summary>
public static class StoreImport
{
    /// <summary>Restores a backup.</summary>
    /// <param name="file">The archive.</param>
    /// <param name="path">The database file that is to be made; there may be none yet.</param>
    /// <param name="parts">The parts whose tables the archive may hold; null for none.</param>
    /// <param name="cancellation">Stops it; nothing is left behind.</param>
    /// <exception cref="ArchiveException">The archive is no backup, damaged, cut short or newer than this program; or there is a store already.</exception>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    public static ArchiveReport Restore(string file, string path, IReadOnlyList<BackupPart>? parts = null, CancellationToken cancellation = default)
    {
        file = Path.GetFullPath(file);
        path = Path.GetFullPath(path);
        Refuse(path);
        if (!File.Exists(file)) throw new ArchiveException($"There is no backup {file}; check the path.");
        var check = new ArchiveCheck();
        ArchiveReading.Run(file, check, parts ?? [], cancellation);
        var madeFolder = NewFolder(Path.GetDirectoryName(path)!);
        try
        {
            CheckRoom(path, check.Bytes);
            using var only = RebuildLock.Take(path, cancellation);
            Refuse(path); // another program may have made it meanwhile
            using var staging = ImportStaging.Begin(path);
            var report = staging.Unpack(file, parts ?? [], cancellation) with { Bytes = new FileInfo(file).Length };
            staging.Commit();
            madeFolder = null;
            return report;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(StoreFault.Unusable,
                $"The store {path} cannot be written ({e.Message.TrimEnd('.')}). Check the rights and free space of its folder.", e);
        }
        finally
        {
            if (madeFolder is not null && Directory.Exists(madeFolder)) Directory.Delete(madeFolder, recursive: true);
        }
    }

    private static void Refuse(string path)
    {
        if (Directory.Exists(path)) throw new ArchiveException($"{path} is a folder; name a file in it, such as {Path.Combine(path, "briefing.db")}.");
        if (File.Exists(path)) throw new ArchiveException($"There is a store {path} already; a backup is restored into a new one. Name another with --store.");
        if (!ImportStaging.IsUnfinished(path) && new CaptureFolder(path).Records().Any())
            throw new ArchiveException($"The captures of a lost store {path} are there; open it to have it built again, or name another with --store.");
    }

    private static void CheckRoom(string path, long bytes)
    {
        var free = new DriveInfo(Path.GetDirectoryName(path)!).AvailableFreeSpace;
        if (bytes > free)
            throw new ArchiveException($"The restored store takes about {bytes >> 20} MB, and the disk of {path} has {free >> 20} MB left; make room, or name another with --store.");
    }

    /// <summary>Makes a folder; returns the topmost one that was not there, null where all were.</summary>
    private static string? NewFolder(string folder)
    {
        string? made = null;
        for (var up = folder; up is not null && !Directory.Exists(up); up = Path.GetDirectoryName(up)) made = up;
        try
        {
            Directory.CreateDirectory(folder);
            return made;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(StoreFault.Unusable, $"The folder {folder} cannot be made ({e.Message.TrimEnd('.')}). Check its rights, or name another store with --store.", e);
        }
    }
}
