using Microsoft.Extensions.Logging;

namespace Briefing.Channels.Doors;

/// <summary>What the doors log. No token and no part of one is ever among it.</summary>
internal static partial class DoorLog
{
    [LoggerMessage(1201, LogLevel.Warning, "Refused a caller: {Reason}")]
    internal static partial void CallerRefused(ILogger log, string reason);

    [LoggerMessage(1205, LogLevel.Warning, "Refused an activity: {Reason}")]
    internal static partial void TenantRefused(ILogger log, string reason);

    [LoggerMessage(1202, LogLevel.Warning, "The keys of {Host} could not be read: {Reason}")]
    internal static partial void KeysNotRead(ILogger log, string host, string reason);

    [LoggerMessage(1203, LogLevel.Error, "The bot's own token could not be got: {Reason}")]
    internal static partial void TokenNotGot(ILogger log, string reason);

    [LoggerMessage(1204, LogLevel.Warning, "Nothing is sent to {Host}: no authenticated activity has named that service address")]
    internal static partial void ServiceUnknown(ILogger log, string host);
}
