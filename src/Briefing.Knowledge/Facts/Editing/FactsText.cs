using System.Text;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Facts.Editing;

/// <summary>The bytes of a facts.yaml, which are replaced as a whole: by a file that is complete, with the mark and rights of the old one.</summary>
internal sealed class FactsText
{
    private readonly string _path;
    private readonly byte[]? _bytes;
    private readonly bool _hasMark;

    private FactsText(string path, byte[]? bytes)
    {
        (_path, _bytes) = (path, bytes);
        _hasMark = bytes is [0xEF, 0xBB, 0xBF, ..];
        Yaml = bytes is null ? "" : Encoding.UTF8.GetString(bytes.AsSpan(_hasMark ? 3 : 0));
    }

    /// <summary>The text; empty where there is no file.</summary>
    internal string Yaml { get; }

    /// <summary>Reads the file; a link is followed, so that it stays one.</summary>
    internal static FactsText Read(string path)
    {
        var target = File.Exists(path) ? new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path : path;
        var text = new FactsText(target, File.Exists(target) ? File.ReadAllBytes(target) : null);
        return text._bytes is null || Encoding.UTF8.GetByteCount(text.Yaml) + (text._hasMark ? 3 : 0) == text._bytes.Length && !text.Yaml.Contains('\uFFFD', StringComparison.Ordinal)
            ? text
            : throw new CurationException($"{path} is not in UTF-8, so writing it again would spoil some letters. Save it as UTF-8 first.");
    }

    /// <summary>Writes another text in its place.</summary>
    /// <exception cref="CurationException">Somebody else has written the file since it was read.</exception>
    internal void Write(string yaml)
    {
        var now = File.Exists(_path) ? File.ReadAllBytes(_path) : null;
        if (now is null != _bytes is null || (now is not null && !now.AsSpan().SequenceEqual(_bytes)))
            throw new CurationException($"{_path} was changed by another program just now, so it was left as it is. Try again.");
        var mode = _bytes is not null && !OperatingSystem.IsWindows() ? File.GetUnixFileMode(_path) : (UnixFileMode?)null;
        var bytes = Encoding.UTF8.GetBytes(yaml);
        try
        {
            AtomicFile.Write(_path, _hasMark ? [0xEF, 0xBB, 0xBF, .. bytes] : bytes, Path.GetDirectoryName(_path)!);
        }
        catch (StoreException e)
        {
            throw new IOException(e.InnerException?.Message ?? e.Message, e);
        }

        if (mode is { } rights && !OperatingSystem.IsWindows()) File.SetUnixFileMode(_path, rights);
    }
}
