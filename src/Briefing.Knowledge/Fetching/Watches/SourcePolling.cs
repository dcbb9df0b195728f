using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Documents.Feeds;
using Briefing.Knowledge.Fetching.Addresses;
using Briefing.Knowledge.Fetching.Intake;
using Briefing.Knowledge.Ingestion;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Fetching.Watches;

/// <summary>
/// Looks at watched sources and captures what is new or changed. A source that fails is looked at later and later; one that is
/// gone keeps its captures and is reported. Several programs may poll one store: each watch is polled by one of them.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="lexicon">What quotations are found with.</param>
/// <param name="fetcher">What fetches.</param>
/// <param name="time">The clock.</param>
/// <param name="randomness">Numbers from 0 to below 1, for jitter; safe for many threads.</param>
public sealed class SourcePolling(IFactIntake store, SpeechLexicon lexicon, PageFetcher fetcher, TimeProvider time, Func<double> randomness)
{
    /// <summary>How many sources are looked at at once.</summary>
    private const int AtOnce = 4;

    /// <summary>How long a watch is another program's that took it and said nothing more.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(30);

    private readonly ReadingRules _rules = new(lexicon);

    /// <summary>Looks at the sources that are due.</summary>
    /// <exception cref="StoreException">The store cannot be used.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; what is stored stays, and what was not looked at is due again.</exception>
    public Task<ImmutableArray<WatchReport>> PollDueAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return PollAsync(store.Watching.All().Where(watch => watch.NextAt <= now), cancellation);
    }

    /// <summary>Looks at some watched sources now, due or not.</summary>
    /// <exception cref="StoreException">The store cannot be used.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; what is stored stays.</exception>
    public async Task<ImmutableArray<WatchReport>> PollAsync(IEnumerable<Watch> watches, CancellationToken cancellation)
    {
        var reports = new SortedDictionary<string, WatchReport>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(watches, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (watch, stop) =>
        {
            if (!store.Watching.Claim(watch, time.GetUtcNow() + Lease)) return; // another program has it
            WatchReport report;
            try
            {
                report = await LookAsync(watch, stop);
            }
            catch (OperationCanceledException)
            {
                store.Watching.Update(watch);
                throw;
            }

            store.Watching.Update(report.Watch);
            lock (reports) reports[watch.Source] = report;
        });
        return [.. reports.Values];
    }

    /// <summary>The feeds that a page says belong to it, or the address itself where it is a feed's; nothing is stored.</summary>
    /// <exception cref="FetchException">The page cannot be fetched.</exception>
    public async Task<ImmutableArray<string>> FeedsAnnouncedAtAsync(Uri address, CancellationToken cancellation)
    {
        var page = (await fetcher.FetchAsync(address, known: null, cancellation))!;
        return FeedReader.IsFeed(Capture.Of(address.AbsoluteUri, page.Bytes)) ? [address.AbsoluteUri] : FeedDiscovery.Of(page);
    }

    /// <summary>Looks at a source, watched or not yet, and tells how its watch stands after that. The watch itself is not stored.</summary>
    /// <exception cref="StoreException">The store cannot be used.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<WatchReport> LookAsync(Watch watch, CancellationToken cancellation)
    {
        try
        {
            return watch.Kind == WatchKind.Folder
                ? await Task.Run(() => LookAtFolder(watch, cancellation), cancellation) : await LookAtPageAsync(watch, cancellation);
        }
        catch (IngestionException e)
        {
            return new WatchReport(After(watch, WatchOutcome.Failed, e.Message, retryAfter: null), []);
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException or StoreException))
        {
            // One source must not keep the others from being looked at.
            return new WatchReport(After(watch, WatchOutcome.Failed,
                $"{watch.Source} could not be looked at because of a fault in this program ({e.GetType().Name}: {e.Message}). Unwatch it for now.", retryAfter: null), []);
        }
    }

    private WatchReport LookAtFolder(Watch watch, CancellationToken cancellation)
    {
        if (!Directory.Exists(watch.Source))
            return new WatchReport(After(watch, WatchOutcome.Gone, $"There is no folder {watch.Source} any more; what was read from it stays in use.", null), []);
        var report = new Ingestion.Ingestion(store, lexicon, time).Ingest([watch.Source], progress: null, cancellation);
        return Looked(watch, report);
    }

    private async Task<WatchReport> LookAtPageAsync(Watch watch, CancellationToken cancellation)
    {
        var taken = await WebIntake.Of(store, _rules, fetcher, time).TakeAsync(SourceAddress.Parse(watch.Source), isBounded: true, progress: null, cancellation);
        if (taken.Visit.Fault is { } fault)
        {
            var outcome = fault.Fault == FetchFault.Gone ? WatchOutcome.Gone : WatchOutcome.Failed;
            return new WatchReport(After(watch, outcome, taken.Visit.Report.Message, fault.RetryAfter), taken.Reports) { Fault = fault.Fault, IsPassing = fault.IsPassing };
        }

        // What answers decides what it is: a page may become a feed.
        if (taken.Visit.Page is not null) watch = watch with { Kind = taken.IsFeed ? WatchKind.Feed : WatchKind.Page };
        PageFacts.Anchor(store, taken.Reports);
        var report = new IngestReport();
        foreach (var file in taken.Reports) report.Add(file);
        return Looked(watch, report, taken.Left) with
        {
            AnnouncedFeeds = taken is { IsFeed: false, Visit.Page: { } page } ? FeedDiscovery.Of(page) : [],
        };
    }

    private WatchReport Looked(Watch watch, IngestReport report, int left = 0)
    {
        var isFailed = report.Count(FileOutcome.Failed) > 0 && report.Count(FileOutcome.Failed) == report.Count();
        var isChanged = report.Count(FileOutcome.New) + report.Count(FileOutcome.Changed) + report.Count(FileOutcome.Removed) > 0;
        var outcome = isFailed ? WatchOutcome.Failed : isChanged ? WatchOutcome.Changed : WatchOutcome.Unchanged;
        var message = Told(report) ?? (left == 0 ? null : FormattableString.Invariant($"{left} more articles of the feed have their turn in the next look."));
        return new WatchReport(After(watch, outcome, message, retryAfter: null), [.. report.Files.Where(file => file.Outcome != FileOutcome.Unchanged)]);
    }

    private Watch After(Watch watch, WatchOutcome outcome, string? message, TimeSpan? retryAfter)
    {
        var now = time.GetUtcNow();
        var failures = outcome is WatchOutcome.Failed or WatchOutcome.Gone ? watch.Failures + 1 : 0;
        return watch with
        {
            CheckedAt = now,
            ChangedAt = outcome == WatchOutcome.Changed ? now : watch.ChangedAt,
            Failures = failures,
            Outcome = outcome,
            Message = message,
            NextAt = WatchSchedule.Next(now, watch.Every, failures, retryAfter, randomness()),
        };
    }

    /// <summary>The first failure, with how many more there are.</summary>
    private static string? Told(IngestReport report) => (report.Files.FirstOrDefault(file => file.Outcome == FileOutcome.Failed)?.Message, report.Count(FileOutcome.Failed)) switch
    {
        (null, _) => null,
        (var only, 1) => only,
        var (first, count) => FormattableString.Invariant($"{first} {count - 1} more failed."),
    };
}
