using System.Text.Json;
using Briefing.Channels.ActivityProtocol.Turns;
using Briefing.Channels.Turns;
using Briefing.Knowledge.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Briefing.Channels.Slack.Turns;

/// <summary>
/// Takes what Slack tells so that it can be acknowledged at once: it is written down first, so that a crash loses nothing and what
/// Slack sends again is not answered again, and dealt with after. The calls of one conversation go one after the other, in the
/// order they came; what is at work and waits has a bound.
/// </summary>
internal sealed class SlackIntake(SlackTurns turns, ITurnInbox inbox, SlackOptions options, TimeProvider clock, ILogger<SlackIntake> log) : ITurnReplay, IHostedService, IDisposable
{
    private readonly TurnLanes _lanes = new(options.MaxTurns, options.MaxTurnsPerConversation);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _gate = new();
    private readonly HashSet<Task> _working = [];

    /// <inheritdoc/>
    public string Kind => SlackAddress.ChannelName;

    /// <summary>Takes a call.</summary>
    internal async Task<SlackTaken> TakeAsync(SlackCall call, CancellationToken cancellation)
    {
        if (_stopping.IsCancellationRequested) return SlackTaken.Full;
        var lane = _lanes.EnterAsync(LaneOf(call), _stopping.Token).AsTask();
        if (lane is { IsCompletedSuccessfully: true, Result.Lease: null })
        {
            SlackLog.TurnedAway(log, call.Kind.ToString());
            return SlackTaken.Full;
        }

        var written = InboxTurn.Of(Kind, KeyOf(call), JsonSerializer.Serialize(call, SlackCallJson.Default.SlackCall), clock.GetUtcNow(), call.User is { } user ? SlackAddress.KeyOf(call.Team, user) : null);
        var isNew = false;
        try
        {
            isNew = await inbox.AcceptAsync(written, cancellation) == Acceptance.New;
        }
        catch (StoreException fault)
        {
            SlackLog.Failed(log, fault, call.Kind.ToString());
            _ = LeaveAsync(lane);
            return SlackTaken.Full;
        }

        if (isNew) Begin(WorkAsync(call, written, lane));
        else
        {
            SlackLog.Duplicate(log, call.Kind.ToString());
            _ = LeaveAsync(lane);
        }

        return isNew ? SlackTaken.New : SlackTaken.Before;
    }

    /// <inheritdoc/>
    public async Task<bool> ReplayAsync(InboxTurn turn, bool isTooOld, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (Read(turn.Payload) is not { } call) return true;
        if (isTooOld)
        {
            await turns.ApologiseAsync(call, cancellation);
            return true;
        }

        var (lease, _) = await _lanes.EnterAsync(LaneOf(call), cancellation);
        if (lease is null) return false;
        using (lease) await turns.HandleAsync(call, cancellation);
        return true;
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Takes no more, and waits for what is at work; what is not done by then stays in the inbox.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        Task[] working;
        lock (_gate) working = [.. _working];
        await Task.WhenAll(working).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <inheritdoc/>
    public void Dispose() => _stopping.Dispose();

    private void Begin(Task work)
    {
        lock (_gate) _working.Add(work);
        _ = work.ContinueWith(
            done =>
            {
                lock (_gate) _working.Remove(done);
            },
            CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private async Task WorkAsync(SlackCall call, InboxTurn written, Task<(TurnLanes.Lease? Lease, TurnAway Away)> lane)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            using var lease = (await lane).Lease;
            await turns.HandleAsync(call, CancellationToken.None);
            await inbox.AnsweredAsync(written.Id);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // It waited while the host stopped: the next start finds it in the inbox.
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            SlackLog.Failed(log, fault, call.Kind.ToString());
        }
    }

    private static async Task LeaveAsync(Task<(TurnLanes.Lease? Lease, TurnAway Away)> lane)
    {
        try
        {
            (await lane).Lease?.Dispose();
        }
        catch (OperationCanceledException)
        {
            // The host stops; the lane is gone with it.
        }
    }

    /// <summary>A form must be opened within three seconds, and so does not wait for the answers before it.</summary>
    private static string LaneOf(SlackCall call) => call.Button?.Share is null ? SlackTurn.ConversationOf(call) : "share/" + call.Key;

    private static string KeyOf(SlackCall call) => SlackAddress.KeyOf(call.Team, call.Key);

    private static SlackCall? Read(string payload)
    {
        try
        {
            return JsonSerializer.Deserialize(payload, SlackCallJson.Default.SlackCall);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>Whether a call was taken.</summary>
internal enum SlackTaken
{
    /// <summary>It was, and is dealt with.</summary>
    New,

    /// <summary>It was taken before, and is not dealt with again.</summary>
    Before,

    /// <summary>It was not: too many are waiting, or it cannot be written down. Slack is to send it again.</summary>
    Full,
}
