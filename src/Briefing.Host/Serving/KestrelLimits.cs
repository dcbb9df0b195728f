using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Briefing.Host.Serving;

/// <summary>How slow, how large and how many the requests of strangers may be before the server itself ends them.</summary>
internal static class KestrelLimits
{
    /// <summary>How long the head of a request may take.</summary>
    internal static readonly TimeSpan HeadTime = TimeSpan.FromSeconds(10);

    /// <summary>The bytes a second that a body must bring once <see cref="Grace"/> is over.</summary>
    internal const double LeastBytesPerSecond = 1024;

    /// <summary>How long a body may be slower than that at its beginning.</summary>
    internal static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>The most connections; one more is closed at once.</summary>
    internal const long Connections = 20_000;

    internal static void Apply(KestrelServerLimits limits)
    {
        limits.MaxRequestBodySize = RequestLimits.BodyBytes;
        limits.RequestHeadersTimeout = HeadTime;
        limits.MinRequestBodyDataRate = new MinDataRate(LeastBytesPerSecond, Grace);
        limits.MinResponseDataRate = new MinDataRate(LeastBytesPerSecond, Grace);
        limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
        limits.MaxConcurrentConnections = Connections;
        limits.MaxConcurrentUpgradedConnections = Connections; // Web Chat bounds its streams below, and says so
        limits.Http2.MaxStreamsPerConnection = 100;
    }
}
