using Briefing.Knowledge.Storage;
using Microsoft.Data.Sqlite;

namespace Briefing.Knowledge.Backup;

/// <summary>
/// The folder beside a store's place in which the store is made. While it is there and the store is not, an import did not
/// finish: the next one begins it anew, and nothing takes the half for a whole.
/// </summary>
internal sealed class ImportStaging : IDisposable
{
    private readonly string _path;
    private readonly string _folder;
    private bool _isHalfMoved;

    private ImportStaging(string path) => (_path, _folder) = (path, FolderOf(path));

    private string Database => Path.Combine(_folder, Path.GetFileName(_path));

    /// <summary>Whether an import into a store that is not there was interrupted.</summary>
    internal static bool IsUnfinished(string path) => !File.Exists(path) && Directory.Exists(FolderOf(path));

    internal static ImportStaging Begin(string path)
    {
        var staging = new ImportStaging(path);
        staging.Clear();
        Directory.CreateDirectory(staging._folder);
        return staging;
    }

    /// <summary>Puts all that the archive holds into the folder, and checks that it is one whole store.</summary>
    internal ArchiveReport Unpack(string archive, IReadOnlyList<BackupPart> parts, CancellationToken cancellation)
    {
        var captures = new CaptureFolder(Database, isFlushed: false);
        // Not pooled: the file is moved when it is closed.
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Database, Pooling = false, ForeignKeys = false }.ToString());
        try
        {
            connection.Open();
            using var restoring = new StoreRestoring(connection, captures, Database, parts);
            return restoring.Finish(ArchiveReading.Run(archive, restoring, parts, cancellation));
        }
        catch (SqliteException e) when (e.SqliteErrorCode is SQLitePCL.raw.SQLITE_CONSTRAINT or SQLitePCL.raw.SQLITE_MISMATCH or SQLitePCL.raw.SQLITE_ERROR)
        {
            throw ArchiveReading.Fault(archive, $"its rows do not fit together ({e.Message.TrimEnd('.')})", e);
        }
        catch (SqliteException e)
        {
            throw new StoreException(StoreFault.Unusable, $"The store {_path} cannot be written ({e.Message.TrimEnd('.')}). Check the rights and free space of its folder.", e);
        }
        catch (ArchiveException e) when (e.InnerException is null)
        {
            throw ArchiveReading.Fault(archive, e.Message, e);
        }
    }

    /// <summary>Moves captures and records, then the database into place; what comes before the database says nothing without it.</summary>
    internal void Commit()
    {
        var (from, to) = (Path.Combine(_folder, "captures"), Path.Combine(Path.GetDirectoryName(_path)!, "captures"));
        // Flushing many files at once costs the disk little more than flushing one.
        Parallel.ForEach(Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories), new ParallelOptions { MaxDegreeOfParallelism = 16 }, AtomicFile.Flush);
        _isHalfMoved = true;
        if (Directory.Exists(from) && !Directory.Exists(to)) Directory.Move(from, to);
        else if (Directory.Exists(from)) Merge(from, to);
        File.Move(Database, _path);
        _isHalfMoved = false;
    }

    /// <summary>Takes the folder away, but where moving failed half-way: then it tells that there is no whole store yet.</summary>
    public void Dispose()
    {
        if (!_isHalfMoved) Clear();
    }

    private static string FolderOf(string path) => path + ".importing";

    /// <summary>Moves files into the captures folder that other stores have there too.</summary>
    private static void Merge(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(file, target, overwrite: true); // its name is its hash, so it is the same or that one is damaged
        }
    }

    private void Clear()
    {
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }
}
