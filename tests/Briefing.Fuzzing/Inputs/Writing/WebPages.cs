using System.Globalization;
using System.Text;

namespace Briefing.Fuzzing.Inputs.Writing;

/// <summary>News pages as browsers save them: head, menus, boxes, article, notes, comments.</summary>
internal static class WebPages
{
    public static string Write(Random random)
    {
        var prose = new Prose(random);
        var title = prose.Heading();
        var page = new StringBuilder();
        if (prose.Chance(80)) page.Append("<!DOCTYPE html>\n");
        page.Append("<html lang=\"en\"><head>");
        if (prose.Chance(60)) page.Append($"<meta charset=\"{prose.Pick(["utf-8", "iso-8859-2", "windows-1251", "utf-7", "x-none"])}\">");
        page.Append($"<title>{title} | Harbour Review</title>");
        if (prose.Chance(50)) page.Append($"<meta property=\"og:title\" content=\"{title}\"><meta name=\"author\" content=\"{prose.Pick(Words.People)}\">");
        if (prose.Chance(50)) page.Append($"<meta property=\"article:published_time\" content=\"2025-02-14T{random.Next(30)}:00:00Z\"><link rel=\"canonical\" href=\"{prose.Pick(Words.Addresses)}\">");
        if (prose.Chance(50)) page.Append(LinkedData(prose, title));
        page.Append("<style>p{color:red}</style><script>var a='</p>';</script></head><body>");
        if (prose.Chance(60)) page.Append("<nav><ul><li><a href=/>Home</a><li><a href=/dam>Dam</a><li><a href=/sea>Sea</a></ul></nav><div id=cookie-banner>We use cookies.</div>");
        var article = prose.Pick(["article", "main", "div class=\"story-body\"", "td"]);
        page.Append($"<{article}><h1>{title}</h1><p class=byline>By {prose.Pick(Words.People)}</p><time datetime=\"2025-02-14\">14 Feb</time>");
        for (var blocks = random.Next(1, 10); blocks > 0; blocks--) page.Append(Block(random, prose)).Append('\n');
        page.Append($"</{article.Split(' ')[0]}>");
        if (prose.Chance(60)) page.Append("<aside class=related><h2>Related</h2><a href=/x>Another quay</a></aside><footer>© 2025</footer>");
        return page.Append("</body></html>").ToString();
    }

    private static string Block(Random random, Prose prose) => random.Next(11) switch
    {
        0 => $"<h2>{prose.Heading()}</h2>",
        1 => $"<ul><li>{prose.Sentence()}<li><b>{prose.Heading()}</b> {prose.Sentence()}</ul>",
        2 => $"<blockquote><p>{prose.Sentence()}</p><cite>{prose.Pick(Words.People)}</cite></blockquote>",
        3 => $"<figure><img src=a.png alt=\"{prose.Heading()}\"><figcaption>{prose.Sentence()}</figcaption></figure>",
        4 => $"<table><tr><th>Port<th>Toll<tr><td>{prose.Pick(Words.Things)}<td>{random.Next(100)}</table>",
        5 => $"<p>{prose.Sentence()}<sup><a href=\"#fn1\" id=r1>1</a></sup> {prose.Sentence()}</p><ol><li id=fn1>{prose.Sentence()} <a href=\"#r1\">↩</a></ol>",
        6 => $"<p>{prose.Sentence()}<br><br>{prose.Sentence()}&nbsp;&#8220;{prose.Clause()}&#x201d; &amp;c.</p>",
        7 => $"<div style=\"display: none\">{prose.Sentence()}</div><p hidden>{prose.Sentence()}</p>",
        8 => $"<p>Read more: <a href=/y>{prose.Heading()}</a></p>",
        _ => $"<p>{prose.Paragraph()}</p>",
    };

    private static string LinkedData(Prose prose, string title) => string.Create(CultureInfo.InvariantCulture,
        $$"""<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"{{title}}","datePublished":"2025-02-14","author":[{"name":"{{prose.Pick(Words.People)}}"}],"publisher":{"name":"Harbour Review"},"url":"https://harbour.example/a"}]}</script>""");
}
