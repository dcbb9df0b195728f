using System.Collections.Immutable;
using AngleSharp.Dom;

namespace Briefing.Knowledge.Documents.Html;

/// <summary>What a page says of itself: in JSON-LD, in its meta elements, and in its text.</summary>
internal static class PageImprint
{
    private static readonly string[] Titles = ["meta[property='og:title']", "meta[name='twitter:title']", "meta[name='title']"];
    private static readonly string[] Dates =
        ["meta[property='article:published_time']", "meta[itemprop='datePublished']", "meta[name='date']", "meta[name='pubdate']",
         "meta[name='publish-date']", "meta[name='dc.date']", "meta[name='DC.date.issued']", "meta[name='citation_publication_date']", "meta[name='parsely-pub-date']"];
    private static readonly string[] Authors = ["meta[name='author']", "meta[property='article:author']", "meta[name='citation_author']", "meta[name='parsely-author']"];
    private static readonly string[] Publishers = ["meta[property='og:site_name']", "meta[name='citation_publisher']", "meta[name='publisher']"];

    /// <summary>Reads a page; what it leaves open stays null.</summary>
    public static Imprint Of(IDocument page)
    {
        var linked = JsonLd.Read(page);
        var publisher = Meta(page, Publishers).FirstOrDefault() ?? linked.Publisher;
        return linked with
        {
            Title = Title(page, linked.Title, publisher),
            Authors = Names(linked.Authors, Meta(page, Authors), page.QuerySelectorAll("[rel=author], [itemprop=author] [itemprop=name], .byline-name, .author-name")
                .Select(element => Folded(element.TextContent))),
            Publisher = publisher,
            Dates = [.. linked.Dates.Concat(Meta(page, Dates).Select(DateText.Find).OfType<DateOnly>()).Concat(Times(page)).Distinct().Take(2)],
            Url = page.QuerySelectorAll("link[rel='canonical']").Select(link => WebAddress.Absolute(link.GetAttribute("href"))).FirstOrDefault()
                ?? Meta(page, ["meta[property='og:url']"]).Select(WebAddress.Absolute).FirstOrDefault() ?? linked.Url,
        };
    }

    private static string? Title(IDocument page, string? linked, string? publisher)
    {
        var headings = page.QuerySelectorAll("h1").Select(heading => Folded(heading.TextContent)).Where(words => words.Length > 0).ToList();
        var stated = Meta(page, Titles).Append(linked).FirstOrDefault(words => !string.IsNullOrEmpty(words)) ?? Folded(page.Title ?? "");
        // "Title | Site": the headline that the page shows, where the head says it with the site's name behind.
        if (headings.Find(heading => stated.StartsWith(heading, StringComparison.OrdinalIgnoreCase) && heading.Length > 3) is { } shown) return shown;
        foreach (var separator in (string[])[" | ", " – ", " — ", " - ", " :: "])
            if (stated.LastIndexOf(separator, StringComparison.Ordinal) is > 8 and var at
                && (publisher is null ? separator == " | " : stated[(at + separator.Length)..].Contains(publisher, StringComparison.OrdinalIgnoreCase)))
                return stated[..at].Trim();
        return stated.Length > 0 ? stated : headings.FirstOrDefault();
    }

    private static ImmutableArray<string> Names(params IEnumerable<string>[] sources)
    {
        foreach (var source in sources)
        {
            var names = source.Where(name => name.Length is > 2 and < 80 && !name.Contains("://", StringComparison.Ordinal))
                .Select(name => name.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? name[3..] : name).Distinct(StringComparer.Ordinal).ToImmutableArray();
            if (!names.IsEmpty) return names;
        }

        return [];
    }

    private static IEnumerable<DateOnly> Times(IDocument page)
    {
        foreach (var time in page.QuerySelectorAll("article time, main time, header time, [class*=date] time, time[pubdate], time[itemprop=datePublished]"))
            if (DateText.Find(time.GetAttribute("datetime") ?? time.TextContent) is { } date)
                return [date];
        return [];
    }

    private static IEnumerable<string> Meta(IDocument page, string[] selectors) =>
        selectors.SelectMany(selector => page.QuerySelectorAll(selector)).Select(meta => Folded(meta.GetAttribute("content") ?? "")).Where(words => words.Length > 0);

    private static string Folded(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
