using System.Net;
using System.Threading.RateLimiting;
using Briefing.Channels.Doors;
using Briefing.Host.Serving.Doors;
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
    private const int StrangersPerMinute = 600;

    internal static void AddRequestLimits(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(Chat, context => context.Features.Get<Visit>() is { IsFromElsewhere: true } ? Bounded(context) : RateLimitPartition.GetNoLimiter(""));
    });

    /// <summary>Who is signed in is one caller wherever they are; others are their address, and all behind a proxy of this machine share one.</summary>
    private static RateLimitPartition<string> Bounded(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        var (key, most) = context.RequestServices.GetRequiredService<Visitor>().Person is { } person ? (person.UserId, QuestionsPerMinute)
            : address is null || IPAddress.IsLoopback(address) ? ("proxy", StrangersPerMinute) : (address.ToString(), QuestionsPerMinute);
        return RateLimitPartition.GetSlidingWindowLimiter(key, _ => new SlidingWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 });
    }
}

/// <summary>The largest body of one endpoint, in bytes.</summary>
internal sealed class BodyLimit(long bytes) : IRequestSizeLimitMetadata
{
    /// <inheritdoc/>
    public long? MaxRequestBodySize => bytes;
}
