using System.Collections.Immutable;
using Briefing.Knowledge.Facts.History;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Facts;

/// <summary>
/// Anchors the curated facts of sources folders in the active versions of their documents. A fact whose document has changed
/// is anchored again only where the quote and what stands around it are the same; else it is refused until its curator looks.
/// </summary>
internal sealed class FactsIngestion(IFactIntake store)
{
    private readonly FactSources _sources = new(store);
    private readonly List<string> _refused = [];
    private readonly List<FactReport> _reports = [];
    private readonly List<HiddenReport> _hidden = [];

    /// <summary>How each fact stands that was anchored or refused, in the order of the folders and their files.</summary>
    internal ImmutableArray<FactReport> Reports => [.. _reports];

    /// <summary>How each hidden quotation stands, likewise.</summary>
    internal ImmutableArray<HiddenReport> Hidden => [.. _hidden];

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

    /// <param name="folder">The sources folder.</param>
    /// <param name="file">Its facts.yaml.</param>
    /// <param name="kept">Where facts were anchored last, for a store that is built again and does not know; else none.</param>
    /// <returns>How many are in use.</returns>
    internal int Anchor(string folder, FactsFile file, ImmutableArray<KeptAnchor> kept = default)
    {
        _refused.AddRange(file.Refused);
        CurationHistory.Notice(store, folder, file);
        var before = new EarlierAnchors(kept.IsDefault ? store.Facts(folder) : Earlier(file.Facts, fact => fact.Id, fact => fact.Quote, kept, (anchor, fact) => anchor.Fact(fact, store)));
        var facts = ImmutableArray.CreateBuilder<StoredFact>();
        var inUse = 0;
        foreach (var fact in file.Facts)
        {
            var last = before.Of(fact);
            var report = fact.IsHidden ? new FactReport(file.Path, fact, FactStanding.Hidden) { Anchored = last } : Anchor(folder, file.Path, fact, last);
            _reports.Add(report);
            if (report.Standing == FactStanding.InUse) inUse++;
            if (report.Message is { } refused) _refused.Add(refused);

            // A fact that is not in use is kept as it was anchored in the old version, which answers nothing: else the next
            // run would know nothing of what stood around it and would anchor it without asking.
            if (report.Anchored is { } anchored && report.Standing != FactStanding.Hidden) facts.Add(anchored);
        }

        store.PutFacts(folder, facts.ToImmutable(), file.Yaml, [.. Hide(folder, file, kept)]);
        return inUse;
    }

    /// <summary>The hidden quotations as they are anchored now; one that is not found any more stays with the version it was found in.</summary>
    private IEnumerable<StoredHidden> Hide(string folder, FactsFile file, ImmutableArray<KeptAnchor> kept)
    {
        var before = kept.IsDefault ? store.HiddenQuotes(folder)
            : Earlier(file.Hidden, hidden => hidden.Id, hidden => hidden.Quote, kept, (anchor, hidden) => anchor.Hidden(hidden, store));
        foreach (var quote in file.Hidden)
        {
            var last = before.FirstOrDefault(hidden => hidden.Id == quote.Id && hidden.QuoteFingerprint == quote.Quote.Fingerprint);
            var (report, anchored) = Hide(folder, file.Path, quote, last);
            _hidden.Add(report);
            if (report.Message is { } refused) _refused.Add(refused);
            if (anchored is not null) yield return anchored;
        }
    }

    private (HiddenReport Report, StoredHidden? Anchored) Hide(string folder, string path, HiddenQuote hidden, StoredHidden? last)
    {
        var lost = last is null ? FactStanding.Refused : FactStanding.Changed;
        if (_sources.Document(folder, hidden.Quote.Source) is not { } document)
            return (new HiddenReport(path, hidden, lost) { Fault = NoDocument(hidden.Quote) }, last);
        if (new FactReanchoring(_sources, document).Anchor(hidden.Quote, last?.Anchoring, out var fault, out var trace) is not { } found)
            return (new HiddenReport(path, hidden, lost) { Fault = fault, Difference = trace?.Difference ?? [] }, last);
        var speaker = hidden.Speaker is null ? null : FactAttribution.Person(hidden.Speaker, _sources.Snapshot(document).People).Key;
        return (new HiddenReport(path, hidden, FactStanding.Hidden), new StoredHidden(
            hidden.Id, hidden.Quote.Fingerprint, document.Metadata.Id, document.Sha256, document.TextSha256, found.Context.Prefix, found.Context.Suffix, speaker, found.Passage));
    }

    /// <summary>The entries that were anchored before, from what is kept of it.</summary>
    private static ImmutableArray<TStored> Earlier<TEntry, TStored>(
        ImmutableArray<TEntry> entries, Func<TEntry, string> id, Func<TEntry, QuoteSelector> quote, ImmutableArray<KeptAnchor> kept, Func<KeptAnchor, TEntry, TStored> stored) =>
    [
        .. from entry in entries
           join anchor in kept on (id(entry), quote(entry).Fingerprint) equals (anchor.Id, anchor.Quote)
           select stored(anchor, entry),
    ];

    private static string NoDocument(QuoteSelector quote) =>
        $"there is no document \"{quote.Source}\"; name the id of a document, or its file in the folder";

    private FactReport Anchor(string folder, string path, CuratedFact fact, StoredFact? last)
    {
        if (_sources.Document(folder, fact.Quote.Source) is not { } document)
            return new FactReport(path, fact, last is null ? FactStanding.Refused : FactStanding.Changed)
            {
                Fault = NoDocument(fact.Quote),
                Anchored = last,
            };
        var found = new FactReanchoring(_sources, document).Anchor(fact.Quote, last?.Anchoring, out var fault, out var trace);
        if (found is null)
            return new FactReport(path, fact, last is null ? FactStanding.Refused : FactStanding.Changed) 
            {
                Fault = fault,
                Anchored = last,
                Difference = trace?.Difference ?? [],
                Today = trace?.Later,
            };
        var snapshot = _sources.Snapshot(document);
        var statement = FactAttribution.Of(fact, found, document, snapshot.Statements.Concat(snapshot.Withheld), snapshot.People);
        return new FactReport(path, fact, FactStanding.InUse)
        {
            Anchored = new StoredFact(fact.Fingerprint, document.Sha256, document.TextSha256, found.Context.Prefix, found.Context.Suffix, statement)
            {
                Id = fact.Id,
                QuoteFingerprint = fact.Quote.Fingerprint,
            },
        };
    }

    /// <summary>The facts of a folder as they were anchored last. One whose quote was edited has none: its curator has looked again.</summary>
    private sealed class EarlierAnchors(ImmutableArray<StoredFact> stored)
    {
        private readonly ILookup<string, StoredFact> _byId = stored.ToLookup(fact => fact.Id, StringComparer.Ordinal);

        internal StoredFact? Of(CuratedFact fact) =>
            _byId[fact.Id].FirstOrDefault(earlier => earlier.QuoteFingerprint == fact.Quote.Fingerprint)
            ?? stored.FirstOrDefault(earlier => earlier.QuoteFingerprint == fact.Quote.Fingerprint || earlier.Fingerprint == fact.Fingerprint);
    }
}
