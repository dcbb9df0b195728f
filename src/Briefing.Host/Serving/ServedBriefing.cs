using Briefing.Channels.Turns;
using Briefing.Conversation.Turns;
using Briefing.Host.Commands;
using Briefing.Host.Contract;
using Briefing.Host.Page;
using Briefing.Host.Serving.Reading;
using Briefing.Knowledge.Search;
using Briefing.Knowledge.Storage;

namespace Briefing.Host.Serving;

/// <summary>
/// The bot as it is served: it answers from what was last taken up of the store, and until there is something to answer from says
/// how far the reading has come. What is read when is <see cref="SourceFollowing"/>'s.
/// </summary>
internal sealed class ServedBriefing(OpenedBriefing opened, Terminal terminal) : IBot, IBotReadiness, IQuoteSearch
{
    /// <summary>How long a question waits for a store that is just being opened.</summary>
    private static readonly TimeSpan OpeningTime = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _publishing = new(1);
    private readonly TaskCompletionSource _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ShownSources _shown = new(opened, terminal.Time);
    private volatile IBot? _bot;

    /// <summary>Is called when the store has been read anew; must not take long.</summary>
    internal Action? Published { get; set; }

    /// <summary>How far the reading has come, and what went wrong.</summary>
    internal ReadingStatus Status { get; } = new();

    /// <summary>The store; pages read old versions of documents from it.</summary>
    internal IFactStore Store => opened.Store;

    /// <summary>Everything that answers are made from now; null before the store is open.</summary>
    internal StoreSnapshot? Snapshot => opened.Knowledge?.Current.Snapshot;

    /// <summary>The same with its indexes, as far as the page may see it.</summary>
    internal KnowledgeView? SeenFromPage => opened.SeenFrom(PageTurns.Place);

    /// <summary>What the page lists.</summary>
    internal ShownSources.Listing Shown => _shown.Now();

    /// <summary>What is under way or wrong, in one sentence; null when all is well.</summary>
    internal string? Notice => Status.Notice;

    /// <summary>How the host is.</summary>
    internal HealthReport Health => new(Status.Word, Documents, Snapshot?.Statements.Length ?? 0, Notice);

    /// <inheritdoc/>
    public bool IsReady => _bot is not null;

    /// <summary>Whether the store holds something else than answers are made from.</summary>
    internal bool IsOutdated => _bot is null || opened.Store.Version != Snapshot?.Version;

    /// <summary>How many documents answers are made from.</summary>
    internal int Documents => Snapshot?.Documents.Length ?? 0;

    /// <inheritdoc/>
    public async Task<Reply> RespondAsync(Turn turn, CancellationToken cancellation)
    {
        if (!_settled.Task.IsCompleted) await Task.WhenAny(_settled.Task, Task.Delay(OpeningTime, terminal.Time, cancellation));
        return _bot is { } bot
            ? await bot.RespondAsync(turn, cancellation)
            : Reply.Other(Outcome.Command, "None", 1, Waiting);
    }

    /// <inheritdoc/>
    public Task<FoundQuotes> SearchAsync(Turn turn, QuoteSearch search, CancellationToken cancellation) =>
        opened.Search is { } found ? found.SearchAsync(turn, search, cancellation) : Task.FromResult(new FoundQuotes([], Waiting));

    /// <inheritdoc/>
    public Task<Quote?> FindAsync(Turn turn, QuotePlace place, CancellationToken cancellation) =>
        opened.Search is { } found ? found.FindAsync(turn, place, cancellation) : Task.FromResult<Quote?>(null);

    private string Waiting => Notice ?? "The documents are still being read. Ask again in a moment.";

    /// <summary>Questions wait no longer for something to answer from: it is there, or cannot be had.</summary>
    internal void Settle() => _settled.TrySetResult();

    /// <summary>Ends what goes on beside answers, before the store is closed.</summary>
    internal Task StopAsync() => _shown.StopAsync();

    /// <summary>Takes up what the store holds, where that is something else than answers are made from.</summary>
    /// <param name="publicUrl">The address that links begin with.</param>
    /// <param name="cancellation">The host stops.</param>
    internal async Task PublishAsync(string publicUrl, CancellationToken cancellation)
    {
        await _publishing.WaitAsync(cancellation);
        try
        {
            if (IsOutdated) await PublishNowAsync(publicUrl, cancellation);
        }
        finally
        {
            _publishing.Release();
        }
    }

    private async Task PublishNowAsync(string publicUrl, CancellationToken cancellation)
    {
        var bot = await Task.Run(() => opened.Refresh(publicUrl), cancellation);
        if (_bot is null)
        {
            // Questions need not wait until those are found that the page offers.
            _bot = bot;
            Settle();
        }

        await _shown.ListAsync(bot, cancellation);
        _bot = bot;
        Published?.Invoke();
        if (opened.Knowledge!.Current is { HasTopics: false } view) _shown.Begin(stopping => ListTopicsAsync(bot, view, stopping));
        if (Documents > 0) Status.Ready(null);

        // Loading leaves twice its own size behind, and a quiet server would keep that for good: give it back once.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    /// <summary>The topics of a large store are listed when they are found; answers do not wait for them.</summary>
    private async Task ListTopicsAsync(IBot bot, KnowledgeView view, CancellationToken cancellation)
    {
        await Task.Run(view.FindTopics, cancellation);
        if (ReferenceEquals(view, opened.Knowledge!.Current)) await _shown.ListAsync(bot, cancellation);
    }
}
