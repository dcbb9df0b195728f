using Briefing.Knowledge.Documents;

namespace Briefing.Knowledge.Fetching.Intake;

/// <summary>
/// Tells whether a redirect still leads to the page that was asked for. Sites lead removed articles on to their front page,
/// visitors to a consent or log-in page, and sold addresses to strangers; none of these is a new version of an article.
/// </summary>
internal static class LandingPlace
{
    /// <summary>Refuses a redirect that leads away from a page which is a document already, or which a feed lists.</summary>
    /// <param name="address">What was asked for.</param>
    /// <param name="landed">What answered.</param>
    /// <param name="before">How the page was captured last; null where it never was.</param>
    /// <param name="listing">What the feed says of it that named it; null where none did.</param>
    /// <exception cref="FetchException">It leads away.</exception>
    internal static void Check(Uri address, Uri landed, FetchedFrom? before, FeedListing? listing)
    {
        if (before is null && listing is null || landed == address) return;
        if (landed.PathAndQuery == "/" && address.PathAndQuery != "/" && before?.Url != landed.AbsoluteUri)
            throw new FetchException(FetchFault.Gone, $"{address.AbsoluteUri} leads to the front page of {landed.IdnHost} now: the page itself is gone.");
        if (before is not null && WebAddress.Site(before.Url) is var site && WebAddress.Site(landed.AbsoluteUri) != site)
            throw new FetchException(FetchFault.Redirect, $"{address.AbsoluteUri} leads to another site than before, {landed.AbsoluteUri}. Ingest that address if the page has moved there.");
    }
}
