using Briefing.Knowledge.Fetching.Addresses;

namespace Briefing.Knowledge.Fetching.Exchanges;

/// <summary>Where a redirect leads. What it leads to is judged like any other address by whoever follows it.</summary>
internal static class Redirects
{
    /// <exception cref="FetchException">It leads nowhere, or from an address that is protected on the way to one that is not.</exception>
    internal static Uri Next(Uri at, Uri? location)
    {
        if (location is null || location.OriginalString.Length > SourceAddress.MaxLength || !Uri.TryCreate(at, location, out var next))
            throw new FetchException(FetchFault.Redirect, $"{at.AbsoluteUri} leads on to no address. Look at it in a browser and name the address where it ends.");
        if (at.Scheme == Uri.UriSchemeHttps && next.Scheme == Uri.UriSchemeHttp)
            throw new FetchException(FetchFault.Redirect, $"{at.AbsoluteUri} leads on to {next.AbsoluteUri}, which anybody on the way could change. Name that address if it is to be read all the same.");
        return SourceAddress.Plain(next);
    }
}
