using System.Collections.Immutable;
using Briefing.Knowledge.Ingestion;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Fetching.Intake;

/// <summary>Takes up addresses as they are at one moment: pages as documents, feeds by what they list.</summary>
internal sealed class WebIntake
{
    private readonly PageVisits _visits;
    private readonly FeedFollowing _feeds;

    private WebIntake(IFactIntake store, PageIntake intake, PageFetcher fetcher, TimeProvider time)
    {
        _visits = new PageVisits(store, intake, fetcher, time);
        _feeds = new FeedFollowing(store, _visits, intake, time);
    }

    /// <summary>With what the curators say of fetched documents now.</summary>
    /// <exception cref="IngestionException">A sources.yaml is faulty; the message names file and line.</exception>
    internal static WebIntake Of(IFactIntake store, ReadingRules rules, PageFetcher fetcher, TimeProvider time) =>
        new(store, new PageIntake(store, rules, CuratedPages.Load(store.Folders(), rules.Fingerprint)), fetcher, time);

    /// <summary>Takes up an address. What cannot be fetched or read is reported.</summary>
    /// <param name="address">The address.</param>
    /// <param name="isBounded">Whether a long feed is followed in several looks.</param>
    /// <param name="progress">Told after each article of a feed; null for nobody.</param>
    /// <param name="cancellation">Stops it; what is stored stays.</param>
    internal async Task<Taken> TakeAsync(Uri address, bool isBounded, IProgress<IngestProgress>? progress, CancellationToken cancellation)
    {
        var path = address.AbsoluteUri;
        var visit = await _visits.VisitAsync(address, listing: null, _feeds.IsSettled(path), cancellation);
        if (visit.Feed is null) return new Taken([visit.Report], visit);
        var (reports, left) = await _feeds.FollowAsync(path, visit.Feed, isBounded, progress, cancellation);
        _visits.Remember(path, visit.Page!.Validators);
        return new Taken(reports, visit, left);
    }
}

/// <summary>What taking up an address did.</summary>
/// <param name="Reports">What became of its documents.</param>
/// <param name="Visit">What asking for it gave.</param>
/// <param name="Left">How many articles of a feed have their turn in the next look.</param>
internal sealed record Taken(ImmutableArray<FileReport> Reports, Visit Visit, int Left = 0)
{
    internal bool IsFeed => Visit.Feed is not null;
}
