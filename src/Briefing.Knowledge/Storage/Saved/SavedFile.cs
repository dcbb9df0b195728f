using System.Security.Cryptography;

namespace Briefing.Knowledge.Storage.Saved;

/// <summary>A file of something that can be made again: a mark, the hash of all that it depends on, its content, and a checksum.</summary>
internal static class SavedFile
{
    private static readonly byte[] Magic = "BriefIdx"u8.ToArray();

    /// <summary>Reads a file; null where there is none, or it was made of something else.</summary>
    /// <param name="path">The file.</param>
    /// <param name="key">The hash of what it must have been made of; asked for when there is a file.</param>
    /// <param name="read">Reads the content; it is given away only where the file is whole.</param>
    /// <param name="warn">Is told of a file that is damaged.</param>
    internal static T? Read<T>(string path, Func<byte[]?> key, Func<SavedReader, T> read, Action<string> warn) where T : class
    {
        if (!File.Exists(path)) return null;
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16, FileOptions.SequentialScan);
            Span<byte> start = stackalloc byte[Magic.Length + SHA256.HashSizeInBytes];
            if (stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) < start.Length || !start.StartsWith(Magic)) throw new InvalidDataException("it is something else");
            if (key() is not { } made || !start[Magic.Length..].SequenceEqual(made)) return null;
            var reader = new SavedReader(stream);
            var content = read(reader);
            reader.End();
            return content;
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException or IOException or UnauthorizedAccessException)
        {
            warn($"the saved index {path} cannot be used ({fault.Message}) and is made again");
            return null;
        }
    }

    /// <summary>Writes a file that is there whole or not at all.</summary>
    /// <returns>Whether it was written.</returns>
    internal static bool Write(string path, byte[] key, Action<SavedWriter> write, Action<string> warn)
    {
        var temporary = path + ".tmp"; // held alone while it is written; what a killed program left is written over
        try
        {
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20))
            {
                stream.Write(Magic);
                stream.Write(key);
                var writer = new SavedWriter(stream);
                write(writer);
                writer.End();
            }

            File.Move(temporary, path, overwrite: true);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            warn($"the index cannot be saved as {path} ({fault.Message}), so that the next start will take as long");
            return false;
        }
    }
}
