using System.Collections.Immutable;
using Briefing.Knowledge.Fetching.Intake;
using Briefing.Knowledge.Ingestion;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Fetching;

/// <summary>Takes up what the sources.yaml files of a store's folders say of its fetched documents. Nothing is fetched.</summary>
/// <param name="store">The store.</param>
/// <param name="lexicon">What quotations are found with.</param>
public sealed class PageCuration(IFactIntake store, SpeechLexicon lexicon)
{
    private readonly ReadingRules _rules = new(lexicon);

    /// <summary>Reads the documents again of which something else is said now, or that were read by earlier rules.</summary>
    /// <exception cref="IngestionException">A sources.yaml is faulty; the message names file and line.</exception>
    /// <exception cref="StoreException">The store cannot be used.</exception>
    public ImmutableArray<FileReport> Apply() =>
        [.. new PageIntake(store, _rules, CuratedPages.Load(store.Folders(), _rules.Fingerprint)).RereadStale()];
}
