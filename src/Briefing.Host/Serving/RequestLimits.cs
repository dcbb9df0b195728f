using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Metadata;

namespace Briefing.Host.Serving;

/// <summary>How much one caller may ask for. This machine itself is not limited.</summary>
internal static class RequestLimits
{
    /// <summary>The policy of the page's questions.</summary>
    internal const string Chat = "chat";

    /// <summary>The largest request body, in bytes; clients refuse activities over 100 kB themselves.</summary>
    internal const long BodyBytes = 256 * 1024;

    private const int QuestionsPerMinute = 60;

    internal static void AddRequestLimits(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(Chat, context => context.Connection.RemoteIpAddress is { } address && !IPAddress.IsLoopback(address)
            ? RateLimitPartition.GetSlidingWindowLimiter(address, _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = QuestionsPerMinute,
                Window = TimeSpan.FromMinutes(1),
                SegmentsPerWindow = 6,
            })
            : RateLimitPartition.GetNoLimiter(IPAddress.Loopback));
    });
}

/// <summary>The largest body of one endpoint, in bytes.</summary>
internal sealed class BodyLimit(long bytes) : IRequestSizeLimitMetadata
{
    /// <inheritdoc/>
    public long? MaxRequestBodySize => bytes;
}
