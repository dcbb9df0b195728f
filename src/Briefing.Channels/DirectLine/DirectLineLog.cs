using Microsoft.Extensions.Logging;

namespace Briefing.Channels.DirectLine;

/// <summary>What Web Chat logs: never what was said, nor by whom, nor a token.</summary>
internal static partial class DirectLineLog
{
    [LoggerMessage(1401, LogLevel.Warning, "Refused a Web Chat call with status {Status}: {Reason}")]
    internal static partial void Refused(ILogger log, int status, string reason);

    [LoggerMessage(1402, LogLevel.Warning, "What other processes added to Web Chat could not be looked up: {Reason}")]
    internal static partial void LookFailed(ILogger log, string reason);

    [LoggerMessage(1403, LogLevel.Error, "A Web Chat turn failed")]
    internal static partial void TurnFailed(ILogger log, Exception fault);

    [LoggerMessage(1404, LogLevel.Error, "A Web Chat message could not be kept, and was not taken: {Reason}")]
    internal static partial void NotKept(ILogger log, string reason);
}
