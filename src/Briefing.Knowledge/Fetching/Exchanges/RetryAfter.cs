using System.Net.Http.Headers;

namespace Briefing.Knowledge.Fetching.Exchanges;

/// <summary>How long a server asks to be left alone (RFC 9110, section 10.2.3).</summary>
internal static class RetryAfter
{
    /// <summary>The wait, never negative, from seconds or from a date; null where the server asks for none, or not understandably.</summary>
    internal static TimeSpan? Read(HttpResponseHeaders headers, TimeProvider time)
    {
        var wait = headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - time.GetUtcNow(),
            _ => (TimeSpan?)null,
        };
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
