using Briefing.Knowledge.Fetching.Watches;

namespace Briefing.Host.Serving;

/// <summary>What the host logs, with stable event ids.</summary>
internal static partial class ServeLog
{
    [LoggerMessage(1, LogLevel.Error, "{Method} {Path} failed")]
    internal static partial void RequestFailed(ILogger logger, Exception fault, string method, string path);

    [LoggerMessage(2, LogLevel.Information, "Read {Documents} documents, {Statements} statements")]
    internal static partial void Ingested(ILogger logger, int documents, int statements);

    [LoggerMessage(3, LogLevel.Error, "The documents could not be read: {Reason}")]
    internal static partial void IngestFailed(ILogger logger, string reason);

    /// <summary>Tells how a watched source is after it was looked at, loudly only where that is news or wrong.</summary>
    internal static void Polled(ILogger logger, Watch watch)
    {
        if (watch.Outcome is WatchOutcome.Failed or WatchOutcome.Gone) WatchFailed(logger, watch.Source, watch.Message ?? "", watch.NextAt);
        else if (watch.Outcome == WatchOutcome.Changed) WatchChanged(logger, watch.Source, watch.NextAt);
    }

    [LoggerMessage(5, LogLevel.Information, "{Source} has changed and was captured; next look {Next:u}")]
    private static partial void WatchChanged(ILogger logger, string source, DateTimeOffset next);

    [LoggerMessage(6, LogLevel.Warning, "{Source} could not be looked at; next look {Next:u}. {Reason}")]
    private static partial void WatchFailed(ILogger logger, string source, string reason, DateTimeOffset next);

    [LoggerMessage(7, LogLevel.Error, "The watched sources could not be looked at: {Reason}")]
    internal static partial void PollFailed(ILogger logger, string reason);

    [LoggerMessage(4, LogLevel.Warning, "{Address} could be reached from other machines, which needs an app id (MicrosoftAppId). Listening on {Loopback} instead.")]
    internal static partial void BoundToLoopback(ILogger logger, string address, string loopback);
}
