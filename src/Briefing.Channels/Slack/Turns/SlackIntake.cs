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
internal sealed class SlackIntake(
    SlackTurns turns, ITurnInbox inbox, TurnLanes lanes, SlackLimits limits, SlackOptions options, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<SlackIntake> log) : ITurnReplay
{
    /// <inheritdoc/>
    public string Kind => SlackAddress.ChannelName;

    /// <summary>Takes a call.</summary>
    internal async Task<SlackTaken> TakeAsync(SlackCall call, CancellationToken cancellation)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested || lanes.TryEnter(LaneOf(call), out var place) != TurnAway.No)
        {
            SlackLog.TurnedAway(log, call.Kind.ToString());
            return SlackTaken.Full;
        }

        var turn = InboxTurn.Of(Kind, SlackAddress.KeyOf(call.Team, call.Key), JsonSerializer.Serialize(call, SlackCallJson.Default.SlackCall), clock.GetUtcNow(), call.User is { } user ? SlackAddress.KeyOf(call.Team, user) : null);
        try
        {
            if (await inbox.AcceptAsync(turn, cancellation) == Acceptance.New)
            {
                _ = WorkAsync(call, turn, place!);
                return SlackTaken.New;
            }

            SlackLog.Duplicate(log, call.Kind.ToString());
            place!.Dispose();
            return SlackTaken.Before;
        }
        catch (Exception fault) when (fault is StoreException or OperationCanceledException)
        {
            // Not acknowledged, so Slack sends it again.
            if (fault is StoreException) SlackLog.Failed(log, fault, call.Kind.ToString());
            place!.Dispose();
            return SlackTaken.Full;
        }
    }

    /// <inheritdoc/>
    public async Task<bool> ReplayAsync(InboxTurn turn, bool isTooOld, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (Read(turn.Payload) is not { } call) return true;
        if (lanes.TryEnter(LaneOf(call), out var place) != TurnAway.No) return false;
        using (place)
        {
            await place!.WaitAsync(cancellation);
            return await turns.HandleAsync(call, turn, isTooOld ? options.InterruptedText : null);
        }
    }

    private async Task WorkAsync(SlackCall call, InboxTurn turn, TurnLanes.Lease place)
    {
        // The acknowledgement waits for none of it.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        using (place)
        {
            try
            {
                var limit = limits.Judge(call);
                if (limit == TurnLimit.Within || limit == TurnLimit.BeyondToBeTold) await place.WaitAsync(lifetime.ApplicationStopping);
                var isOver = limit == TurnLimit.Beyond || await turns.HandleAsync(call, turn, limit == TurnLimit.Within ? null : options.TooFastText);
                if (isOver) await inbox.AnsweredAsync(turn.Id);
                else await inbox.PutBackAsync(turn.Id, clock.GetUtcNow() + options.TryAgainAfter);
            }
            catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
            {
                // It waited while the host stopped: whoever starts next finds it in the inbox.
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                SlackLog.Failed(log, fault, call.Kind.ToString());
                await PutBackAsync(turn);
            }
        }
    }

    private async Task PutBackAsync(InboxTurn turn)
    {
        try
        {
            await inbox.PutBackAsync(turn.Id, clock.GetUtcNow() + options.TryAgainAfter);
        }
        catch (StoreException fault)
        {
            SlackLog.Failed(log, fault, nameof(InboxTurn));
        }
    }

    /// <summary>A form must be opened within three seconds, and so does not wait for the answers before it.</summary>
    private static string LaneOf(SlackCall call) => call.Button?.Share is null ? SlackTurn.ConversationOf(call) : "share/" + call.Key;

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
