using System.Collections.Immutable;
using System.Xml.Linq;

namespace Briefing.Knowledge.Documents.Feeds;

/// <summary>The items of RSS, whose elements stand in no namespace (0.91 to 2.0) or in that of RSS 1.0.</summary>
internal static class RssFeed
{
    public static IEnumerable<FeedEntry> Entries(XElement root)
    {
        var channel = root.Elements().FirstOrDefault(element => FeedNames.IsRss(element.Name, "channel")) ?? root;
        var publisher = FeedText.Line(channel.Element(FeedNames.DublinCore + "publisher")?.Value) ?? FeedText.Line(Value(channel, "title"));
        var home = WebAddress.Absolute(Value(channel, "link"));
        var file = new EntryFile(channel);
        foreach (var item in channel.Elements().Concat(channel == root ? [] : root.Elements()).Where(element => FeedNames.IsRss(element.Name, "item")))
            yield return Entry(item, file, publisher, home);
    }

    private static FeedEntry Entry(XElement item, EntryFile file, string? publisher, string? home)
    {
        var title = FeedText.Line(Value(item, "title")) ?? FeedText.Line(item.Element(FeedNames.DublinCore + "title")?.Value);
        var url = Address(item, home);
        var id = Value(item, "guid") ?? item.Attribute(FeedNames.Rdf + "about")?.Value.Trim() ?? url ?? $"{Date(item)} {title} {Content(item)}";
        var content = Content(item);
        var isHtml = content is not null && FeedText.IsHtml(content);
        return new FeedEntry
        {
            Id = id,
            Name = EntryName.Of(id),
            Url = url,
            Title = title,
            Authors = Authors(item),
            Publisher = FeedText.Line(Value(item, "source")) ?? FeedText.Line(item.Element(FeedNames.DublinCore + "publisher")?.Value) ?? publisher,
            Published = Date(item),
            ContentHtml = isHtml ? content : null,
            ContentText = isHtml ? null : content,
            File = file.Of(item),
        };
    }

    private static string? Address(XElement item, string? home)
    {
        var stated = item.Element(FeedNames.FeedBurner + "origLink")?.Value ?? Value(item, "link")
            ?? item.Elements(FeedNames.Atom + "link").FirstOrDefault(link => link.Attribute("rel") is null or { Value: "alternate" })?.Attribute("href")?.Value;
        if (FeedAddress.Of(stated, item, home) is { } address) return address;
        var guid = item.Elements().FirstOrDefault(element => FeedNames.IsRss(element.Name, "guid"));
        return guid?.Attribute("isPermaLink")?.Value == "false" ? null : WebAddress.Absolute(guid?.Value);
    }

    private static string? Content(XElement item) =>
        Kept(item.Element(FeedNames.Content + "encoded")?.Value) ?? Value(item, "description") ?? Kept(item.Element(FeedNames.Atom + "summary")?.Value);

    /// <summary>"jon@courier.example (Jon Tamm)" in RSS 2.0; a plain name from Dublin Core, one element each or several in one.</summary>
    private static ImmutableArray<string> Authors(XElement item)
    {
        var creators = item.Elements(FeedNames.DublinCore + "creator").Select(creator => creator.Value).ToList();
        return AuthorNames.Of(creators.Count > 0 ? creators : item.Elements().Where(element => FeedNames.IsRss(element.Name, "author")).Select(author => author.Value));
    }

    private static DateOnly? Date(XElement item) =>
        FeedDate.Parse(Value(item, "pubDate")) ?? FeedDate.Parse(item.Element(FeedNames.DublinCore + "date")?.Value)
        ?? FeedDate.Parse(item.Element(FeedNames.DublinCoreTerms + "issued")?.Value) ?? FeedDate.Parse(item.Element(FeedNames.Atom + "published")?.Value);

    private static string? Value(XElement element, string name) =>
        Kept(element.Elements().FirstOrDefault(child => FeedNames.IsRss(child.Name, name))?.Value);

    private static string? Kept(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
