using System.Collections.Immutable;
using Briefing.Knowledge.Fetching.Intake;
using Briefing.Knowledge.Ingestion;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Fetching;

/// <summary>
/// Fetches pages into a store. Each document is one transaction; a page that cannot be fetched is reported and the rest go on.
/// The path of a document is its address; of the articles that a feed lists each is a document.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="lexicon">What quotations are found with.</param>
/// <param name="fetcher">What fetches.</param>
/// <param name="time">The clock.</param>
public sealed class WebIngestion(IFactIntake store, SpeechLexicon lexicon, PageFetcher fetcher, TimeProvider time)
{
    private readonly ReadingRules _rules = new(lexicon);

    /// <summary>Fetches pages and stores those that are new or changed. A version that was stored before stays in use where a page fails.</summary>
    /// <param name="addresses">Their addresses.</param>
    /// <param name="progress">Told after each page; null for nobody.</param>
    /// <param name="cancellation">Stops between two pages, or while one is fetched; what is stored stays.</param>
    /// <exception cref="IngestionException">A sources.yaml is faulty.</exception>
    /// <exception cref="StoreException">The store cannot be used.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<ImmutableArray<FileReport>> IngestAsync(
        IReadOnlyList<Uri> addresses, IProgress<IngestProgress>? progress, CancellationToken cancellation)
    {
        var intake = WebIntake.Of(store, _rules, fetcher, time);
        var reports = ImmutableArray.CreateBuilder<FileReport>(addresses.Count);
        for (var i = 0; i < addresses.Count; i++)
        {
            var taken = await intake.TakeAsync(addresses[i], isBounded: false, progress, cancellation);
            reports.AddRange(taken.Reports);
            progress?.Report(new IngestProgress(i + 1, addresses.Count, addresses[i].AbsoluteUri));
        }

        PageFacts.Anchor(store, reports.ToImmutable());
        return reports.ToImmutable();
    }
}
