using System.Text;
using Briefing.Fuzzing.Checks;
using Briefing.Fuzzing.Inputs.Writing;
using Briefing.Knowledge.Quotations;

namespace Briefing.Fuzzing.Targets;

/// <summary>Web pages.</summary>
internal sealed class HtmlTarget(DocumentAnalyser analyser, StoreCheck store) : DocumentTarget(analyser, store)
{
    public override string Name => "html";

    public override string Ending => ".html";

    public override int Weight => 30;

    public override IReadOnlyList<string> Tokens { get; } =
    [
        "a", "It stands, Brandt said. ", " ", "\n", "<", ">", "</", "/>", "<!--", "-->", "<!DOCTYPE html>", "<![CDATA[", "]]>", "<?xml?>", "&", "&amp;", "&#0;", "&#xD800;", "&#x10FFFF;", "&#99999999999;", "&nbsp", "&lt;", "&zwj;",
        "<html>", "<head>", "</head>", "<body>", "</body>", "<title>", "</title>", "<meta charset=utf-16>", "<meta name=author content=\"", "<meta property=og:title content='", "<base href=x>", "<link rel=canonical href=\"javascript:a\">",
        "<p>", "</p>", "<br>", "<br/>", "<h1>", "</h1>", "<h2>", "<div>", "</div>", "<span>", "</span>", "<b>", "</b>", "<i>", "<a href=x>", "</a>", "<ul>", "<li>", "</ul>", "<ol>", "<dl><dt>", "<dd>", "<table>", "<tr>", "<td>", "</table>", "<caption>", "<tbody>",
        "<article>", "</article>", "<main>", "<section>", "<header>", "<footer>", "<nav>", "</nav>", "<aside>", "<figure>", "<figcaption>", "<blockquote>", "<cite>", "<q>", "<pre>", "<code>", "<sup>", "</sup>", "<sup><a href=#fn1>1</a></sup>", "<li id=fn1>", "<time datetime=2025-02-14>",
        "<script>", "</script>", "<script type=application/ld+json>", "{\"headline\":\"", "\"\\ud800\"", "{\"@graph\":[", "<style>", "</style>", "<template>", "</template>", "<svg>", "</svg>", "<math>", "<mtext>", "<foreignObject>", "<select>", "<option>", "<button>", "<form>", "<iframe>", "<noscript>", "<plaintext>", "<textarea>", "<xmp>", "<frameset>",
        "<marquee>", "<object>", "<applet>", "<font>", "<nobr>", "<center>", "<hr>", "<img alt='", "<wbr>", "\u00AD", "class=related ", "hidden ", "style=\"display : none\"", "=\"", "'", "\"", "aria-hidden=true>", "id=cookie>", "\u202E", "\u200B", "“", "”", "🙂", "\u0000", "\f",
    ];

    public override IReadOnlyList<(string Open, string Close)> Nests { get; } =
    [
        ("<div>", "</div>"), ("<p>", "</p>"), ("<b>", "</b>"), ("<i>", "</b>"), ("<a href=x>", "</a>"), ("<ul><li>", "</ul>"), ("<table><tr><td>", "</table>"), ("<table>", "</table>"), ("<blockquote>", "</x>"), ("<font>", "</nothing>"), ("<svg>", "</svg>"), ("<svg><p>", "</path>"),
        ("<math><mi>", "</mi>"), ("<template>", "</template>"), ("<option>", "</option>"), ("<select>", "</select>"), ("<dl><dd>", "</dd>"), ("<button>", "</button>"), ("<sup>", "</sup>"), ("<section><h1>", "</h1>"), ("<nobr>", "</nobr>"), ("<object><p>", "</p>"), ("<td>", "</td>"), ("<li>", "</li>"), ("<tr><td><table>", "</tr>"),
        ("<ruby><rt>", "</ruby>"), ("<article>", "</article>"), ("<span class=ad>", "</span>"), ("<svg><desc>", "</desc>"), ("<svg><g>", "</g>"), ("<script type=application/ld+json>[[[[", "</script>"), ("<p><object>", "</object>"),
    ];

    public override byte[] Write(Random random) => Encoding.UTF8.GetBytes(WebPages.Write(random));
}
