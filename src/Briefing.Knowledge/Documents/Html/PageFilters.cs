using AngleSharp.Dom;

namespace Briefing.Knowledge.Documents.Html;

/// <summary>
/// Sets aside the lines of a page that are not its article, by what they say, what they lead to, and what they stand beside. The
/// headline is never set aside.
/// </summary>
internal sealed class PageFilters
{
    /// <summary>A box that begins with a label may hold this share of the page's running text.</summary>
    private const double LargestSection = 0.55;

    /// <summary>A group of teasers may hold this share of it.</summary>
    private const double LargestGroup = 0.5;

    /// <summary>An offer has no more lines, and a label announces no more.</summary>
    private const int LargestOffer = 40;
    private const int MostAnnounced = 200;

    private readonly List<PageLine> _lines;
    private readonly PageLine? _headline;
    private readonly PageBoxes _boxes;

    private PageFilters(IElement body, List<PageLine> lines, PageLine? headline) => (_lines, _headline, _boxes) = (lines, headline, new PageBoxes(body, lines));

    public static void Run(IElement body, List<PageLine> lines, PageLine? headline)
    {
        var filters = new PageFilters(body, lines, headline);
        filters.SetOffersAside();
        filters.SetSectionsAside();
        filters.SetTeasersAside();
        filters.SetLinksAside();
        filters.SetInterruptionsAside();
    }

    /// <summary>Boxes that sell or ask for consent: several words of that kind within few lines.</summary>
    private void SetOffersAside()
    {
        for (var i = 0; i < _lines.Count; i++)
        {
            if (_lines[i].Aside is not null || _boxes.IsMainStyle(_lines[i])) continue;
            var seen = (First: -1, Last: -1);
            for (var box = _lines[i].Block; box is not null && box != _boxes.Body; box = box.ParentElement)
            {
                if (_boxes.Range(box) is not { } range || range.First != i || range.Last - range.First > LargestOffer || Holds(box) || _boxes.Weight(range) > _boxes.Total * LargestSection) break;
                if (range == seen) continue;
                seen = range;
                var held = _lines.GetRange(range.First, range.Last - range.First + 1);
                if (held.Exists(_boxes.IsMainStyle)) break;
                if (held.Sum(line => line.Selling) is >= 3 and var selling && selling * 16 >= held.Sum(line => line.Words) || IsCall(range)) SetAside(range, SetAsideReason.Interruption);
            }
        }
    }

    /// <summary>A few words and a button below them.</summary>
    private bool IsCall((int First, int Last) range) =>
        range.Last - range.First is 1 or 2 && _lines[range.Last] is { IsLink: true, Text.Length: < 30 } button && button.Text.AsSpan().Count(' ') < 4
        && _lines.GetRange(range.First, range.Last - range.First + 1).Sum(line => line.Words) < 50 && _lines[range.First].Kind is BlockKind.Paragraph or BlockKind.Heading && !_lines[range.First].IsLink;

    /// <summary>Labels such as "Related" or "About the author", with what they announce.</summary>
    private void SetSectionsAside()
    {
        for (var i = 0; i < _lines.Count; i++)
        {
            var line = _lines[i];
            if (line.Aside is not null || line == _headline || line.Kind is BlockKind.Note || line.EndsSentence && line.Level == 0 && line.Text.Length > 40) continue;
            if (PageWording.LabelOf(line.Text) is not var (scope, reason)) continue;
            line.Aside = reason;
            if (scope == LabelScope.Alone) continue;
            var range = _boxes.Range(_boxes.BoxFrom(i, _headline, LargestSection))!.Value;
            if (scope == LabelScope.Box && range.Last - range.First > 4) continue;
            line.Aside = null;
            if (range.Last > i && (scope != LabelScope.Links || Leads((i + 1, range.Last)))) SetAside(range, reason);
            else if (range.Last == i && Following(i, scope) is var last && (last > i || line.Level == 0 || scope != LabelScope.Links)) SetAside((i, last), reason);
        }
    }

    /// <summary>The last line that a label announces, where both stand side by side: up to the next heading or the article's own text.</summary>
    private int Following(int label, LabelScope scope)
    {
        var level = _lines[label].Level == 0 ? 6 : _lines[label].Level;
        var last = label;
        for (var i = label + 1; i < Math.Min(_lines.Count, label + MostAnnounced); i++)
        {
            var line = _lines[i];
            if (line == _headline || line.Kind == BlockKind.Note || line.Level > 0 && line.Level <= level && !line.IsLink) break;
            var isLinks = line.Linked * 5 >= line.Text.Length * 2 || line.Aside is not null;
            if (scope == LabelScope.Links && !isLinks && !(line.Kind == BlockKind.ListItem && line.Linked > 0)) break;
            if (scope != LabelScope.Links && (scope == LabelScope.Box || _lines[label].Level == 0 || _boxes.Weight((label, i)) > _boxes.Total * 0.2)) break;
            last = i;
        }

        return last;
    }

    /// <summary>Whether enough of a range of lines is links for it to be a list of them.</summary>
    private bool Leads((int First, int Last) range)
    {
        int linked = 0, all = 0;
        for (var i = range.First; i <= range.Last; i++) (linked, all) = (linked + _lines[i].Linked, all + _lines[i].Text.Length);
        return linked * 5 >= all || all < 60;
    }

    /// <summary>Cards and lists of other articles: boxes side by side, each with a link and a few words.</summary>
    private void SetTeasersAside()
    {
        var parents = _lines.Where(line => line.Aside is null && line.IsLink).SelectMany(line => Around(line.Block, 4)).Distinct().ToList();
        foreach (var parent in parents)
        {
            if (_boxes.Range(parent) is not { } all || Holds(parent) || all.Last == all.First) continue;
            var children = _boxes.ChildrenOf(parent).Where(child => !_boxes.Range(child)!.Value.Equals(all)).ToList();
            var cards = children.Where(IsCard).ToList();
            if (cards.Count < 2 || _boxes.Weight(all) > _boxes.Total * LargestGroup && cards.Count * 5 < children.Count * 4) continue;
            foreach (var card in cards) SetAside(_boxes.Range(card)!.Value, SetAsideReason.Related);
        }
    }

    private bool IsCard(IElement element)
    {
        if (_boxes.Range(element) is not { } range || range.Last - range.First > 5) return false;
        int linked = 0, all = 0, longest = 0;
        var link = false;
        for (var i = range.First; i <= range.Last; i++)
        {
            var line = _lines[i];
            if (line == _headline || line.Kind == BlockKind.Note) return false;
            link |= line.IsLink && line.Text.Length > 2;
            (linked, all) = (linked + line.Linked, all + line.Text.Length);
            if (!line.IsLink) longest = Math.Max(longest, line.Text.Length);
        }

        return link && longest <= 260 && linked * 4 >= all;
    }

    /// <summary>Lines that are nothing but a way to another page, and headings that are.</summary>
    private void SetLinksAside()
    {
        for (var i = 0; i < _lines.Count; i++)
        {
            var line = _lines[i];
            if (line.Aside is not null || line == _headline || line.Kind is BlockKind.Note or BlockKind.Apparatus || line.Block.LocalName == "tr") continue;
            if (line.Kind == BlockKind.ListItem && line.Anchored >= line.Text.Length * 0.85 && !line.EndsSentence)
            {
                line.Aside = SetAsideReason.Navigation; // a table of contents
                continue;
            }

            var isItem = line.Kind == BlockKind.ListItem && !line.EndsSentence && line.Linked * 2 >= line.Text.Length && line.Text.Length < 160;
            if (!isItem && !(line.IsLink && !(line.EndsSentence && line.Text.Length > 120))) continue;
            line.Aside = SetAsideReason.Related;
            if (line.Level == 0) continue;
            // What stands under the headline of another article, in the same box, is its blurb.
            var box = line.Block.ParentElement;
            if (box is not null && box != _boxes.Body && _boxes.Range(box) is { } range && range.Last - range.First <= 4 && !Holds(box) && _boxes.Weight(range) < _boxes.Total * 0.2)
                SetAside(range, SetAsideReason.Related);
        }
    }

    /// <summary>Lines that speak to the reader about the site. In the middle of the article only one that stands out does.</summary>
    private void SetInterruptionsAside()
    {
        var last = _lines.FindLastIndex(line => line.Aside is null && line.IsProse && _boxes.IsMainStyle(line) && !PageWording.Interrupts(line.Text));
        for (var i = 0; i < _lines.Count; i++)
        {
            var line = _lines[i];
            if (line.Aside is not null || line == _headline || line.Kind is BlockKind.Note || !PageWording.Interrupts(line.Text)) continue;
            if (i > last || line.Linked > 0 || !_boxes.IsMainStyle(line) || IsSetApart(line)) line.Aside = SetAsideReason.Interruption;
        }

        SetFinePrintAside(last);
    }

    /// <summary>
    /// Below the article: what looks like lines that were set aside there, and short remarks with a link or without the
    /// article's looks. Corrections stay.
    /// </summary>
    private void SetFinePrintAside(int last)
    {
        var looks = Enumerable.Range(last + 1, _lines.Count - last - 1).Select(i => _lines[i])
            .Where(line => line.Aside == SetAsideReason.Interruption && line.Block.ClassName is { Length: > 0 }).Select(line => line.Style).ToHashSet(StringComparer.Ordinal);
        for (var i = last + 1; i < _lines.Count; i++)
        {
            var line = _lines[i];
            if (line.Aside is not null || line == _headline || line.Kind is not BlockKind.Paragraph || _boxes.IsMainStyle(line) || PageWording.IsCorrection(line.Text)) continue;
            if (line.Block.Closest("blockquote, table, ol, ul, dl, figure") is not null || line.Text.Contains('“', StringComparison.Ordinal)) continue;
            var isRemark = line.Text.Length < 130 && (line.Linked * 4 >= line.Text.Length || line.Block.LocalName is "div" or "span" or "section" or "small");
            if (isRemark || looks.Contains(line.Style)) line.Aside = SetAsideReason.Interruption;
        }
    }

    /// <summary>Whether all words of a line are set in italics, small or bold, or hold an address to write to.</summary>
    private static bool IsSetApart(PageLine line)
    {
        if (line.Block.QuerySelector("a[href^='mailto:']") is not null) return true;
        var set = line.Block.QuerySelectorAll("em, i, small, strong, b").Where(one => one.ParentElement?.Closest("em, i, small, strong, b") is null).Sum(one => one.TextContent.Trim().Length);
        return set >= line.Text.Length * 0.7;
    }

    private bool Holds(IElement element) => _headline is not null && _headline.IsIn(element);

    private static IEnumerable<IElement> Around(IElement element, int most)
    {
        for (var at = element.ParentElement; at is not null && most-- > 0; at = at.ParentElement) yield return at;
    }

    private void SetAside((int First, int Last) range, SetAsideReason reason)
    {
        for (var i = range.First; i <= range.Last; i++)
            if (_lines[i] != _headline) _lines[i].Aside ??= reason;
    }
}
