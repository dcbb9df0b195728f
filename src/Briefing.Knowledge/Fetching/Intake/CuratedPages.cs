using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Fetching.Addresses;
using Briefing.Knowledge.Ingestion;

namespace Briefing.Knowledge.Fetching.Intake;

/// <summary>What curators say of fetched pages: the entries of the sources folders' sources.yaml whose file is an address.</summary>
internal sealed class CuratedPages
{
    private readonly Dictionary<string, SourcesFolder> _byPath = new(StringComparer.Ordinal);
    private readonly SourcesFolder _none;

    private CuratedPages(string rules) => _none = new SourcesFolder(SourcesFile.None, $"{rules}.none");

    /// <summary>Reads the files of some folders; of two that list a page the first counts. A folder that is gone says nothing.</summary>
    /// <exception cref="IngestionException">A sources.yaml is faulty; the message names file and line.</exception>
    internal static CuratedPages Load(IEnumerable<string> folders, string rules)
    {
        var pages = new CuratedPages(rules);
        foreach (var folder in folders)
        {
            var loaded = SourcesFolder.Load(folder, rules);
            foreach (var entry in loaded.Sources.Entries.Where(entry => entry.IsAddress)) pages.Add(entry, loaded.Fingerprint);
        }

        return pages;
    }

    /// <summary>What is said of the page at a path, with the fingerprint that it is read with.</summary>
    internal SourcesFolder Of(string path) => _byPath.GetValueOrDefault(path, _none);

    private void Add(SourceEntry entry, string fingerprint)
    {
        try
        {
            var path = PathOf(entry.File);
            _byPath.TryAdd(path, new SourcesFolder(new SourcesFile([entry with { File = path }], []), fingerprint));
        }
        catch (FetchException)
        {
            // Nothing can have been fetched from what is no address.
        }
    }

    /// <summary>The path that a document is stored under: its address in one form; the entry of a feed has its name behind it.</summary>
    private static string PathOf(string address)
    {
        var mark = address.IndexOf('#', StringComparison.Ordinal);
        return SourceAddress.Parse(address).AbsoluteUri + (mark < 0 ? "" : address[mark..]);
    }
}
