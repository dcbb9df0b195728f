using System.Collections.Immutable;
using Briefing.Channels.Turns;
using Briefing.Conversation.Turns;
using Briefing.Host.Commands;
using Briefing.Host.Contract;
using Briefing.Host.Page;
using Briefing.Knowledge.Ingestion;
using Briefing.Knowledge.Search;
using Briefing.Knowledge.Storage;

namespace Briefing.Host.Serving;

/// <summary>
/// The bot as it is served: it opens what the store holds, reads the sources in the background without holding up an answer,
/// and until there is something to answer from says how far the reading has come.
/// </summary>
internal sealed class ServedBriefing(OpenedBriefing opened, Terminal terminal) : IBot, IBotReadiness, IQuoteSearch
{
    /// <summary>How long a question waits for a store that is just being opened.</summary>
    private static readonly TimeSpan OpeningTime = TimeSpan.FromSeconds(5);

    /// <summary>How often the sources are looked at for what is new; a look at unchanged ones costs next to nothing.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(30);

    /// <summary>How long a store must have been left alone before its changes are taken up: an ingest makes one for each document.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);

    /// <summary>How long a store that is never left alone goes without being taken up.</summary>
    private static readonly TimeSpan LongestUnrest = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _publishing = new(1);
    private readonly TaskCompletionSource _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile IBot? _bot;
    private volatile bool _isReading;
    private volatile Shown _shown = Shown.Nothing;
    private volatile string? _notice = "The documents are being read for the first time. Answers come as soon as that is done.";
    private volatile string _status = "reading";

    /// <summary>Is called when the store has been read anew; must not take long.</summary>
    internal Action? Published { get; set; }

    /// <summary>The store; pages read old versions of documents from it.</summary>
    internal IFactStore Store => opened.Store;

    /// <summary>Everything that answers are made from now; null before the store is open.</summary>
    internal StoreSnapshot? Snapshot => Knowledge?.Snapshot;

    /// <summary>The same with its indexes.</summary>
    internal KnowledgeView? Knowledge => opened.Knowledge?.Current;

    /// <summary>The documents, as lists show them.</summary>
    internal ImmutableArray<SourceSummary> Sources => _shown.Sources;

    /// <summary>Questions that have answers.</summary>
    internal ImmutableArray<string> Examples => _shown.Examples;

    /// <summary>What is under way or wrong, in one sentence; null when all is well.</summary>
    internal string? Notice => _notice;

    /// <summary>How the host is.</summary>
    internal HealthReport Health => new(_status, Sources.Length, Snapshot?.Statements.Length ?? 0, _notice);

    /// <inheritdoc/>
    public bool IsReady => _bot is not null;

    /// <inheritdoc/>
    public async Task<Reply> RespondAsync(Turn turn, CancellationToken cancellation)
    {
        if (!_settled.Task.IsCompleted) await Task.WhenAny(_settled.Task, Task.Delay(OpeningTime, terminal.Time, cancellation));
        return _bot is { } bot
            ? await bot.RespondAsync(turn, cancellation)
            : Reply.Other(Outcome.Command, "None", 1, _notice ?? "The documents are still being read. Ask again in a moment.");
    }

    /// <inheritdoc/>
    public Task<FoundQuotes> SearchAsync(Turn turn, QuoteSearch search, CancellationToken cancellation) =>
        opened.Search is { } found ? found.SearchAsync(turn, search, cancellation)
            : Task.FromResult(new FoundQuotes([], _notice ?? "The documents are still being read. Ask again in a moment."));

    /// <inheritdoc/>
    public Task<Quote?> FindAsync(Turn turn, QuotePlace place, CancellationToken cancellation) =>
        opened.Search is { } found ? found.FindAsync(turn, place, cancellation) : Task.FromResult<Quote?>(null);

    /// <summary>Opens the store and reads the sources. Faults are told and logged, and the host goes on with what the store holds.</summary>
    internal async Task ReadAsync(string publicUrl, ILogger log, CancellationToken cancellation)
    {
        try
        {
            if (opened.HasDocuments) await PublishAsync(publicUrl, cancellation);
            await ReadSourcesAsync(publicUrl, log, isFirst: true, cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Tell(fault, log);
        }
        finally
        {
            _settled.TrySetResult();
        }
    }

    /// <summary>Looks at the sources now and then, and takes up what has changed, also what another program has read into the store.</summary>
    internal async Task FollowAsync(string publicUrl, ILogger log, CancellationToken cancellation)
    {
        while (true)
        {
            await Task.Delay(LookAgain, terminal.Time, cancellation);
            try
            {
                await ReadSourcesAsync(publicUrl, log, isFirst: false, cancellation);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Tell(fault, log);
            }
        }
    }

    /// <summary>
    /// Takes up what other programs read into a store that tells of it, a moment after they have stopped; others are looked at by
    /// <see cref="FollowAsync"/>.
    /// </summary>
    internal async Task HeedAsync(string publicUrl, ILogger log, CancellationToken cancellation)
    {
        while (opened.IsToldOfChanges)
        {
            try
            {
                await opened.WaitForChangeAsync(cancellation);
                await QuietAsync(cancellation);
                if (!_isReading) await PublishAsync(publicUrl, cancellation);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Tell(fault, log);
                await Task.Delay(LookAgain, terminal.Time, cancellation);
            }
        }
    }

    /// <summary>
    /// Looks at watched sources when their turn comes. What they bring is taken up by <see cref="FollowAsync"/>; a source that
    /// fails is logged and waits for its next turn.
    /// </summary>
    internal async Task PollAsync(ILogger log, CancellationToken cancellation)
    {
        while (true)
        {
            await Task.Delay(LookAgain, terminal.Time, cancellation);
            try
            {
                if (!opened.HasDueWatches) continue;
                foreach (var report in await opened.Polling.PollDueAsync(cancellation)) ServeLog.Polled(log, report.Watch);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                ServeLog.PollFailed(log, fault.Message);
            }
        }
    }

    private async Task QuietAsync(CancellationToken cancellation)
    {
        var began = terminal.Time.GetTimestamp();
        for (var version = -1L; version != opened.Store.Version && terminal.Time.GetElapsedTime(began) < LongestUnrest;)
        {
            version = opened.Store.Version;
            await Task.Delay(Quiet, terminal.Time, cancellation);
        }
    }

    private async Task ReadSourcesAsync(string publicUrl, ILogger log, bool isFirst, CancellationToken cancellation)
    {
        try
        {
            await Task.Run(() => opened.Ingest(isFirst ? Follow : null, cancellation, isShown: isFirst), cancellation);
        }
        finally
        {
            _isReading = false;
        }

        if (_bot is null || opened.Store.Version != Snapshot?.Version) await PublishAsync(publicUrl, cancellation);
        else if (!isFirst && _status == "ready") return;
        _notice = Sources.IsEmpty ? opened.EmptyNotice : null;
        _status = "ready";
        ServeLog.Ingested(log, Sources.Length, Snapshot?.Statements.Length ?? 0);
    }

    private async Task PublishAsync(string publicUrl, CancellationToken cancellation)
    {
        await _publishing.WaitAsync(cancellation);
        try
        {
            if (_bot is null || opened.Store.Version != Snapshot?.Version) await PublishNowAsync(publicUrl, cancellation);
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
            _shown = new Shown(SourceSummary.Of(Knowledge!), []);
            _bot = bot;
            _settled.TrySetResult();
        }

        _shown = await ShowAsync(bot, cancellation);
        _bot = bot;
        Published?.Invoke();
        if (!Knowledge!.HasTopics) _ = ShowTopicsAsync(bot, Knowledge, cancellation);
        if (!Sources.IsEmpty) (_notice, _status) = (null, "ready");

        // Loading leaves twice its own size behind, and a quiet server would keep that for good: give it back once.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    private async Task<Shown> ShowAsync(IBot bot, CancellationToken cancellation) =>
        new(SourceSummary.Of(Knowledge!), await ExampleQuestions.FindAsync(bot, Snapshot!, terminal.Time, cancellation));

    /// <summary>The topics of a large store are shown when they are found; answers do not wait for them.</summary>
    private async Task ShowTopicsAsync(IBot bot, KnowledgeView view, CancellationToken cancellation)
    {
        await Task.Run(view.FindTopics, cancellation);
        if (ReferenceEquals(view, Knowledge)) _shown = await ShowAsync(bot, cancellation);
    }

    private void Follow(IngestProgress progress)
    {
        _isReading = true; // and does not wait for another program that reads
        if (_bot is null) _notice = $"The documents are being read for the first time: {progress.Done} of {progress.Total}. Answers come as soon as that is done.";
    }

    private void Tell(Exception fault, ILogger log)
    {
        var notice = $"The documents could not be read: {fault.Message}";
        if (_notice != notice) ServeLog.IngestFailed(log, fault.Message);
        (_notice, _status) = (notice, "failed");
    }

    private sealed record Shown(ImmutableArray<SourceSummary> Sources, ImmutableArray<string> Examples)
    {
        internal static Shown Nothing { get; } = new([], []);
    }
}
