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
    /// <summary>The most articles of a watched feed that are asked for in one look; the others have their turn in the next.</summary>
    internal const int MaxVisits = 50;

    /// <summary>How long one look at a watched feed may take, so that a slow site does not keep other sources waiting.</summary>
    internal static readonly TimeSpan MaxDuration = TimeSpan.FromMinutes(5);

    /// <summary>The most entries of a feed that are followed, from its beginning, where feeds have the newest.</summary>
    private const int MaxEntries = 1000;

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
    /// <param name="isBounded">Whether this look has an end before the feed has: <see cref="MaxVisits"/>, <see cref="MaxDuration"/>.</param>
    /// <param name="progress">Told after each article; null for nobody.</param>
    /// <param name="cancellation">Stops between two articles.</param>
    /// <returns>What became of the articles, and how many have their turn in the next look.</returns>
    internal async Task<(ImmutableArray<FileReport> Reports, int Left)> FollowAsync(
        string address, Capture feed, bool isBounded, IProgress<IngestProgress>? progress, CancellationToken cancellation)
    {
        ImmutableArray<FeedEntry> listed;
        try
        {
            listed = [.. FeedReader.Entries(feed).Take(MaxEntries)];
        }
        catch (UnreadableDocumentException e)
        {
            return ([new FileReport(address, FileOutcome.Failed, e.Message)], 0);
        }

        var seen = store.Watching.Entries(address).ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        store.Watching.KeepEntries(address, listed.Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal));
        var due = listed.Select(entry => (Entry: entry, Known: seen.GetValueOrDefault(entry.Id))).Where(entry => IsDue(entry.Entry, entry.Known))
            .OrderBy(entry => entry.Known is { State: EntryState.Page } known && IsDue(known)).ToArray(); // what is new goes before a second look
        var reports = ImmutableArray.CreateBuilder<FileReport>(due.Length);
        var began = time.GetTimestamp();
        foreach (var (entry, known) in due)
        {
            cancellation.ThrowIfCancellationRequested();
            if (isBounded && (reports.Count >= MaxVisits || time.GetElapsedTime(began) >= MaxDuration)) break;
            reports.Add(await FollowAsync(address, feed, entry, known, cancellation));
            progress?.Report(new IngestProgress(reports.Count, due.Length, entry.Url ?? entry.Name));
        }

        foreach (var (entry, known) in due.AsSpan(reports.Count))
            if (known is null) store.Watching.PutEntry(address, new FollowedEntry(entry.Id, Hash(entry), null, EntryState.Pending, 0, time.GetUtcNow()));
        return (reports.ToImmutable(), due.Length - reports.Count);
    }

    private bool IsDue(FeedEntry entry, FollowedEntry? known) => known is null || IsDue(known) || known.Sha256 != Hash(entry);

    private static string Hash(FeedEntry entry) => ContentHash.Of(entry.File.Span);

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
        store.Watching.PutEntry(address, new FollowedEntry(entry.Id, Hash(entry), path, state, tries, time.GetUtcNow()));
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
