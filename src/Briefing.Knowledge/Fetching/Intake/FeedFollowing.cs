using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Documents.Feeds;
using Briefing.Knowledge.Fetching.Addresses;
using Briefing.Knowledge.Fetching.Watches;
using Briefing.Knowledge.Ingestion;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Fetching.Intake;

/// <summary>
/// Follows a feed: the articles that it links to are fetched as pages. Where robots.txt or the site refuses that, or the link
/// leads to nothing that can be read, what the feed itself says is the document. Entries are remembered, so that an article
/// is asked for when the feed lists it first, when it says something new of it, and once a day while it is listed.
/// </summary>
internal sealed class FeedFollowing(IFactIntake store, PageVisits visits, PageIntake intake, TimeProvider time)
{
    /// <summary>The most articles of one feed that are asked for in one go; the others have their turn in the next.</summary>
    internal const int MaxVisits = 50;

    /// <summary>How often an article that cannot be fetched for the moment is tried before the feed's own words are taken.</summary>
    private const int MaxTries = 5;

    /// <summary>How long an article is taken for unchanged while its feed says nothing new of it.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(1);

    /// <summary>Whether the feed itself may answer that nothing has changed: no entry waits for its turn.</summary>
    internal bool IsSettled(string feed)
    {
        var entries = store.Watching.Entries(feed);
        return !entries.IsEmpty && entries.All(entry => !IsDue(entry));
    }

    /// <summary>Follows the entries of a feed that are new, say something new, or are due.</summary>
    /// <param name="address">The address of the feed.</param>
    /// <param name="feed">The feed.</param>
    /// <param name="progress">Told after each article; null for nobody.</param>
    /// <param name="cancellation">Stops between two articles.</param>
    internal async Task<ImmutableArray<FileReport>> FollowAsync(
        string address, Capture feed, IProgress<IngestProgress>? progress, CancellationToken cancellation)
    {
        ImmutableArray<FeedEntry> listed;
        try
        {
            listed = FeedReader.Entries(feed);
        }
        catch (UnreadableDocumentException e)
        {
            return [new FileReport(address, FileOutcome.Failed, e.Message)];
        }

        var seen = store.Watching.Entries(address).ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        store.Watching.KeepEntries(address, listed.Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal));
        var due = listed.Where(entry => seen.GetValueOrDefault(entry.Id) is not { } known || IsDue(known) || known.Sha256 != ContentHash.Of(entry.File.Span))
            .OrderBy(entry => seen.ContainsKey(entry.Id)).Take(MaxVisits).ToArray();
        var reports = ImmutableArray.CreateBuilder<FileReport>(due.Length);
        foreach (var entry in due)
        {
            cancellation.ThrowIfCancellationRequested();
            reports.Add(await FollowAsync(address, feed, entry, seen.GetValueOrDefault(entry.Id), cancellation));
            progress?.Report(new IngestProgress(reports.Count, due.Length, entry.Url ?? entry.Name));
        }

        return reports.ToImmutable();
    }

    private bool IsDue(FollowedEntry entry) =>
        entry.State == EntryState.Pending || entry.State == EntryState.Page && time.GetUtcNow() - entry.VisitedAt >= Fresh;

    private async Task<FileReport> FollowAsync(string address, Capture feed, FeedEntry entry, FollowedEntry? known, CancellationToken cancellation)
    {
        var (report, isPassing) = await VisitAsync(address, entry, cancellation);
        var tries = report is { Outcome: FileOutcome.Failed } ? (known?.Tries ?? 0) + 1 : 0;
        var state = EntryState.Page;
        if (report is not { Outcome: not FileOutcome.Failed })
        {
            // An article that was captured before stays the document, whatever becomes of its page.
            if (report?.DocumentId is not null) state = EntryState.Page;
            else if (isPassing && tries < MaxTries) state = EntryState.Pending;
            else (report, state) = Own(address, feed, entry, report);
        }
        else
        {
            store.Remove(FeedPath.Of(address, entry.Name)); // its own words, where only these could be had before
        }

        var path = state is EntryState.Page or EntryState.Own ? report!.Path : null;
        store.Watching.PutEntry(address, new FollowedEntry(entry.Id, ContentHash.Of(entry.File.Span), path, state, tries, time.GetUtcNow()));
        return report!;
    }

    /// <summary>Asks for the article of an entry; no report where the entry names none.</summary>
    private async Task<(FileReport? Report, bool IsPassing)> VisitAsync(string feed, FeedEntry entry, CancellationToken cancellation)
    {
        if (entry.Url is null) return (null, false);
        try
        {
            var article = SourceAddress.Parse(entry.Url);
            if (article.AbsoluteUri == feed) return (null, false);
            var visit = await visits.VisitAsync(article, new FeedListing(feed, entry.Title, entry.Authors, entry.Published), isKnown: false, cancellation);
            if (visit.Feed is not null) return (null, false); // a feed among a feed's articles is not followed
            return (visit.Report, visit.Fault?.IsPassing == true);
        }
        catch (FetchException fault)
        {
            return (new FileReport(entry.Url, FileOutcome.Failed, fault.Message), false);
        }
    }

    private (FileReport Report, EntryState State) Own(string address, Capture feed, FeedEntry entry, FileReport? refused)
    {
        var capture = entry.Capture(address) with { Fetched = feed.Fetched };
        var own = intake.Keep(capture);
        if (own.Outcome != FileOutcome.Failed) return (own, EntryState.Own);
        return (refused ?? own, EntryState.Empty);
    }
}
