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

    /// <summary>Reads every page of the database once; a store of some ten megabytes takes a few hundredths of a second.</summary>
    /// <exception cref="StoreException">The database is damaged.</exception>
    internal static void Check(SqliteConnection connection, string path)
    {
        var found = (string)connection.Scalar("PRAGMA quick_check(1)")!;
        if (found != "ok") throw new StoreException(StoreFault.Corrupt, $"The store {path} is damaged ({found.ReplaceLineEndings(" ")}).");
    }

    private static bool HasHeader(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var header = new byte[SqliteHeader.Length];
        var length = file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false);
        return length == 0 || header.AsSpan().SequenceEqual(SqliteHeader);
    }
}
