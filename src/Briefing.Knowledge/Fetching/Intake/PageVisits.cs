using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Documents.Feeds;
using Briefing.Knowledge.Ingestion;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Fetching.Intake;

/// <summary>Asks for pages, on condition that they have changed where the store has them, and stores what came.</summary>
internal sealed class PageVisits(IFactIntake store, PageIntake intake, PageFetcher fetcher, TimeProvider time)
{
    /// <summary>Asks for a page and stores it. A feed is handed back and not stored: what it lists are documents, not it.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="listing">What the feed says of it that named it; null where none did.</param>
    /// <param name="isKnown">Whether the caller has use for the answer that nothing has changed though no document was made of it; for feeds.</param>
    /// <param name="cancellation">Stops it.</param>
    internal async Task<Visit> VisitAsync(Uri address, FeedListing? listing, bool isKnown, CancellationToken cancellation)
    {
        var path = address.AbsoluteUri;
        var known = store.FindFile(path);
        var record = store.Watching.FindFetch(path);
        var asksOnCondition = isKnown || known is not null && store.HasCapture(known.Sha256, known.File.Length);
        try
        {
            var page = await fetcher.FetchAsync(address, asksOnCondition ? record?.Validators : null, cancellation);
            if (page is null)
            {
                Remember(path, record!.Validators);
                return new Visit(Unchanged(path, known)) { IsUnchanged = true };
            }

            var capture = Capture(path, page, listing);
            if (FeedReader.IsFeed(capture)) return new Visit(Unchanged(path, known)) { Page = page, Feed = capture };
            LandingPlace.Check(address, page.FinalAddress, known is null ? null : store.ReadCapture(known)?.Fetched, listing);
            // A short link to a page that is a document already is no other document.
            if (known is null && store.FindFile(page.FinalAddress.AbsoluteUri) is not null) capture = capture with { RelativePath = page.FinalAddress.AbsoluteUri };
            var report = intake.Keep(capture);
            // What could not be read is asked for again in full, in case a later version of the program can.
            Remember(path, report.Outcome == FileOutcome.Failed ? new PageValidators(null, null) : page.Validators);
            return new Visit(report) { Page = page };
        }
        catch (FetchException fault)
        {
            var gone = fault.Fault == FetchFault.Gone ? record?.GoneAt ?? time.GetUtcNow() : record?.GoneAt;
            if (known is not null || record is not null)
                store.Watching.PutFetch(path, new FetchRecord(record?.Validators ?? new PageValidators(null, null), time.GetUtcNow(), gone));
            var kept = known is null ? "" : " What was captured of it stays in use.";
            return new Visit(new FileReport(path, FileOutcome.Failed, fault.Message + kept) { DocumentId = known?.DocumentId }) { Fault = fault };
        }
    }

    /// <summary>Remembers what a feed's server said, once its entries are looked at.</summary>
    internal void Remember(string path, PageValidators validators) =>
        store.Watching.PutFetch(path, new FetchRecord(validators, time.GetUtcNow()));

    private static Capture Capture(string path, WebPage page, FeedListing? listing) => Documents.Capture.Of(path, page.Bytes) with
    {
        ContentType = page.ContentType,
        Fetched = new FetchedFrom(page.FinalAddress.AbsoluteUri, page.FetchedAt, page.Validators.ETag, page.Validators.LastModified) { Listing = listing },
    };

    private static FileReport Unchanged(string path, KnownFile? known) => new(path, FileOutcome.Unchanged)
    {
        DocumentId = known?.DocumentId,
        Passages = known?.Passages ?? 0,
        Quotations = known?.Quotations ?? 0,
        Statements = known?.Statements ?? 0,
        Warnings = known?.Warnings ?? [],
    };
}

/// <summary>What asking for a page gave.</summary>
/// <param name="Report">What became of its document.</param>
internal sealed record Visit(FileReport Report)
{
    /// <summary>Why it could not be fetched; null where it could.</summary>
    internal FetchException? Fault { get; init; }

    /// <summary>Whether the server says that nothing has changed.</summary>
    internal bool IsUnchanged { get; init; }

    /// <summary>The page as it came; null where none did.</summary>
    internal WebPage? Page { get; init; }

    /// <summary>The page where it is a feed; else null.</summary>
    internal Capture? Feed { get; init; }
}
