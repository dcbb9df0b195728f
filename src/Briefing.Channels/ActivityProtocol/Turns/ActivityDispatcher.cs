using System.Text.Json;
using Briefing.Channels.ActivityProtocol.Connector;
using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Channels.Doors;
using Microsoft.Extensions.Logging;

namespace Briefing.Channels.ActivityProtocol.Turns;

/// <summary>Gives each activity to what handles its type, in its conversation's turn.</summary>
internal sealed class ActivityDispatcher(
    TurnLanes lanes, MessageHandler messages, GreetingHandler greetings, InvokeHandler invokes, ServiceAddress services, ConnectorClient connector,
    ILogger<ActivityDispatcher> log)
{
    /// <summary>Handles an activity to its end.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="gone">Whoever sent it has gone: a turn that still waits is given up; one at work is finished.</param>
    internal Task<ActivityAnswer> RunAsync(Activity activity, CancellationToken gone) => RunAsync(activity, null, gone);

    /// <summary>The same for a channel whose replies go another way than the activity says.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="sink">Where its replies go; null for where the activity says.</param>
    /// <param name="gone">Whoever sent it has gone: a turn that still waits is given up; one at work is finished.</param>
    internal async Task<ActivityAnswer> RunAsync(Activity activity, IReplySink? sink, CancellationToken gone)
    {
        switch (activity.Type)
        {
            case null or "":
                return ActivityAnswer.Refused(400, "BadArgument", "The activity has no type.");
            case ActivityTypes.Message:
                return await ReplyAsync(activity, sink, messages.HandleAsync, gone);
            case ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate when GreetingHandler.Concerns(activity):
                return await ReplyAsync(activity, sink, greetings.HandleAsync, gone);
            case ActivityTypes.Invoke:
                return await InvokeAsync(activity, gone);
            default:
                ChannelLog.ActivityIgnored(log, WireText.ForLog(activity.Type));
                return IsAnsweredInline(activity) ? Replies(new ExpectedRepliesSink()) : ActivityAnswer.Done;
        }
    }

    private async Task<ActivityAnswer> ReplyAsync(Activity activity, IReplySink? sink, Func<Activity, IReplySink, Task> handle, CancellationToken gone)
    {
        if (Missing(activity) is { } missing) return ActivityAnswer.Refused(400, "BadArgument", missing);
        if (sink is not null) return await InTurnAsync(activity, () => handle(activity, sink), gone) ?? ActivityAnswer.Done;
        if (IsAnsweredInline(activity))
        {
            var replies = new ExpectedRepliesSink();
            return await InTurnAsync(activity, () => handle(activity, replies), gone) ?? Replies(replies);
        }

        if (string.IsNullOrEmpty(activity.ServiceUrl)) return ActivityAnswer.Refused(400, "BadArgument", "The activity has no serviceUrl to reply to.");
        return services.TryRead(activity.ServiceUrl, out var service, out var refusal)
            ? await InTurnAsync(activity, () => handle(activity, new ConnectorSink(connector, service)), gone) ?? ActivityAnswer.Done
            : ActivityAnswer.Refused(403, "Forbidden", refusal);
    }

    private async Task<ActivityAnswer> InvokeAsync(Activity activity, CancellationToken gone)
    {
        InvokeResponse? response = null;
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
        var (lease, away) = await lanes.EnterAsync(ConversationKey.Of(activity), gone);
        using (lease)
        {
            if (away == TurnAway.No)
            {
                await work();
                return null;
            }
        }

        var answer = away == TurnAway.Busy
            ? ActivityAnswer.Refused(503, "ServiceUnavailable", "Too many turns are at work; send it again in a second.", mayRetry: true)
            : ActivityAnswer.Refused(429, "TooManyRequests", "Too many turns are waiting in this conversation; send it again in a second.", mayRetry: true);
        ChannelLog.TurnTurnedAway(log, answer.Status);
        return answer;
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
