using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;

namespace Briefing.Knowledge.Documents.Feeds;

/// <summary>The entries of Atom (RFC 4287).</summary>
internal static class AtomFeed
{
    private static readonly XNamespace Atom = FeedNames.Atom;
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    public static IEnumerable<FeedEntry> Entries(XElement feed)
    {
        var (file, title, authors, home) = (new EntryFile(feed), Title(feed), Authors(feed), Link(feed));
        foreach (var entry in feed.Elements(Atom + "entry"))
        {
            var read = Entry(entry, home);
            yield return read with { Authors = read.Authors.IsEmpty ? authors : read.Authors, Publisher = read.Publisher ?? title, File = file.Of(entry) };
        }
    }

    /// <summary>An entry without an author has those of its source, else those of the feed.</summary>
    private static FeedEntry Entry(XElement entry, string? home)
    {
        var source = entry.Element(Atom + "source");
        var url = FeedAddress.Of(Link(entry), entry, home);
        var title = Title(entry);
        var id = Kept(entry.Element(Atom + "id")?.Value) ?? url ?? $"{entry.Element(Atom + "updated")?.Value} {title}";
        var (html, text) = Content(entry.Element(Atom + "content"));
        if (html is null && text is null) (html, text) = Content(entry.Element(Atom + "summary"));
        return new FeedEntry
        {
            Id = id,
            Name = EntryName.Of(id),
            Url = url,
            Title = title,
            Authors = Authors(entry) is { IsEmpty: false } own ? own : source is null ? [] : Authors(source),
            Publisher = source is null ? null : Title(source),
            Published = FeedDate.Parse(entry.Element(Atom + "published")?.Value) ?? FeedDate.Parse(entry.Element(Atom + "updated")?.Value),
            ContentHtml = html,
            ContentText = text,
            File = default,
        };
    }

    private static ImmutableArray<string> Authors(XElement element) =>
        AuthorNames.Of(element.Elements(Atom + "author").Select(author => author.Element(Atom + "name")?.Value ?? ""));

    private static string? Link(XElement element)
    {
        var links = element.Elements(Atom + "link").Where(link => link.Attribute("rel") is null or { Value: "alternate" }).ToList();
        var page = links.Find(link => link.Attribute("type") is null or { Value: "text/html" or "application/xhtml+xml" }) ?? links.FirstOrDefault();
        return page?.Attribute("href")?.Value;
    }

    private static string? Title(XElement element) => FeedText.Line(element.Element(Atom + "title")?.Value);

    private static (string? Html, string? Text) Content(XElement? content)
    {
        if (content is null || content.Attribute("src") is not null) return (null, null);
        var type = content.Attribute("type")?.Value ?? "text";
        if (type == "xhtml") return (Kept(Markup(content.Element(Xhtml + "div") ?? content)), null);
        var value = Kept(content.Value);
        if (type is "html" or "text/html") return (value, null);
        // What calls itself text but is full of tags is HTML that was escaped once too often.
        if (type is "text" or "text/plain") return value is not null && FeedText.IsHtml(value) && value.Contains("</", StringComparison.Ordinal) ? (value, null) : (null, value);
        return (null, null);
    }

    /// <summary>What stands in an element of XHTML, written as HTML: without the namespace.</summary>
    private static string Markup(XElement element)
    {
        var html = new StringBuilder();
        foreach (var node in element.Nodes())
        {
            if (node is XElement child) html.Append(Plain(child).ToString(SaveOptions.DisableFormatting));
            else if (node is XText words) html.Append(new XText(words.Value).ToString(SaveOptions.DisableFormatting));
        }

        return html.ToString();
    }

    /// <summary>An empty element gets an end tag, since HTML takes <c>&lt;p/&gt;</c> for an open one.</summary>
    private static XElement Plain(XElement element) => new(
        element.Name.LocalName,
        element.Attributes().Where(attribute => attribute.Name.Namespace == XNamespace.None && !attribute.IsNamespaceDeclaration),
        element.Nodes().Select(node => node is XElement child ? (object)Plain(child) : node is XText words ? words.Value : ""),
        element.IsEmpty && element.Name.LocalName is not ("br" or "img" or "hr" or "wbr") ? "" : null);

    private static string? Kept(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
