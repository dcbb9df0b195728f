using System.Net;

namespace Briefing.Knowledge.Fetching.Exchanges;

/// <summary>What a server answered to one request, read to its end.</summary>
/// <param name="Status">The status.</param>
/// <param name="Body">The body, decompressed; empty where the status is no success.</param>
/// <param name="ContentType">What the server called it.</param>
/// <param name="Location">Where a redirect leads, as it was sent.</param>
/// <param name="Validators">What the next request can ask by.</param>
/// <param name="RetryAfter">How long the server asks to be left alone.</param>
internal sealed record WebAnswer(
    HttpStatusCode Status, ReadOnlyMemory<byte> Body, string? ContentType, Uri? Location, PageValidators Validators, TimeSpan? RetryAfter)
{
    internal bool IsSuccess => (int)Status is >= 200 and < 300;

    /// <summary>Whether it leads elsewhere. 304 and the like lead nowhere.</summary>
    internal bool IsRedirect => (int)Status is 301 or 302 or 303 or 307 or 308;
}
