using System.Collections.Immutable;
using System.Text;
using Briefing.Knowledge.Documents.Feeds;
using Briefing.Knowledge.Documents.Yaml;

namespace Briefing.Knowledge.Documents;

/// <summary>
/// What the curator of a sources folder knows of its documents: the file <c>sources.yaml</c> in it, a mapping with one key
/// <c>sources</c>, a list of entries with the keys file, id, title, authors, publisher, series, issn, said, published, url
/// and summarises. What an entry says overrides what the document says of itself, also where it says <c>null</c>: not known.
/// </summary>
public sealed class SourcesFile
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "sources.yaml";

    /// <summary>More than any curator writes by hand, in bytes.</summary>
    private const int MaximumSize = 4 << 20;

    private readonly Dictionary<string, SourceEntry> _byFile;

    internal SourcesFile(ImmutableArray<SourceEntry> entries, ImmutableArray<ReadingWarning> warnings)
    {
        Entries = entries;
        Warnings = warnings;
        _byFile = entries.ToDictionary(entry => entry.File, StringComparer.Ordinal);
    }

    /// <summary>For a folder without such a file.</summary>
    public static SourcesFile None { get; } = new([], []);

    /// <summary>The entries, as the file orders them.</summary>
    public ImmutableArray<SourceEntry> Entries { get; }

    /// <summary>Keys that are not known, and the like: what the file says was used all the same.</summary>
    public ImmutableArray<ReadingWarning> Warnings { get; }

    /// <summary>Reads the file of a folder; <see cref="None"/> where there is none.</summary>
    /// <exception cref="SourcesFileException">The file cannot be read, is not YAML, or says something impossible; names file and line.</exception>
    public static SourcesFile Load(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) return None;
        try
        {
            if (new FileInfo(path).Length > MaximumSize)
                throw new SourcesFileException(path, 1, "the file is larger than 4 MB; list only the documents of this folder");
            return Parse(File.ReadAllText(path, Encoding.UTF8), path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SourcesFileException(path, 1, "the file cannot be read: " + fault.Message, fault);
        }
    }

    /// <summary>Reads the text of such a file.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="path">What messages call the file.</param>
    /// <exception cref="SourcesFileException">The text is not YAML, or says something impossible; names file and line.</exception>
    public static SourcesFile Parse(string yaml, string path)
    {
        try
        {
            return SourcesFileReader.Read(YamlTree.Parse(yaml), path);
        }
        catch (YamlFaultException fault)
        {
            throw new SourcesFileException(path, fault.Line, fault.Message, fault);
        }
    }

    /// <summary>What the file says of a document; null where it does not list it.</summary>
    /// <param name="relativePath">The path relative to the folder, with forward slashes; or the address a document was fetched from.</param>
    /// <remarks>What it says of a feed holds for its entries as far as it can: publisher, series and authors.</remarks>
    public SourceEntry? Find(string relativePath) => _byFile.GetValueOrDefault(relativePath)
        ?? (FeedPath.Feed(relativePath) is { } feed && _byFile.TryGetValue(feed, out var entry)
            ? entry with { Id = null, Keys = entry.Keys.Intersect(["publisher", "series", "authors"]) } : null);
}

/// <summary>A fault in <c>sources.yaml</c>; the message names file and line and says what is wrong.</summary>
public sealed class SourcesFileException : Exception
{
    /// <summary>Makes the exception.</summary>
    public SourcesFileException(string path, int line, string reason, Exception? cause = null)
        : base(FormattableString.Invariant($"{path}, line {line}: {PrintableLine.Of(reason.TrimEnd('.'))}."), cause) => Line = line;

    /// <summary>The line of the fault, from 1.</summary>
    public int Line { get; }
}
