using Briefing.Channels.ActivityProtocol.Turns;
using Briefing.Knowledge.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Briefing.Channels.Turns;

/// <summary>
/// Says again and again that this host is alive, and takes up turns that were cut short or put back, once the bot answers. When the
/// host stops it waits for the turns at work, and leaves the rest to whichever host looks next.
/// </summary>
internal sealed class TurnRecovery(
    ITurnInbox inbox, IEnumerable<ITurnReplay> replays, ActivityTurns activities, TurnLanes lanes, ChannelOptions options, TimeProvider clock,
    ILogger<TurnRecovery> log, TurnGauges gauges, IBotReadiness? readiness = null) : BackgroundService
{
    /// <summary>The most turns of one kind that are taken up at once.</summary>
    private const int MostAtOnce = 16;

    /// <summary>They show what they show for as long as this runs.</summary>
    private readonly TurnGauges _gauges = gauges;

    private readonly Dictionary<string, ITurnReplay> _replays = replays.ToDictionary(replay => replay.Kind, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await lanes.WhenEmptyAsync().WaitAsync(options.Inbox.Drain, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (lanes.Turns is > 0 and var left) ChannelLog.DrainEnded(log, left, options.Inbox.Drain);
        await TryAsync(() => Task.Run(inbox.Leave, CancellationToken.None));
    }

    /// <summary>Takes up what is to be taken up now.</summary>
    internal async Task LookAsync(CancellationToken stopping)
    {
        await activities.MarkAsync();
        foreach (var (kind, replay) in _replays)
        {
            while (!stopping.IsCancellationRequested && await inbox.ClaimAsync(kind, MostAtOnce) is { IsEmpty: false } claimed)
            {
                ChannelLog.TurnsTakenUp(log, claimed.Length, kind);
                await Task.WhenAll(claimed.Select(turn => ReplayAsync(replay, turn, stopping)));
            }
        }
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(RenewAsync(stoppingToken), FollowAsync(stoppingToken));

    private async Task RenewAsync(CancellationToken stopping)
    {
        while (await PauseAsync(stopping)) await TryAsync(() => Task.Run(inbox.Renew, stopping));
    }

    private async Task FollowAsync(CancellationToken stopping)
    {
        do
        {
            if (readiness?.IsReady != false) await TryAsync(() => LookAsync(stopping));
        }
        while (await PauseAsync(stopping));
    }

    /// <summary>False once the host stops.</summary>
    private async Task<bool> PauseAsync(CancellationToken stopping)
    {
        await Task.Delay(options.Inbox.Renewal, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !stopping.IsCancellationRequested;
    }

    private async Task ReplayAsync(ITurnReplay replay, InboxTurn turn, CancellationToken stopping)
    {
        var isTooOld = clock.GetUtcNow() - turn.At > options.Inbox.ReplayFor || turn.Attempt > options.Inbox.MaxAttempts;
        try
        {
            var isOver = await replay.ReplayAsync(turn, isTooOld, stopping);
            if (!isTooOld) ChannelInstruments.CountRecovered(turn.Kind, isOver ? "answered" : "put_back");
            if (isTooOld) await GiveUpAsync(turn);
            else if (isOver) await inbox.AnsweredAsync(turn.Id);
            else await inbox.PutBackAsync(turn.Id, clock.GetUtcNow() + (options.Inbox.Pause * turn.Attempt));
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            if (!stopping.IsCancellationRequested) ChannelLog.ReplayFailed(log, fault, turn.Kind, turn.Attempt);
            await TryAsync(() => isTooOld ? GiveUpAsync(turn) : inbox.PutBackAsync(turn.Id, clock.GetUtcNow() + (stopping.IsCancellationRequested ? TimeSpan.Zero : options.Inbox.Pause)));
        }
    }

    private Task GiveUpAsync(InboxTurn turn)
    {
        ChannelInstruments.CountRecovered(turn.Kind, "given_up");
        ChannelLog.TurnGivenUp(log, turn.Kind, turn.Attempt);
        return inbox.AnsweredAsync(turn.Id);
    }

    private async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (StoreException fault)
        {
            ChannelLog.InboxFailed(log, fault.Message);
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }
}
