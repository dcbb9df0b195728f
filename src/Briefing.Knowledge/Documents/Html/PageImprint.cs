using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Briefing.Knowledge.Documents.Html;

/// <summary>What a page says of itself: in JSON-LD and microdata, in its head, in print, and where it was saved from.</summary>
internal static partial class PageImprint
{
    private const int MostComments = 20;

    /// <summary>Reads a page; what it leaves open stays null.</summary>
    public static Imprint Of(IDocument page)
    {
        var (linked, head, micro) = (JsonLd.Read(page), new PageHead(page).Imprint(), Microdata(page));
        var publisher = head.Publisher ?? linked.Publisher ?? micro.Publisher;
        // The name that readers know a site by, before the name of the firm that owns it.
        var house = new Imprint { Origin = head.Publisher is null ? linked.Origin : head.Origin, Publisher = head.Publisher ?? linked.Publisher };
        return Title(page, head.Title ?? linked.Title ?? micro.Title, publisher).Or(house).Or(linked).Or(head).Or(micro).Or(Print(page)).Or(SavedFrom(page));
    }

    /// <summary>The headline that the page shows, where its head says the same with the site's name behind; else what the head says.</summary>
    private static Imprint Title(IDocument page, string? stated, string? publisher)
    {
        var headings = page.QuerySelectorAll("h1, h2").Select(heading => Folded(heading.TextContent)).Where(words => words.Length > 3).Take(40).ToList();
        stated ??= Folded(page.Title ?? "");
        if (headings.Where(heading => stated.Contains(heading, StringComparison.OrdinalIgnoreCase) && heading.Length * 2 > stated.Length).MaxBy(heading => heading.Length) is { } shown)
            return new Imprint { Origin = MetadataOrigin.Print, Title = shown };
        foreach (var separator in (string[])[" | ", " – ", " — ", " - ", " :: "])
            if (stated.LastIndexOf(separator, StringComparison.Ordinal) is > 8 and var at
                && (publisher is null ? separator == " | " : stated[(at + separator.Length)..].Contains(publisher, StringComparison.OrdinalIgnoreCase)))
                return new Imprint { Origin = MetadataOrigin.MetaElement, Title = stated[..at].Trim() };
        if (stated.Length > 0) return new Imprint { Origin = MetadataOrigin.MetaElement, Title = stated };
        return new Imprint { Title = page.QuerySelector("h1") is { } first && Folded(first.TextContent) is { Length: > 0 } words ? words : null };
    }

    /// <summary>Properties of schema.org in the elements of the page itself.</summary>
    private static Imprint Microdata(IDocument page)
    {
        string? Property(string name) => page.QuerySelectorAll($"[itemprop~='{name}']").Where(element => element.Closest("[itemprop=comment], [itemtype$=Comments]") is null)
            .Select(element => element.GetAttribute("content") ?? element.GetAttribute("datetime") ?? element.GetAttribute("href") ?? Folded(element.TextContent))
            .FirstOrDefault(value => value.Length > 0);
        return new Imprint
        {
            Origin = MetadataOrigin.StructuredData,
            Title = Property("headline"),
            Authors = AuthorNames.Of(page.QuerySelectorAll("[itemprop~='author']").Select(author => author.QuerySelector("[itemprop~='name']") ?? author)
                .Select(name => name.GetAttribute("content") ?? name.TextContent)),
            Publisher = page.QuerySelector("[itemprop~='publisher'] [itemprop~='name']") is { } name ? Folded(name.GetAttribute("content") ?? name.TextContent) is { Length: > 0 } words ? words : null : null,
            Said = Property("startDate") is { } begun ? DateText.Find(begun) : null,
            Dates = Property("datePublished") is { } date && DateText.Find(date) is { } day ? [day] : [],
            Url = WebAddress.Absolute(page.QuerySelector("[itemprop~='mainEntityOfPage'], [itemprop~='url']")?.GetAttribute("href")),
        };
    }

    /// <summary>By-line and date where the page shows them; a date of the last change is none of publication.</summary>
    private static Imprint Print(IDocument page) => new()
    {
        Authors = AuthorNames.Of(page.QuerySelectorAll("[rel~=author], .byline-name, .author-name, .credits").Take(4).Select(element => element.TextContent).Where(words => words.Trim().Contains(' ', StringComparison.Ordinal))),
        Dates = page.QuerySelectorAll("article time, main time, header time, [class*=date] time, time[pubdate]").Where(time => !IsOfAChange(time))
            .Select(time => DateText.Find(time.GetAttribute("datetime") ?? "") ?? DateText.Find(time.TextContent)).FirstOrDefault(day => day is not null) is { } day ? [day] : [],
    };

    private static bool IsOfAChange(IElement time) =>
        time.ParentElement is { TextContent.Length: < 80 } around && ChangeWord().IsMatch(around.TextContent) || (time.GetAttribute("itemprop") ?? "").Contains("Modified", StringComparison.Ordinal);

    /// <summary>The address that browsers and their extensions write into a page when they save it.</summary>
    private static Imprint SavedFrom(IDocument page)
    {
        var comments = page.Descendants<IComment>().Take(MostComments).Select(comment => SavedAddress().Match(comment.Data)).FirstOrDefault(match => match.Success);
        return new Imprint { Origin = MetadataOrigin.Address, Url = comments is null ? null : WebAddress.Absolute(comments.Groups[1].Value) };
    }

    private static string Folded(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"(?:saved from url=\(\d+\)|\burl:\s*)(https?://\S+)", RegexOptions.IgnoreCase)]
    private static partial Regex SavedAddress();

    [GeneratedRegex(@"\b(updated|modified|last|edited|revised|changed)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ChangeWord();
}
