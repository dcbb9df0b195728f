using System.Collections.Immutable;
using System.Xml.Linq;
using Briefing.Knowledge.Documents.Drafts;

namespace Briefing.Knowledge.Documents.Feeds;

/// <summary>
/// Reads feeds: RSS 2.0 and its forerunners 0.9x (rssboard.org/rss-specification), RSS 1.0 (web.resource.org/rss/1.0) and Atom
/// (RFC 4287). Nothing is fetched.
/// </summary>
public static class FeedReader
{
    /// <summary>Name and version of the extraction: the same entry gives the same text as long as they stay.</summary>
    internal const string Extractor = "feed/1";

    /// <summary>No feed lists more; a larger one is an archive of something else.</summary>
    private const int MostEntries = 10_000;

    /// <summary>Whether a file is a feed, by its first element.</summary>
    public static bool IsFeed(Capture capture) => FeedRoot.IsFeed(capture.Bytes.Span);

    /// <summary>The documents that a file holds: one for each entry of a feed; any other file is one itself.</summary>
    /// <exception cref="UnreadableDocumentException">It is a feed that cannot be read.</exception>
    public static ImmutableArray<Capture> Documents(Capture file) =>
        IsFeed(file) ? [.. Entries(file).Select(entry => entry.Capture(file.RelativePath))] : [file];

    /// <summary>The entries of a feed, in its order; of several with one id the first.</summary>
    /// <param name="capture">The feed.</param>
    /// <exception cref="UnreadableDocumentException">It is no feed, not well-formed, or declares entities.</exception>
    public static ImmutableArray<FeedEntry> Entries(Capture capture) => Entries(capture, []);

    /// <summary>The same, with what the curator should know.</summary>
    internal static ImmutableArray<FeedEntry> Entries(Capture capture, ICollection<ReadingWarning> warnings)
    {
        var root = FeedXml.Root(capture, warnings);
        var entries = root.Name == FeedNames.Atom + "feed" ? AtomFeed.Entries(root)
            : root.Name.LocalName is "rss" || root.Name == FeedNames.Rdf + "RDF" ? RssFeed.Entries(root)
            : throw new UnreadableDocumentException(
                $"{capture.RelativePath} is XML but no RSS or Atom feed; save what it holds as .txt, .md or .html and ingest that file instead.");
        var distinct = entries.Take(MostEntries + 1).DistinctBy(entry => entry.Name, StringComparer.Ordinal).ToImmutableArray();
        return distinct.Length <= MostEntries ? distinct
            : throw new UnreadableDocumentException($"{capture.RelativePath} lists more than {MostEntries} entries; split it or leave it out.");
    }

    /// <summary>Reads the capture of one entry; or of a whole feed, its entries one after the other.</summary>
    internal static Reading Read(Capture capture, ICollection<ReadingWarning> warnings)
    {
        var entries = Entries(capture, warnings);
        if (entries.IsEmpty)
            throw new UnreadableDocumentException($"{capture.RelativePath} has no entries; ingest it again when it has some.");
        var text = new ExtractedText();
        foreach (var entry in entries) EntryText.Write(entry, text);
        if (text.Length == 0)
            throw new UnreadableDocumentException($"{capture.RelativePath} has entries without any words; ingest the articles that it links to instead.");
        if (entries is [var only] && EntryText.IsExcerpt(only))
            warnings.Add(new ReadingWarning("excerpt",
                $"{capture.RelativePath} holds only the beginning of its article{(only.Url is null ? "" : $", {only.Url}")}; ingest the article itself to have all of it."));
        var document = new DocumentText(text.ToString(), TextBasis.Extracted, Extractor);
        var imprint = entries is [var one] ? Imprint(one) : new Imprint { Origin = MetadataOrigin.Feed, Publisher = entries[0].Publisher };
        return DraftPasses.Run(document, text.Drafts, imprint) with { SetAside = text.SetAside };
    }

    private static Imprint Imprint(FeedEntry entry) => new()
    {
        Origin = MetadataOrigin.Feed,
        Title = entry.Title,
        Authors = entry.Authors,
        Publisher = entry.Publisher,
        Dates = entry.Published is { } day ? [day] : [],
        Url = entry.Url,
    };
}
