using AngleSharp.Dom;

namespace Briefing.Knowledge.Documents.Html;

/// <summary>Finds the element that holds the article: named as such, or else where the paragraphs are densest.</summary>
internal static class ArticleFinder
{
    private const string Named = "article, [itemprop=articleBody], [role=article], main, [role=main]";

    /// <summary>A named element must hold this share of the page's paragraphs; else it is the teaser of another.</summary>
    private const double SmallestShare = 0.4;

    /// <summary>The element; null for a page without a body.</summary>
    public static IElement? Find(IDocument page)
    {
        if (page.Body is not { } body) return null;
        var boilerplate = new Boilerplate(body.TextContent.Length);
        var scores = new Dictionary<IElement, double>();
        double total = 0;
        foreach (var paragraph in body.QuerySelectorAll("p, pre, blockquote, h2, h3, li, td"))
        {
            if (boilerplate.Holds(paragraph, body)) continue;
            var weight = Weight(paragraph);
            if (weight <= 0) continue;
            total += weight;
            for (var (parent, share) = (paragraph.ParentElement, 1.0); parent is not null && share > 0.2; parent = parent.ParentElement, share *= 0.7)
                scores[parent] = scores.GetValueOrDefault(parent) + weight * share;
        }

        IElement? best = null;
        double most = 0;
        foreach (var named in page.QuerySelectorAll(Named))
        {
            if (boilerplate.Holds(named, body)) continue;
            var held = named.QuerySelectorAll("p, pre, blockquote, h2, h3, li, td").Where(one => !boilerplate.Holds(one, named)).Sum(Weight);
            // The outer of two that hold the same is the better one: the title stands in it.
            if (held > most * 1.02) (best, most) = (named, held);
        }

        if (best is not null && most >= total * SmallestShare) return best;
        return scores.Count == 0 ? body : Widened(scores.MaxBy(score => score.Value).Key, body);
    }

    /// <summary>Paragraphs weigh by their text outside links; short ones are captions and menus.</summary>
    private static double Weight(IElement paragraph)
    {
        var text = paragraph.TextContent.Length;
        if (text < 25) return 0;
        var linked = paragraph.QuerySelectorAll("a").Sum(link => link.TextContent.Length);
        return paragraph.LocalName is "p" or "pre" or "blockquote" ? text - linked * 1.5 : (text - linked * 2) * 0.3;
    }

    /// <summary>Takes in the parent as long as that adds the headline and not much else.</summary>
    private static IElement Widened(IElement element, IElement body)
    {
        while (element != body && element.ParentElement is { } parent && parent != body.ParentElement
            && element.QuerySelector("h1") is null && parent.QuerySelector("h1") is not null
            && parent.TextContent.Length < element.TextContent.Length * 1.6) element = parent;
        return element;
    }
}
