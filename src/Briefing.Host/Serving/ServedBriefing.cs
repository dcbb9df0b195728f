using System.Collections.Immutable;
using Briefing.Conversation.Turns;
using Briefing.Host.Commands;
using Briefing.Host.Contract;
using Briefing.Host.Page;
using Briefing.Knowledge.Ingestion;
using Briefing.Knowledge.Storage;

namespace Briefing.Host.Serving;

/// <summary>
/// The bot as it is served: it opens what the store holds, reads the sources in the background without holding up an answer,
/// and until there is something to answer from says how far the reading has come.
/// </summary>
internal sealed class ServedBriefing(OpenedBriefing opened, Terminal terminal) : IBot
{
    /// <summary>How long a question waits for a store that is just being opened.</summary>
    private static readonly TimeSpan OpeningTime = TimeSpan.FromSeconds(5);

    private readonly TaskCompletionSource<IBot> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Shown _shown = Shown.Nothing;
    private volatile string? _notice = "The documents are being read for the first time. Answers come as soon as that is done.";
    private volatile string _status = "reading";

    /// <summary>The store; pages read old versions of documents from it.</summary>
    internal IFactStore Store => opened.Store;

    /// <summary>Everything that answers are made from now.</summary>
    internal StoreSnapshot? Snapshot => opened.Knowledge?.Current.Snapshot;

    /// <summary>The documents, as lists show them.</summary>
    internal ImmutableArray<SourceSummary> Sources => _shown.Sources;

    /// <summary>Questions that have answers.</summary>
    internal ImmutableArray<string> Examples => _shown.Examples;

    /// <summary>What is under way or wrong, in one sentence; null when all is well.</summary>
    internal string? Notice => _notice;

    /// <summary>How the host is.</summary>
    internal HealthReport Health => new(_status, Sources.Length, Snapshot?.Statements.Length ?? 0, _notice);

    /// <summary>Opens the store and reads the sources. Faults are told and logged, and the host goes on with what the store holds.</summary>
    internal async Task RunAsync(string publicUrl, ILogger log, CancellationToken cancellation)
    {
        try
        {
            if (opened.HasDocuments) await PublishAsync(publicUrl, cancellation);
            var before = opened.Store.Version;
            await Task.Run(() => opened.Ingest(Follow, cancellation), cancellation);
            if (opened.Store.Version != before || !_ready.Task.IsCompleted) await PublishAsync(publicUrl, cancellation);
            _notice = Sources.IsEmpty ? opened.EmptyNotice : null;
            _status = "ready";
            ServeLog.Ingested(log, Sources.Length, Snapshot?.Statements.Length ?? 0);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            ServeLog.IngestFailed(log, fault.Message);
            _notice = $"The documents could not be read: {fault.Message}";
            _status = "failed";
        }
    }

    /// <inheritdoc/>
    public async Task<Reply> RespondAsync(Turn turn, CancellationToken cancellation)
    {
        if (!_ready.Task.IsCompleted) await Task.WhenAny(_ready.Task, Task.Delay(OpeningTime, terminal.Time, cancellation));
        return _ready.Task.IsCompletedSuccessfully
            ? await (await _ready.Task).RespondAsync(turn, cancellation)
            : Reply.Other(Outcome.Command, "None", 1, _notice ?? "The documents are still being read. Ask again in a moment.");
    }

    private async Task PublishAsync(string publicUrl, CancellationToken cancellation)
    {
        var bot = await Task.Run(() => opened.Refresh(publicUrl), cancellation);
        _shown = new Shown(SourceSummary.Of(Snapshot!), await ExampleQuestions.FindAsync(bot, terminal.Time, cancellation));
        _ready.TrySetResult(bot);
        if (!Sources.IsEmpty) (_notice, _status) = (null, "ready");
    }

    private void Follow(IngestProgress progress) => _notice = _ready.Task.IsCompleted ? _notice
        : $"The documents are being read for the first time: {progress.Done} of {progress.Total}. Answers come as soon as that is done.";

    private sealed record Shown(ImmutableArray<SourceSummary> Sources, ImmutableArray<string> Examples)
    {
        internal static Shown Nothing { get; } = new([], []);
    }
}
