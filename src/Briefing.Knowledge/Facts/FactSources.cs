using Briefing.Knowledge.Facts.Versions;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Facts;

/// <summary>The documents that facts rest on, each read once.</summary>
internal sealed class FactSources(IFactIntake store)
{
    private readonly Dictionary<(string Folder, string Source), StoredDocument?> _documents = [];
    private readonly Dictionary<string, StoreSnapshot> _snapshots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceFlow> _flows = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Id, string Earlier), VersionComparison?> _comparisons = [];

    /// <summary>The active version of a document that a curator names: by its file in the folder, or by its id.</summary>
    internal StoredDocument? Document(string folder, string source)
    {
        if (_documents.TryGetValue((folder, source), out var known)) return known;
        var id = store.FindFile(Path.Combine(folder, source))?.DocumentId ?? source;
        return _documents[(folder, source)] = store.Find(id, hashPrefix: null);
    }

    /// <summary>The flow of an active version.</summary>
    internal SourceFlow Flow(StoredDocument document) =>
        _flows.TryGetValue(document.Metadata.Id, out var flow) ? flow : _flows[document.Metadata.Id] = new SourceFlow(document);

    /// <summary>An earlier version beside the active one; null where the earlier one is not kept any more.</summary>
    internal VersionComparison? Comparison(StoredDocument active, string earlierId, string earlierSha256, string earlierTextSha256)
    {
        var key = (active.Metadata.Id, $"{earlierId}/{earlierSha256}/{earlierTextSha256}");
        if (_comparisons.TryGetValue(key, out var known)) return known;
        return _comparisons[key] = store.FindVersion(earlierId, earlierSha256, earlierTextSha256) is { } earlier ? VersionComparison.Of(store, earlier, active) : null;
    }

    /// <summary>What was found in an active version: it alone, since a store may be too large to be loaded for a few facts.</summary>
    internal StoreSnapshot Snapshot(StoredDocument document) =>
        _snapshots.TryGetValue(document.Metadata.Id, out var snapshot) ? snapshot : _snapshots[document.Metadata.Id] = store.Load(document.Metadata.Id);
}
