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

    [LoggerMessage(4, LogLevel.Warning, "{Address} could be reached from other machines, which needs an app id (MicrosoftAppId). Listening on {Loopback} instead.")]
    internal static partial void BoundToLoopback(ILogger logger, string address, string loopback);
}
