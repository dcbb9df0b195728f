using System.Net.Http.Headers;

namespace Briefing.Knowledge.Fetching.Exchanges;

/// <summary>How long a server asks to be left alone (RFC 9110, section 10.2.3).</summary>
public static class RetryAfter
{
    /// <summary>The wait, never negative, from seconds or from a date; null where the server asks for none, or not understandably.</summary>
    /// <param name="headers">What it answered.</param>
    /// <param name="time">The clock, for a wait that is given as a date.</param>
    public static TimeSpan? Read(HttpResponseHeaders headers, TimeProvider time)
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
