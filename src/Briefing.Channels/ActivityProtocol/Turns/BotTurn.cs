using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Conversation.Turns;
using Microsoft.Extensions.Logging;

namespace Briefing.Channels.ActivityProtocol.Turns;

/// <summary>Asks the bot on behalf of an activity, shows typing meanwhile, and bears with a bot that fails or takes too long.</summary>
internal sealed class BotTurn(IBot bot, ChannelOptions options, TimeProvider clock, ILogger<BotTurn> log)
{
    /// <summary>The bot's reply; null where it gave none, which is logged.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="utterance">What it says.</param>
    /// <param name="sink">Where typing is shown.</param>
    /// <param name="cancellation">Gives the turn up.</param>
    /// <param name="action">What is meant in place of the button that the activity tells of.</param>
    internal async Task<Reply?> AskAsync(Activity activity, string utterance, IReplySink sink, CancellationToken cancellation, TurnAction? action = null)
    {
        var turn = IncomingTurn.Of(activity, utterance, clock.GetUtcNow(), options.Administrators);
        if (action is not null) turn = turn with { Action = action };
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        ITimer? timeout = null;
        try
        {
            // Where typing is shown the bot works on a thread of its own, so that it is shown even while the bot works without ever waiting.
            var work = sink.IsLive ? Task.Run(() => bot.RespondAsync(turn, ended.Token), ended.Token) : bot.RespondAsync(turn, ended.Token);
            if (work.IsCompleted) return await work;
            timeout = clock.CreateTimer(static source => ((CancellationTokenSource)source!).Cancel(), ended, options.TurnTimeout, Timeout.InfiniteTimeSpan);
            if (sink.IsLive) await TypingWhileAsync(work, activity, sink, ended.Token);
            return await work.WaitAsync(ended.Token);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            ChannelLog.TurnTimedOut(log, WireText.ForLog(activity.ChannelId), options.TurnTimeout);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            ChannelLog.TurnFailed(log, fault, WireText.ForLog(activity.ChannelId));
        }
        finally
        {
            if (timeout is not null) await timeout.DisposeAsync();
        }

        return null;
    }

    /// <summary>Ends with the work or the cancellation; no typing is under way by then, so none can come after the reply.</summary>
    private async Task TypingWhileAsync(Task work, Activity activity, IReplySink sink, CancellationToken cancellation)
    {
        for (var delay = options.TypingDelay; ; delay = options.TypingPeriod)
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            await Task.WhenAny(work, Task.Delay(delay, clock, stop.Token));
            if (work.IsCompleted || cancellation.IsCancellationRequested)
            {
                await stop.CancelAsync();
                return;
            }

            var typing = sink.SendAsync(ReplyActivity.Typing(activity), stop.Token);
            await Task.WhenAny(work, typing);
            await stop.CancelAsync();
            await typing;
        }
    }
}
