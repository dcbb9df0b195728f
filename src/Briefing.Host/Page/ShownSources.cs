using System.Collections.Immutable;
using Briefing.Conversation.Turns;
using Briefing.Host.Serving;
using Briefing.Knowledge.Search;

namespace Briefing.Host.Page;

/// <summary>
/// What the page lists: the documents that it may see, and questions that have answers in them. Both are found when the store was
/// taken up; where the page is tied to other sources meanwhile, that holds at once.
/// </summary>
internal sealed class ShownSources(OpenedBriefing opened, TimeProvider time)
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _gate = new();
    private Task _beside = Task.CompletedTask;
    private volatile Listing _listing = Listing.Nothing;
    private volatile IBot? _bot;

    /// <summary>What is listed now.</summary>
    /// <exception cref="Knowledge.Storage.StoreException">It cannot be told what the page may see.</exception>
    internal Listing Now()
    {
        var listing = _listing;
        if (_bot is not { } bot || opened.SeenFrom(PageTurns.Place) is not { } seen || ReferenceEquals(seen, listing.View)) return listing;
        // A store that is just being taken up is listed when that is done; what no scope hides may be shown until then.
        if (ReferenceEquals(seen, opened.Knowledge?.Current) && listing.IsWhole) return listing;
        listing = new Listing(seen, IsWhole(seen), SourceSummary.Of(seen), []);
        _listing = listing;
        Begin(cancellation => ListAsync(bot, cancellation));
        return listing;
    }

    /// <summary>Begins work that no page waits for.</summary>
    internal void Begin(Func<CancellationToken, Task> work)
    {
        lock (_gate)
        {
            if (!_stopping.IsCancellationRequested) _beside = Task.WhenAll(_beside, Task.Run(() => work(_stopping.Token)));
        }
    }

    /// <summary>Ends it: it asks the store, which is about to be closed.</summary>
    internal async Task StopAsync()
    {
        Task beside;
        lock (_gate)
        {
            _stopping.Cancel();
            beside = _beside;
        }

        await beside.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Lists what the page may see now.</summary>
    internal async Task ListAsync(IBot bot, CancellationToken cancellation)
    {
        _bot = bot;
        if (opened.SeenFrom(PageTurns.Place) is not { } seen) return;
        var sources = SourceSummary.Of(seen);
        if (_listing.View is null) _listing = new Listing(seen, IsWhole(seen), sources, []);
        _listing = new Listing(seen, IsWhole(seen), sources, await ExampleQuestions.FindAsync(bot, seen.Snapshot, time, cancellation));
    }

    private bool IsWhole(KnowledgeView seen) => ReferenceEquals(seen, opened.Knowledge?.Current);

    /// <summary>What is listed.</summary>
    /// <param name="View">What it was made from; null for nothing.</param>
    /// <param name="IsWhole">Whether that was all that the store held.</param>
    /// <param name="Sources">The documents.</param>
    /// <param name="Examples">Questions that have answers.</param>
    internal sealed record Listing(KnowledgeView? View, bool IsWhole, ImmutableArray<SourceSummary> Sources, ImmutableArray<string> Examples)
    {
        private readonly Lazy<HashSet<string>> _ids = new(() => [.. Sources.Select(source => source.Document.Id)]);

        internal static Listing Nothing { get; } = new(null, true, [], []);

        /// <summary>Whether the page may see a document. Where nothing is kept from it, that holds for those too that were taken out of the store's present.</summary>
        internal bool Shows(string document) => IsWhole || _ids.Value.Contains(document);
    }
}
