using Briefing.Knowledge.Documents;

namespace Briefing.Knowledge.Fetching;

/// <summary>What is known of a page because it was fetched from where it is.</summary>
internal static class FetchedMetadata
{
    /// <summary>
    /// The metadata with the address that a link to the page leads to: the one that the page itself calls its own where it is
    /// of the same site, else the one that answered. A page is not believed that it stands on another site. What a curator
    /// said stays.
    /// </summary>
    internal static DocumentMetadata Complete(DocumentMetadata metadata, WebPage page, SourceEntry? curated)
    {
        var answered = page.FinalAddress.AbsoluteUri;
        var site = WebAddress.Site(answered);
        var isOwn = WebAddress.Site(metadata.Url) == site;
        if (curated?.Says("url") == true || isOwn) return metadata;
        return metadata with
        {
            Url = answered,
            Publisher = metadata.Publisher is null || metadata.Publisher == WebAddress.Site(metadata.Url) && curated?.Says("publisher") != true ? site : metadata.Publisher,
            Origins = [.. metadata.Origins.Where(origin => origin.Field != "url"), new FieldOrigin("url", MetadataOrigin.Address)],
        };
    }
}
