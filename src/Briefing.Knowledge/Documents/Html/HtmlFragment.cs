using AngleSharp.Html.Parser;
using Briefing.Knowledge.Documents.Drafts;

namespace Briefing.Knowledge.Documents.Html;

/// <summary>
/// Reads HTML that is an article and nothing else, as feeds and messages hold it. Other readers call this; nothing is
/// searched for, since all of it belongs to the article.
/// </summary>
internal static class HtmlFragment
{
    private const int DeepestTree = 400;

    /// <summary>Adds the blocks of some HTML to a text; markup that nests deeper than readers can bear is left out.</summary>
    public static void Write(string html, ExtractedText text)
    {
        if (MarkupDepth.Exceeds(html, DeepestTree)) return;
        if (new HtmlParser().ParseDocument(html).Body is { } body) PageArticle.Write(PageLines.Of(body, null).Lines, text);
    }
}
