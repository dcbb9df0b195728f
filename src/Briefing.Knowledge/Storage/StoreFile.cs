using Briefing.Knowledge.Storage.Databases;
using Microsoft.Data.Sqlite;

namespace Briefing.Knowledge.Storage;

/// <summary>The database file before and after it is opened: its folder, and whether it is whole.</summary>
internal static class StoreFile
{
    private static readonly byte[] SqliteHeader = "SQLite format 3\0"u8.ToArray();

    /// <summary>Makes the folder, and refuses a file that is no store before SQLite touches it.</summary>
    /// <exception cref="StoreException">The folder cannot be made, or there is something else in the store's place.</exception>
    internal static void Prepare(string path)
    {
        var folder = Path.GetDirectoryName(path);
        if (folder is null || Directory.Exists(path))
            throw new StoreException(StoreFault.NotAStore, $"The store {path} is a folder. Name a file with --store, such as {Path.Combine(path, "briefing.db")}.");
        try
        {
            Directory.CreateDirectory(folder);
            if (!File.Exists(path) || HasHeader(path)) return;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(StoreFault.Unusable,
                $"The store {path} cannot be opened ({e.Message}). Check the rights on its folder, or name another store with --store.", e);
        }

        // A damaged store has its captures beside it. Anything else is somebody's file and is left alone.
        if (new CaptureFolder(path).Records().Any())
            throw new StoreException(StoreFault.Corrupt, $"The store {path} is damaged (its first bytes are overwritten).");
        throw new StoreException(StoreFault.NotAStore, $"{path} is not a store of this program. Name another file with --store.");
    }

    /// <summary>
    /// Tells whether the database is whole. A small one is read from end to end each time. A large one, of which that would
    /// take seconds at each start, only when a read has met a damaged page since; else damage is told when it is met. (SQLite
    /// itself refuses a file that is shorter than its first page says.)
    /// </summary>
    /// <param name="connection">The database.</param>
    /// <param name="path">Its file.</param>
    /// <param name="small">The size in bytes up to which all is read.</param>
    /// <exception cref="StoreException">The database is damaged.</exception>
    internal static void Check(SqliteConnection connection, string path, long small = 32L << 20)
    {
        if (File.Exists(Suspicion(path)))
        {
            CheckAll(connection, path);
            File.Delete(Suspicion(path));
            return;
        }

        var size = (long)connection.Scalar("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")!;
        if (size <= small) Expect((string)connection.Scalar("PRAGMA quick_check(1)")!, path);
    }

    /// <summary>Reads every page of the database, and every index beside its table: some hundred megabytes a second.</summary>
    /// <exception cref="StoreException">The database is damaged.</exception>
    internal static void CheckAll(SqliteConnection connection, string path) =>
        Expect((string)connection.Scalar("PRAGMA integrity_check(1)")!, path);

    /// <summary>Notes that a damaged page was met, so that the next start reads all of the database and builds it again.</summary>
    internal static void Suspect(string path)
    {
        try
        {
            File.WriteAllBytes(Suspicion(path), []);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The fault itself is told; the note only saves its finder from telling it twice.
        }
    }

    private static string Suspicion(string path) => path + ".suspect";

    private static void Expect(string found, string path)
    {
        if (found == "ok") return;
        Suspect(path);
        throw new StoreException(StoreFault.Corrupt, $"The store {path} is damaged ({found.ReplaceLineEndings(" ")}).");
    }

    private static bool HasHeader(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var header = new byte[SqliteHeader.Length];
        var length = file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false);
        return length == 0 || header.AsSpan().SequenceEqual(SqliteHeader);
    }
}
