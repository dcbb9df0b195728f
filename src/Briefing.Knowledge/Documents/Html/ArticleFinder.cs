using AngleSharp.Dom;

namespace Briefing.Knowledge.Documents.Html;

/// <summary>Finds the element that holds the article: named as such, or else where running text is densest.</summary>
internal static class ArticleFinder
{
    /// <summary>A named element must hold this share of the page's running text; else it is the teaser of another.</summary>
    private const double SmallestShare = 0.4;

    /// <summary>What part of its weight a line gives to each element further out.</summary>
    private const double Outwards = 0.7;

    /// <summary>An element that holds the headline is so much likelier to hold its article.</summary>
    private const double WithHeadline = 1.25;

    /// <summary>For the headline, an element may grow by this factor of running text and no more.</summary>
    private const double MostGrowth = 1.8;

    /// <summary>The share of the lines of its kind that an article holds.</summary>
    private const double MostOfItsKind = 0.8;

    /// <summary>The element; the body where nothing is running text.</summary>
    /// <param name="body">The body of the page.</param>
    /// <param name="lines">Its lines; those that are set aside already do not count.</param>
    /// <param name="headline">The line that says the title.</param>
    public static IElement Find(IElement body, IReadOnlyList<PageLine> lines, PageLine? headline)
    {
        var scores = new Dictionary<IElement, double>();
        var held = new Dictionary<IElement, double>();
        double total = 0;
        foreach (var line in lines)
        {
            if (line.Aside is not null || line.Weight <= 0) continue;
            total += line.Weight;
            var share = 1.0;
            // The words of a paragraph belong to the element around it; words alone in a box, to that box.
            for (var at = IsText(line.Block) ? line.Block.ParentElement : line.Block; at is not null; at = at.ParentElement, share *= Outwards)
            {
                held[at] = held.GetValueOrDefault(at) + line.Weight;
                if (share > 0.1) scores[at] = scores.GetValueOrDefault(at) + line.Weight * share;
                if (at == body) break;
            }
        }

        if (scores.Count == 0) return body;
        var named = held.Where(one => IsNamed(one.Key)).OrderByDescending(one => one.Value).ThenBy(one => Depth(one.Key)).Select(one => one.Key).FirstOrDefault();
        var found = named is not null && held[named] >= total * SmallestShare
            ? named : scores.MaxBy(score => score.Value * (headline is not null && headline.IsIn(score.Key) ? WithHeadline : 1)).Key;
        found = WithItsLike(found, body, lines, headline);
        if (headline is null || headline.IsIn(found)) return found;
        var around = found;
        while (around != body && around.ParentElement is { } parent && !headline.IsIn(around)) around = parent;
        return held.GetValueOrDefault(around) <= held.GetValueOrDefault(found) * MostGrowth ? around : found;
    }

    /// <summary>The line that says the title; else the first heading of the highest level.</summary>
    public static PageLine? Headline(IReadOnlyList<PageLine> lines, string? title)
    {
        if (title is { Length: > 8 })
        {
            foreach (var line in lines)
                if (line.Text.Length > 8 && line.Text.Length < title.Length * 2
                    && (title.StartsWith(line.Text, StringComparison.OrdinalIgnoreCase) || line.Text.StartsWith(title, StringComparison.OrdinalIgnoreCase))) return line;
        }

        return lines.FirstOrDefault(line => line.Level == 1) ?? lines.FirstOrDefault(line => line.Level == 2);
    }

    /// <summary>
    /// The element around it that holds nearly all lines of its kind: each speech of a debate, each entry of a chronicle is a box.
    /// </summary>
    private static IElement WithItsLike(IElement found, IElement body, IReadOnlyList<PageLine> lines, PageLine? headline)
    {
        var prose = lines.Where(line => line.Aside is null && line.IsProse).ToList();
        var styles = prose.Where(line => line.IsIn(found)).Select(line => line.Style).ToHashSet(StringComparer.Ordinal);
        var like = new Dictionary<IElement, int>();
        foreach (var line in prose.Where(line => styles.Contains(line.Style)))
            for (var at = line.Block; at is not null; at = at.ParentElement) like[at] = like.GetValueOrDefault(at) + 1;
        while (found != body && found.ParentElement is { } parent && (headline is null || !headline.IsIn(found))
            && like.GetValueOrDefault(found) < like.GetValueOrDefault(body) * MostOfItsKind) found = parent;
        return found;
    }

    private static bool IsText(IElement element) => element.LocalName is "p" or "li" or "blockquote" or "pre" or "dd" or "tr";

    private static bool IsNamed(IElement element) =>
        element.LocalName is "article" or "main" || element.GetAttribute("itemprop") == "articleBody" || element.GetAttribute("role") is "article" or "main";

    private static int Depth(IElement element)
    {
        var depth = 0;
        for (var at = element.ParentElement; at is not null; at = at.ParentElement) depth++;
        return depth;
    }
}
