using System.Collections.Concurrent;
using System.Text.Json;
using Briefing.Channels.ActivityProtocol.Connector;
using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Channels.Doors;
using Briefing.Channels.Turns;
using Briefing.Knowledge.Storage;
using Microsoft.Extensions.Logging;

namespace Briefing.Channels.ActivityProtocol.Turns;

/// <summary>
/// Answers messages whose replies go to a connector, and takes up again those that were cut short. An answer is written down
/// before it is sent: after a crash it is sent as it was, and the bot is not asked twice.
/// </summary>
internal sealed class ActivityTurns(
    ITurnInbox inbox, TurnLanes lanes, MessageHandler messages, ServiceAddress services, ConnectorClient connector, SentAnswers sent, ChannelOptions options, TimeProvider clock,
    ILogger<ActivityTurns> log) : ITurnReplay
{
    private readonly ConcurrentQueue<string> _unmarked = new();

    /// <inheritdoc/>
    public string Kind => "activity";

    /// <summary>The turn of an activity, to be handed to the inbox.</summary>
    internal InboxTurn Of(string? identity, Activity activity, string json) =>
        InboxTurn.Of(Kind, identity, json, clock.GetUtcNow(), ConversationKey.UserOf(activity) is { } user ? ConversationKey.Of(activity, user) : null);

    /// <summary>Answers an accepted turn in its conversation's turn. Where it fails the turn is put back.</summary>
    internal async Task AnswerAsync(InboxTurn turn, Activity activity, Uri service)
    {
        try
        {
            var sink = new InboxSink(new ConnectorSink(connector, service));
            await messages.HandleAsync(activity, sink);
            if (!await DeliverAsync(turn, sink.Messages, service)) await PutBackAsync(turn);
        }
        catch (Exception)
        {
            await PutBackAsync(turn);
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<bool> ReplayAsync(InboxTurn turn, bool isTooOld, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var activity = JsonSerializer.Deserialize(turn.Payload, ActivityJson.Wire.Activity)!;
        if (!services.TryRead(activity.ServiceUrl, out var service, out _)) return true; // the settings have changed: it may not be called any more
        if (lanes.TryEnter(ConversationKey.Of(activity), out var place) != TurnAway.No) return false;
        using (place)
        {
            await place!.WaitAsync(cancellation);
            if (turn.Answer.Length > 0 && turn.Attempt <= options.Inbox.MaxAttempts)
                return await DeliverAsync(turn, JsonSerializer.Deserialize(turn.Answer, ActivityJson.Wire.ListActivity)!, service);
            if (isTooOld)
            {
                await connector.SendAsync(service, ReplyActivity.Text(options.InterruptedText, activity), cancellation);
                return true;
            }

            var sink = new InboxSink(new ConnectorSink(connector, service));
            await messages.HandleAsync(activity, sink);
            return await DeliverAsync(turn, sink.Messages, service);
        }
    }

    /// <summary>Marks turns whose end could not be written down when it came.</summary>
    internal async Task MarkAsync()
    {
        for (var left = _unmarked.Count; left > 0 && _unmarked.TryDequeue(out var id); left--) await EndAsync(id);
    }

    private async Task<bool> DeliverAsync(InboxTurn turn, List<Activity> answer, Uri service)
    {
        if (turn.Answer.Length == 0 && answer.Count > 0)
            await TryAsync(() => inbox.AnswerReadyAsync(turn.Id, JsonSerializer.Serialize(answer, ActivityJson.Wire.ListActivity)));
        for (var next = turn.Sent; next < answer.Count; next++)
        {
            if (next > turn.Sent) await TryAsync(() => inbox.SentAsync(turn.Id, next));
            if (!inbox.IsHeld)
            {
                ChannelLog.TurnLeftToAnother(log);
                return false;
            }

            var result = await connector.SendAsync(service, answer[next], CancellationToken.None);
            if (!result.IsDelivered) return false;
            sent.Note(answer[next], result.ActivityId);
        }

        await EndAsync(turn.Id);
        return true;
    }

    private async Task EndAsync(string id)
    {
        if (!await TryAsync(() => inbox.AnsweredAsync(id))) _unmarked.Enqueue(id);
    }

    private Task PutBackAsync(InboxTurn turn) => TryAsync(() => inbox.PutBackAsync(turn.Id, clock.GetUtcNow() + (inbox.IsHeld ? options.Inbox.Pause : TimeSpan.Zero)));

    /// <summary>An answer that is ready is not held back because it cannot be written down.</summary>
    private async Task<bool> TryAsync(Func<Task> write)
    {
        try
        {
            await write();
            return true;
        }
        catch (StoreException fault)
        {
            ChannelLog.InboxFailed(log, fault.Message);
            return false;
        }
    }
}
