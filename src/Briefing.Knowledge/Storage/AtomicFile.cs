namespace Briefing.Knowledge.Storage;

/// <summary>Writes files that are there whole or not at all, whatever happens to the program or the power.</summary>
internal static class AtomicFile
{
    /// <summary>Writes to a temporary name in the same folder, flushes to the disk, and renames over the target.</summary>
    /// <exception cref="StoreException">The folder cannot be written.</exception>
    internal static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var temporary = $"{path}.{Environment.ProcessId:x}-{Environment.CurrentManagedThreadId:x}-{Guid.NewGuid():n}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (var handle = File.OpenHandle(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                RandomAccess.Write(handle, bytes, fileOffset: 0);
                RandomAccess.FlushToDisk(handle);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            File.Delete(temporary);
            throw new StoreException(StoreFault.Unusable,
                $"The file {path} cannot be written ({e.Message}). Check the rights and free space of the store's folder.", e);
        }
    }
}
