using System.Collections;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Ingestion;

/// <summary>
/// The files that a walk found, by path, each once. There may be hundreds of thousands, and they are held while all of them
/// are read; so of each only its name is kept, and what it shares with the others in its folder once.
/// </summary>
internal sealed class FoundFiles : IEnumerable<SourceFile>
{
    private readonly List<Entry> _entries = [];
    private bool _isSorted = true;

    internal int Count
    {
        get
        {
            Sort();
            return _entries.Count;
        }
    }

    /// <summary>Adds a file; one that was added before stays as it is.</summary>
    internal void Add(FoundFolder folder, string name, long length, DateTimeOffset modified)
    {
        _entries.Add(new Entry(folder, name, length, modified.UtcTicks, _entries.Count));
        _isSorted = false;
    }

    internal bool Contains(string path)
    {
        Sort();
        var (from, to) = (0, _entries.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            var entry = _entries[middle];
            var order = Compare(entry.Folder.Path, entry.Name, path, "");
            if (order == 0) return true;
            (from, to) = order < 0 ? (middle + 1, to) : (from, middle);
        }

        return false;
    }

    public IEnumerator<SourceFile> GetEnumerator()
    {
        Sort();
        foreach (var (folder, name, length, modified, _) in _entries)
            yield return new SourceFile(folder.Sources, folder.Relative + name, length, new DateTimeOffset(modified, TimeSpan.Zero));
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Sort()
    {
        if (_isSorted) return;
        _entries.Sort((a, b) => ComparePaths(a, b) is not 0 and var order ? order : a.Order.CompareTo(b.Order));
        var kept = 0;
        for (var i = 0; i < _entries.Count; i++)
            if (kept == 0 || ComparePaths(_entries[kept - 1], _entries[i]) != 0) _entries[kept++] = _entries[i];
        _entries.RemoveRange(kept, _entries.Count - kept);
        _isSorted = true;
    }

    private static int ComparePaths(in Entry a, in Entry b) => ReferenceEquals(a.Folder, b.Folder)
        ? string.CompareOrdinal(a.Name, b.Name)
        : Compare(a.Folder.Path, a.Name, b.Folder.Path, b.Name);

    /// <summary>Compares two texts, each given in two pieces, by their UTF-16 code units.</summary>
    private static int Compare(string a1, string a2, string b1, string b2)
    {
        var (aLength, bLength) = (a1.Length + a2.Length, b1.Length + b2.Length);
        for (var i = a1.AsSpan().CommonPrefixLength(b1); i < aLength && i < bLength; i++)
        {
            var (a, b) = (i < a1.Length ? a1[i] : a2[i - a1.Length], i < b1.Length ? b1[i] : b2[i - b1.Length]);
            if (a != b) return a - b;
        }

        return aLength - bLength;
    }

    private readonly record struct Entry(FoundFolder Folder, string Name, long Length, long Modified, int Order);
}

/// <summary>What the files of one folder share.</summary>
/// <param name="Sources">The sources folder.</param>
/// <param name="Path">The folder's own absolute path, with a separator at its end.</param>
/// <param name="Relative">Its path in the sources folder, with forward slashes and one at its end; empty for that folder itself.</param>
internal sealed record FoundFolder(string Sources, string Path, string Relative)
{
    internal static FoundFolder Of(string sources, string folder)
    {
        var relative = System.IO.Path.GetRelativePath(sources, folder).Replace('\\', '/');
        return new FoundFolder(sources, System.IO.Path.EndsInDirectorySeparator(folder) ? folder : folder + System.IO.Path.DirectorySeparatorChar,
            relative == "." ? "" : relative + "/");
    }
}
