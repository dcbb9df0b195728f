namespace Briefing.Host.Serving.Doors;

/// <summary>
/// Whether a request that changes something comes from a page of this host. Browsers tell so in headers that no script can set:
/// <c>Sec-Fetch-Site</c> (Fetch Metadata), or <c>Origin</c> on every POST. A cookie alone is no proof that its owner meant it.
/// </summary>
internal static class OwnOrigin
{
    /// <summary>Whether whoever sits at the browser meant a request that only reads: from a page of this host, a bookmark, or typed.</summary>
    internal static bool IsMeant(HttpRequest request) => request.Headers["Sec-Fetch-Site"] is ["same-origin" or "none"] || IsOf(request);

    internal static bool IsOf(HttpRequest request) => request.Headers["Sec-Fetch-Site"] is [{ } site]
        ? site == "same-origin"
        : request.Headers.Origin is [{ } origin] && string.Equals(origin, $"{request.Scheme}://{request.Host.Value}", StringComparison.OrdinalIgnoreCase);
}
