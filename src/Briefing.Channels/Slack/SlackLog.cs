using Microsoft.Extensions.Logging;

namespace Briefing.Channels.Slack;

/// <summary>What Slack's channel logs. No message, name, token or address of a user is ever among it.</summary>
internal static partial class SlackLog
{
    [LoggerMessage(1301, LogLevel.Warning, "Refused a request to {Path}: {Reason}")]
    internal static partial void Refused(ILogger log, string path, string reason);

    [LoggerMessage(1302, LogLevel.Debug, "Dropped {Kind} that was taken before")]
    internal static partial void Duplicate(ILogger log, string kind);

    [LoggerMessage(1303, LogLevel.Warning, "Turned away {Kind}: too many are waiting")]
    internal static partial void TurnedAway(ILogger log, string kind);

    [LoggerMessage(1304, LogLevel.Error, "Handling {Kind} failed")]
    internal static partial void Failed(ILogger log, Exception fault, string kind);

    [LoggerMessage(1305, LogLevel.Warning, "A turn was given up after {After}")]
    internal static partial void TimedOut(ILogger log, TimeSpan after);

    [LoggerMessage(1306, LogLevel.Warning, "{Method} was answered {Error}")]
    internal static partial void CallRefused(ILogger log, string method, string error);

    [LoggerMessage(1307, LogLevel.Information, "Workspace {Workspace} installed the app")]
    internal static partial void Installed(ILogger log, string workspace);

    [LoggerMessage(1308, LogLevel.Information, "Workspace {Workspace} removed the app")]
    internal static partial void Removed(ILogger log, string workspace);

    [LoggerMessage(1309, LogLevel.Warning, "Workspace {Workspace} is not among those that may use the app")]
    internal static partial void WorkspaceNotAllowed(ILogger log, string workspace);

    [LoggerMessage(1310, LogLevel.Information, "{Method} again, retry {Retry} in {Delay}: {Cause}")]
    internal static partial void CalledAgain(ILogger log, string method, int retry, TimeSpan delay, string cause);
}
