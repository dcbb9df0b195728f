using System.Collections.Immutable;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Facts;

/// <summary>
/// Anchors the curated facts of sources folders in the active versions of their documents. A fact whose document has changed
/// is anchored again only where the quote and what stands around it are the same; else it is refused until its curator looks.
/// </summary>
internal sealed class FactsIngestion(IFactIntake store)
{
    private readonly Dictionary<string, StoredDocument?> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceFlow> _flows = new(StringComparer.Ordinal);
    private readonly List<string> _refused = [];
    private StoreSnapshot? _snapshot;
    private ILookup<string, Statement>? _statements;

    /// <param name="folders">The sources folders that were walked.</param>
    /// <param name="lookedIn">Whether a folder lies where the walk looked, so that facts of one that is gone are to go.</param>
    internal (int Anchored, ImmutableArray<string> Refused) Run(IEnumerable<string> folders, Func<string, bool> lookedIn)
    {
        var anchored = 0;
        var stored = store.FactFolders();
        var walked = folders.ToArray();
        foreach (var folder in walked)
        {
            try
            {
                if (FactsFile.Load(folder) is { } file) anchored += Anchor(folder, file);
                else if (stored.Contains(folder)) store.PutFacts(folder, [], yaml: "");
            }
            catch (FactRefusedException e)
            {
                _refused.Add(e.Message); // what was anchored before stays: its quotes are sealed all the same
            }
        }

        foreach (var folder in stored.Except(walked).Where(lookedIn)) store.PutFacts(folder, [], yaml: "");
        return (anchored, [.. _refused]);
    }

    internal int Anchor(string folder, FactsFile file)
    {
        _refused.AddRange(file.Refused);
        var before = store.Facts(folder).ToLookup(fact => fact.Fingerprint);
        var facts = ImmutableArray.CreateBuilder<StoredFact>();
        var anchored = 0;
        foreach (var fact in file.Facts)
        {
            var last = before[fact.Fingerprint].FirstOrDefault();
            if (Anchor(folder, fact, last, out var fault) is { } found)
            {
                facts.Add(found);
                anchored++;
                continue;
            }

            // Kept as it was anchored in the old version, which answers nothing: else the next run would know nothing of
            // what stood around it and would anchor it without asking.
            if (last is not null) facts.Add(last);
            _refused.Add(new FactRefusedException(file.Path, fact.Line, fault!).Message);
        }

        store.PutFacts(folder, facts.ToImmutable(), file.Yaml);
        return anchored;
    }

    private StoredFact? Anchor(string folder, CuratedFact fact, StoredFact? before, out string? fault)
    {
        if (Document(folder, fact.Quote.Source) is not { } document)
        {
            fault = $"there is no document \"{fact.Quote.Source}\"; name the id of a document, or its file in the folder";
            return null;
        }

        var isCurrent = before is not null && before.Statement.DocumentId == document.Metadata.Id && before.TextSha256 == document.TextSha256;
        var context = before is null || isCurrent ? ((string, string)?)null : (before.Prefix, before.Suffix);
        if (!_flows.TryGetValue(document.Metadata.Id, out var flow)) _flows[document.Metadata.Id] = flow = new SourceFlow(document);
        if (FactAnchor.Find(flow, fact.Quote, context, out fault) is not { } quote) return null;
        _snapshot ??= store.Load();
        _statements ??= _snapshot.Statements.ToLookup(statement => statement.DocumentId, StringComparer.Ordinal);
        return new StoredFact(fact.Fingerprint, document.Sha256, document.TextSha256, quote.Prefix, quote.Suffix,
            FactAttribution.Of(fact, quote, document, _statements[document.Metadata.Id], _snapshot.People));
    }

    private StoredDocument? Document(string folder, string source)
    {
        if (_documents.TryGetValue(source, out var known)) return known;
        var id = store.Files().FirstOrDefault(file => file.File.Folder == folder && file.File.RelativePath == source)?.DocumentId ?? source;
        return _documents[source] = store.Find(id, hashPrefix: null);
    }
}
