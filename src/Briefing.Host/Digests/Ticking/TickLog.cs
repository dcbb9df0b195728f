namespace Briefing.Host.Digests.Ticking;

internal static partial class TickLog
{
    [LoggerMessage(EventId = 4101, Level = LogLevel.Information, Message = "No tick of the digests was seen lately; one is made now, and the next minutes are counted anew.")]
    internal static partial void Anew(ILogger logger);

    [LoggerMessage(EventId = 4102, Level = LogLevel.Warning, Message = "The ticks of the digests could not be watched and will be again in some seconds: {Reason}")]
    internal static partial void NotWatched(ILogger logger, string reason);

    [LoggerMessage(EventId = 4103, Level = LogLevel.Error, Message = "The ticks of the digests could not be started and will be in half a minute: {Reason}")]
    internal static partial void NotStarted(ILogger logger, string reason);
}
