using Microsoft.Extensions.Logging;

namespace Briefing.Channels;

/// <summary>Everything that channels log. No message of a user and no token is ever among it.</summary>
internal static partial class ChannelLog
{
    [LoggerMessage(1001, LogLevel.Warning, "Refused a request: {Reason}")]
    internal static partial void RequestRefused(ILogger log, string reason);

    [LoggerMessage(1002, LogLevel.Warning, "Refused an activity of type {Type} with status {Status}: {Reason}")]
    internal static partial void ActivityRefused(ILogger log, string type, int status, string reason);

    [LoggerMessage(1003, LogLevel.Debug, "Took an activity of type {Type} that needs nothing done")]
    internal static partial void ActivityIgnored(ILogger log, string type);

    [LoggerMessage(1004, LogLevel.Warning, "Turned away a turn with status {Status}: too many are waiting")]
    internal static partial void TurnTurnedAway(ILogger log, int status);

    [LoggerMessage(1005, LogLevel.Error, "A turn on channel {ChannelId} failed")]
    internal static partial void TurnFailed(ILogger log, Exception fault, string channelId);

    [LoggerMessage(1006, LogLevel.Warning, "A turn on channel {ChannelId} was given up after {After}")]
    internal static partial void TurnTimedOut(ILogger log, string channelId, TimeSpan after);

    [LoggerMessage(1007, LogLevel.Information, "Not handled: invoke {Name}")]
    internal static partial void InvokeNotHandled(ILogger log, string name);

    [LoggerMessage(1008, LogLevel.Error, "A request failed")]
    internal static partial void RequestFailed(ILogger log, Exception fault);

    [LoggerMessage(1009, LogLevel.Warning, "The inbox cannot be written: {Reason}")]
    internal static partial void InboxFailed(ILogger log, string reason);

    [LoggerMessage(1010, LogLevel.Warning, "This host was out of reach of its inbox for too long: an answer is left to whichever host looks next")]
    internal static partial void TurnLeftToAnother(ILogger log);

    [LoggerMessage(1011, LogLevel.Information, "Took up {Count} turns that were cut short ({Kind})")]
    internal static partial void TurnsTakenUp(ILogger log, int count, string kind);

    [LoggerMessage(1012, LogLevel.Error, "A turn that was cut short could not be taken up ({Kind}, attempt {Attempt})")]
    internal static partial void ReplayFailed(ILogger log, Exception fault, string kind, int attempt);

    [LoggerMessage(1013, LogLevel.Warning, "A turn was given up unanswered ({Kind}, attempt {Attempt})")]
    internal static partial void TurnGivenUp(ILogger log, string kind, int attempt);

    [LoggerMessage(1014, LogLevel.Warning, "{Left} turns are still at work after {After}; whichever host looks next takes them up")]
    internal static partial void DrainEnded(ILogger log, int left, TimeSpan after);

    [LoggerMessage(1015, LogLevel.Warning, "Turned away a turn with status {Status}: beyond what one user or conversation may ask in a minute")]
    internal static partial void TurnBeyondLimit(ILogger log, int status);

    [LoggerMessage(1101, LogLevel.Warning, "Sending a {Type} to {Host} failed with status {Status}")]
    internal static partial void SendRefused(ILogger log, string type, string host, int status);

    [LoggerMessage(1102, LogLevel.Warning, "Sending a {Type} to {Host} failed: {Fault}")]
    internal static partial void SendFailed(ILogger log, string type, string host, string fault);

    [LoggerMessage(1103, LogLevel.Information, "Sending to {Host} again, retry {Retry} in {Delay}: {Cause}")]
    internal static partial void SendRetried(ILogger log, string host, int retry, TimeSpan delay, string cause);

    [LoggerMessage(1104, LogLevel.Warning, "{Host} fails too often: nothing is sent there for {Pause}")]
    internal static partial void HostLeftAlone(ILogger log, string host, TimeSpan pause);

}
