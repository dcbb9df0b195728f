namespace Briefing.Knowledge.Storage;

/// <summary>Writes files that are there whole or not at all, whatever happens to the program or the power.</summary>
internal static class AtomicFile
{
    private const string Ending = ".tmp";
    private const int Attempts = 8;

    /// <summary>Writes to a temporary file, flushes to the disk, and renames over the target.</summary>
    /// <param name="path">The target.</param>
    /// <param name="bytes">All that it is to hold.</param>
    /// <param name="temporaries">The folder for the temporary file, on the same disk.</param>
    /// <param name="isFlushed">Whether it must outlive a power cut right after; else its writer sees to that later.</param>
    /// <exception cref="StoreException">The folder cannot be written.</exception>
    internal static void Write(string path, ReadOnlySpan<byte> bytes, string temporaries, bool isFlushed = true)
    {
        for (var attempt = 1; ; attempt++)
        {
            var temporary = Path.Combine(temporaries, $"{Guid.NewGuid():n}{Ending}");
            try
            {
                Directory.CreateDirectory(temporaries);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                // Held open, and so locked, until it has its name.
                using var handle = File.OpenHandle(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.Delete);
                RandomAccess.Write(handle, bytes, fileOffset: 0);
                if (isFlushed) RandomAccess.FlushToDisk(handle);
                File.Move(temporary, path, overwrite: true);
                return;
            }
            catch (IOException) when (attempt < Attempts)
            {
                // Another program may have swept the file away in the instant between its making and its locking.
                File.Delete(temporary);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                File.Delete(temporary);
                throw new StoreException(StoreFault.Unusable,
                    $"The file {path} cannot be written ({e.Message}). Check the rights and free space of the store's folder.", e);
            }
        }
    }

    /// <summary>Flushes a file that was written before.</summary>
    internal static void Flush(string path)
    {
        using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(handle);
    }

    /// <summary>Deletes the temporary files that killed programs left in a folder; those of running ones are locked and stay.</summary>
    internal static void Sweep(string temporaries)
    {
        if (!Directory.Exists(temporaries)) return;
        try
        {
            foreach (var left in Directory.EnumerateFiles(temporaries, "*" + Ending))
                if (IsLeft(left)) File.Delete(left);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It takes a little room and does no harm.
        }
    }

    private static bool IsLeft(string file)
    {
        try
        {
            using var only = File.OpenHandle(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
