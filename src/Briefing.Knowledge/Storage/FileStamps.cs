namespace Briefing.Knowledge.Storage;

/// <summary>
/// Tells whether files were written to since they were read and hashed, by their lengths and times, as version control does. A file
/// that was written just before it was read could be written again in the same tick of the disk's clock, so it has no stamp; and
/// no stamp is believed for longer than a minute, for times can be set back.
/// </summary>
internal sealed class FileStamps
{
    /// <summary>What was written less long ago may be written again without a trace: disks count time in as much as two seconds.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan Believed = TimeSpan.FromMinutes(1);

    private readonly (string Path, long Length, DateTime Written)[] _files;
    private readonly TimeProvider _time;
    private readonly long _at;

    private FileStamps((string, long, DateTime)[] files, TimeProvider time) => (_files, _time, _at) = (files, time, time.GetTimestamp());

    /// <summary>The stamps of some files, to be taken before they are read; null where one is gone or was written just now.</summary>
    internal static FileStamps? Of(IReadOnlyList<string> paths, TimeProvider time)
    {
        var files = new (string, long, DateTime Written)[paths.Count];
        for (var at = 0; at < files.Length; at++)
        {
            var file = new FileInfo(paths[at]);
            if (!file.Exists || time.GetUtcNow().UtcDateTime - file.LastWriteTimeUtc < Settled) return null;
            files[at] = (paths[at], file.Length, file.LastWriteTimeUtc);
        }

        return new FileStamps(files, time);
    }

    /// <summary>Whether none of them was written to.</summary>
    internal bool AreSame()
    {
        if (_time.GetElapsedTime(_at) > Believed) return false;
        foreach (var (path, length, written) in _files)
        {
            var file = new FileInfo(path);
            if (!file.Exists || file.Length != length || file.LastWriteTimeUtc != written) return false;
        }

        return true;
    }
}
