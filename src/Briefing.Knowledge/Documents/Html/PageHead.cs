using System.Collections.Immutable;
using AngleSharp.Dom;

namespace Briefing.Knowledge.Documents.Html;

/// <summary>The meta elements of a page by name, as Open Graph, Dublin Core, Highwire and the larger systems name them.</summary>
internal sealed class PageHead
{
    private static readonly string[] Titles = ["og:title", "citation_title", "dc.title", "dcterms.title", "twitter:title", "title", "parsely-title"];
    private static readonly string[] Days =
        ["article:published_time", "datepublished", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dc.date.created", "dcterms.created", "date", "pubdate",
         "publish-date", "publishdate", "publish_date", "publication_date", "citation_publication_date", "citation_date", "citation_online_date", "parsely-pub-date",
         "sailthru.date", "article.published", "og:published_time", "govuk:first-published-at", "release_date", "originalpublicationdate"];
    private static readonly string[] Names =
        ["author", "citation_author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "article:author", "byl", "byline", "article.author"];
    private static readonly string[] Houses = ["og:site_name", "citation_publisher", "dc.publisher", "dcterms.publisher", "publisher", "application-name"];
    private static readonly string[] Events = ["event_date", "dc.coverage.temporal", "startdate"];

    private readonly Dictionary<string, List<string>> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly IDocument _page;

    public PageHead(IDocument page)
    {
        _page = page;
        foreach (var meta in page.QuerySelectorAll("meta[content]"))
        {
            var content = string.Join(' ', meta.GetAttribute("content")!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (content.Length == 0) continue;
            foreach (var attribute in (string[])["property", "name", "itemprop"])
            {
                if (meta.GetAttribute(attribute) is not { Length: > 0 } name || attribute == "itemprop" && meta.Closest("[itemscope]") is { LocalName: not "html" and not "body" }) continue;
                if (!_values.TryGetValue(name, out var same)) _values.Add(name, same = []);
                same.Add(content);
            }
        }
    }

    /// <summary>What the head says.</summary>
    public Imprint Imprint()
    {
        var authors = AuthorNames.Of(First(Names));
        for (var i = 1; authors.IsEmpty && i < 4; i++)
            if (First([$"twitter:label{i}"]).FirstOrDefault() is "Written by" or "Author" or "By") authors = AuthorNames.Of(First([$"twitter:data{i}"]));
        return new Imprint
        {
            Origin = MetadataOrigin.MetaElement,
            Title = First(Titles).FirstOrDefault(),
            Authors = authors,
            Publisher = First(Houses).FirstOrDefault(),
            Said = Found(Events).Select(day => (DateOnly?)day).FirstOrDefault(),
            Dates = [.. Found(Days).Distinct().Take(2)],
            Url = _page.QuerySelectorAll("link[rel='canonical']").Select(link => WebAddress.Absolute(link.GetAttribute("href"))).FirstOrDefault(address => address is not null)
                ?? First(["og:url"]).Select(WebAddress.Absolute).FirstOrDefault(address => address is not null),
        };
    }

    private IEnumerable<string> First(string[] names) => names.Select(name => _values.GetValueOrDefault(name)).FirstOrDefault(values => values is not null) ?? [];

    private IEnumerable<DateOnly> Found(string[] names) =>
        names.SelectMany(name => _values.GetValueOrDefault(name) ?? []).Select(DateText.Find).OfType<DateOnly>();
}
