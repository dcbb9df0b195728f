using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Channels.Turns;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Briefing.Channels.ActivityProtocol.Turns;

/// <summary>Lets turns in: as many as there is room for, as many as one user and one conversation may have, and none while the host stops.</summary>
internal sealed class TurnGate(TurnLanes lanes, TurnLimits limits, ILogger<TurnGate> log, IHostApplicationLifetime? lifetime = null)
{
    /// <summary>A place in the activity's conversation, or the answer of a turn that is turned away.</summary>
    internal (TurnLanes.Lease? Place, ActivityAnswer? Away) Enter(Activity activity)
    {
        if (lifetime?.ApplicationStopping.IsCancellationRequested == true)
            return (null, ActivityAnswer.Refused(503, "ServiceUnavailable", "The host is being stopped; send it again in a moment.", mayRetry: true) with { RetryAfter = 5 });
        var answer = lanes.TryEnter(ConversationKey.Of(activity), out var place) switch
        {
            TurnAway.No => null,
            TurnAway.Busy => ActivityAnswer.Refused(503, "ServiceUnavailable", "Too many turns are at work; send it again in a second.", mayRetry: true),
            _ => ActivityAnswer.Refused(429, "TooManyRequests", "Too many turns are waiting in this conversation; send it again in a second.", mayRetry: true),
        };
        if (answer is not null) ChannelLog.TurnTurnedAway(log, answer.Status);
        return (place, answer);
    }

    /// <summary>Counts a turn; null where it is within the limits, else its answer, and whether whoever sent it is told in words in its place.</summary>
    internal (ActivityAnswer Answer, bool IsToTell)? Beyond(Activity activity)
    {
        var user = ConversationKey.UserOf(activity) is { } id ? ConversationKey.Of(activity, id) : null;
        var (limit, after) = limits.Judge(user, ConversationKey.Of(activity));
        if (limit == TurnLimit.Within) return null;
        var answer = ActivityAnswer.Refused(429, "TooManyRequests", "More turns than one user or conversation may have in a minute; wait before the next.", mayRetry: true)
            with { RetryAfter = (int)Math.Ceiling(after.TotalSeconds) };
        ChannelLog.TurnBeyondLimit(log, answer.Status);
        return (answer, limit == TurnLimit.BeyondToBeTold);
    }
}
