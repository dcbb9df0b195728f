using System.Text;
using System.Text.Json;
using Briefing.Channels.ActivityProtocol.Connector;
using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Channels.Doors;
using Briefing.Channels.Turns;
using Briefing.Knowledge.Storage;
using Microsoft.Extensions.Logging;

namespace Briefing.Channels.ActivityProtocol.Turns;

/// <summary>Gives each activity to what handles its type, once, in its conversation's turn.</summary>
internal sealed class ActivityDispatcher(
    TurnGate gate, TurnsAtWork atWork, ITurnInbox inbox, ActivityTurns turns, MessageHandler messages, GreetingHandler greetings, InvokeHandler invokes,
    ServiceAddress services, ConnectorClient connector, ChannelOptions options, ILogger<ActivityDispatcher> log)
{
    /// <summary>Handles an activity to its end. One that was handled, or is being handled, is not handled again.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="json">What it was read from, in UTF-8.</param>
    /// <param name="gone">Whoever sent it has gone: a turn that still waits and that nobody else can answer is given up.</param>
    internal async Task<ActivityAnswer> RunAsync(Activity activity, ReadOnlyMemory<byte> json, CancellationToken gone)
    {
        switch (activity.Type)
        {
            case null or "":
                return ActivityAnswer.Refused(400, "BadArgument", "The activity has no type.");
            case ActivityTypes.Message when Addressing.IsForBot(activity):
                return await OnceAsync(activity, identity => IsAnsweredInline(activity) ? InlineAsync(activity, messages.HandleAsync, gone) : KeptAsync(activity, identity, json), gone);
            case ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate when GreetingHandler.Concerns(activity):
                return IsAnsweredInline(activity) ? await InlineAsync(activity, greetings.HandleAsync, gone) : await LiveAsync(activity, greetings.HandleAsync, gone);
            case ActivityTypes.Invoke:
                return await OnceAsync(activity, _ => InvokeAsync(activity, gone), gone);
            default:
                ChannelLog.ActivityIgnored(log, WireText.ForLog(activity.Type));
                return IsAnsweredInline(activity) ? Replies(new ExpectedRepliesSink()) : ActivityAnswer.Done;
        }
    }

    /// <summary>Answers a message of a channel that keeps its turns itself, in its conversation's turn.</summary>
    /// <param name="activity">The message.</param>
    /// <param name="sink">Where replies go.</param>
    /// <param name="cancellation">The turn is given up while it waits; one at work is finished.</param>
    internal async Task<ActivityAnswer> RunAsync(Activity activity, IReplySink sink, CancellationToken cancellation) =>
        Missing(activity) is { } missing ? ActivityAnswer.Refused(400, "BadArgument", missing)
        : activity.Type == ActivityTypes.Message ? await InTurnAsync(activity, () => messages.HandleAsync(activity, sink), cancellation) ?? ActivityAnswer.Done
        : GreetingHandler.Concerns(activity) ? await InTurnAsync(activity, () => greetings.HandleAsync(activity, sink), cancellation) ?? ActivityAnswer.Done
        : ActivityAnswer.Done;

    private async Task<ActivityAnswer> OnceAsync(Activity activity, Func<string?, Task<ActivityAnswer>> work, CancellationToken gone)
    {
        if (activity.Type == ActivityTypes.Message && Missing(activity) is { } missing) return ActivityAnswer.Refused(400, "BadArgument", missing);
        var identity = TurnIdentity.Of(activity);
        return await atWork.OnceAsync(identity, IsAnsweredInline(activity) || activity.Type == ActivityTypes.Invoke, () => work(identity), gone);
    }

    private async Task<ActivityAnswer> InlineAsync(Activity activity, Func<Activity, IReplySink, Task> handle, CancellationToken gone)
    {
        if (Missing(activity) is { } missing) return ActivityAnswer.Refused(400, "BadArgument", missing);
        var replies = new ExpectedRepliesSink();
        if (gate.Beyond(activity) is { } beyond)
        {
            if (!beyond.IsToTell) return beyond.Answer;
            await replies.SendAsync(ReplyActivity.Text(options.TooFastText, activity), gone);
            return Replies(replies);
        }

        return await InTurnAsync(activity, () => handle(activity, replies), gone) ?? Replies(replies);
    }

    private async Task<ActivityAnswer> LiveAsync(Activity activity, Func<Activity, IReplySink, Task> handle, CancellationToken gone)
    {
        if (Missing(activity) is { } missing) return ActivityAnswer.Refused(400, "BadArgument", missing);
        if (Unanswerable(activity, out var service) is { } unanswerable) return unanswerable;
        return await InTurnAsync(activity, () => handle(activity, new ConnectorSink(connector, service)), gone) ?? ActivityAnswer.Done;
    }

    /// <summary>Answers a message that is kept until its answer has gone out, whether or not whoever sent it waits so long.</summary>
    private async Task<ActivityAnswer> KeptAsync(Activity activity, string? identity, ReadOnlyMemory<byte> json)
    {
        if (Unanswerable(activity, out var service) is { } unanswerable) return unanswerable;
        if (gate.Beyond(activity) is { } beyond)
        {
            if (!beyond.IsToTell) return beyond.Answer;
            await connector.SendAsync(service, ReplyActivity.Text(options.TooFastText, activity), CancellationToken.None);
            return ActivityAnswer.Done;
        }

        var (place, away) = gate.Enter(activity);
        using (place)
        {
            if (away is not null) return away;
            var turn = turns.Of(identity, activity, Encoding.UTF8.GetString(json.Span));
            try
            {
                if (await inbox.AcceptAsync(turn, CancellationToken.None) != Acceptance.New)
                {
                    ChannelInstruments.CountRepeated();
                    return ActivityAnswer.Done;
                }
            }
            catch (StoreException fault)
            {
                ChannelLog.InboxFailed(log, fault.Message);
                return ActivityAnswer.Refused(503, "ServiceUnavailable", "The turn cannot be kept now; send it again in a moment.", mayRetry: true);
            }

            await place!.WaitAsync(CancellationToken.None);
            await turns.AnswerAsync(turn, activity, service);
            return ActivityAnswer.Done;
        }
    }

    private ActivityAnswer? Unanswerable(Activity activity, out Uri service)
    {
        service = null!;
        if (string.IsNullOrEmpty(activity.ServiceUrl)) return ActivityAnswer.Refused(400, "BadArgument", "The activity has no serviceUrl to reply to.");
        if (!services.TryRead(activity.ServiceUrl, out var read, out var refusal)) return ActivityAnswer.Refused(403, "Forbidden", refusal);
        service = read;
        return null;
    }

    private async Task<ActivityAnswer> InvokeAsync(Activity activity, CancellationToken gone)
    {
        InvokeResponse? response = null;
        if (invokes.Handles(activity) && Missing(activity) is null && gate.Beyond(activity) is { } beyond) return beyond.Answer;
        if (invokes.Handles(activity) && Missing(activity) is null)
        {
            var turnedAway = await InTurnAsync(activity, async () => response = await invokes.HandleAsync(activity, gone), gone);
            if (turnedAway is not null) return turnedAway;
        }

        if (response is null) ChannelLog.InvokeNotHandled(log, WireText.ForLog(activity.Name));
        return response is null
            ? new ActivityAnswer(501)
            : new ActivityAnswer(response.Status, response.Body is { } body ? JsonSerializer.SerializeToUtf8Bytes(body, ActivityJson.Wire.JsonElement) : null);
    }

    /// <summary>Works when the conversation is free; gives the answer of a turn that is turned away, else null.</summary>
    private async Task<ActivityAnswer?> InTurnAsync(Activity activity, Func<Task> work, CancellationToken gone)
    {
        var (place, away) = gate.Enter(activity);
        using (place)
        {
            if (place is null) return away;
            await place.WaitAsync(gone);
            await work();
            return null;
        }
    }

    private static string? Missing(Activity activity) => activity switch
    {
        { ChannelId: null or "" } => "The activity has no channelId.",
        { Conversation: null or { Id: null or "" } } => "The activity has no conversation with an id.",
        _ => ConnectorAddress.IsSegment(activity.Conversation!.Id) ? null : "The conversation's id cannot stand in an address.",
    };

    private static bool IsAnsweredInline(Activity activity) => activity.DeliveryMode == DeliveryModes.ExpectReplies;

    private static ActivityAnswer Replies(ExpectedRepliesSink replies) => new(200, JsonSerializer.SerializeToUtf8Bytes(
        new ExpectedReplies { Activities = replies.Activities }, ActivityJson.Wire.ExpectedReplies));
}
