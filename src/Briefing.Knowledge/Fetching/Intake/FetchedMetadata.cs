using System.Collections.Immutable;
using Briefing.Knowledge.Documents;

namespace Briefing.Knowledge.Fetching.Intake;

/// <summary>What is known of a page because of where it was fetched from, and of what the feed says that named it.</summary>
internal static class FetchedMetadata
{
    /// <summary>
    /// The metadata with the address that a link to the page leads to: the one that the page itself calls its own where it is
    /// of the same site, else the one that answered; a page is not believed that it stands on another site. What the page
    /// leaves open the feed says. What a curator said stays, also where he says that something is not known. The entry of a
    /// feed says itself where its article stands.
    /// </summary>
    internal static DocumentMetadata Complete(DocumentMetadata metadata, FetchedFrom fetched, SourceEntry? curated)
    {
        bool Says(string field) => curated?.Says(field) == true;
        var site = WebAddress.Site(fetched.Url);
        var isEntry = metadata.File.Contains('#', StringComparison.Ordinal);
        if (!isEntry && !Says("url") && WebAddress.Site(metadata.Url) is var stated && stated != site)
        {
            metadata = From(metadata with { Url = fetched.Url }, "url", MetadataOrigin.Address);
            if (!Says("publisher") && (metadata.Publisher is null || metadata.Publisher == stated))
                metadata = From(metadata with { Publisher = site }, "publisher", MetadataOrigin.Address);
        }

        if (fetched.Listing is not { } listing) return metadata;
        if (metadata.Title is null && listing.Title is not null && !Says("title")) metadata = From(metadata with { Title = listing.Title }, "title", MetadataOrigin.Feed);
        if (metadata.Authors.IsEmpty && !listing.Authors.IsEmpty && !Says("authors")) metadata = From(metadata with { Authors = listing.Authors }, "authors", MetadataOrigin.Feed);
        if (metadata.Published is null && listing.Published is not null && !Says("published")) metadata = From(metadata with { Published = listing.Published }, "published", MetadataOrigin.Feed);
        return metadata;
    }

    /// <summary>The warnings but those of something missing that is known now.</summary>
    internal static ImmutableArray<ReadingWarning> Standing(ImmutableArray<ReadingWarning> warnings, DocumentMetadata metadata) =>
        [.. warnings.Where(warning => !(warning.Code == "no-title" && metadata.Title is not null || warning.Code == "no-date" && metadata.Published is not null))];

    private static DocumentMetadata From(DocumentMetadata metadata, string field, MetadataOrigin origin) => metadata with
    {
        Origins = [.. metadata.Origins.Where(known => known.Field != field), new FieldOrigin(field, origin)],
    };
}
