using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace Briefing.Knowledge.Documents.Html;

/// <summary>Cuts a page into lines, as a browser would break it, and leaves out what nobody is meant to read.</summary>
internal sealed class PageLines
{
    private static readonly FrozenSet<string> InlineElements = (
        "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark noscript q rp rt ruby s samp small span strike strong sub sup "
        + "time tt u var wbr picture source input button").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private const int ShortestLead = 60;

    private readonly Furnishings? _furnishings;
    private readonly NoteLinks _notes;
    private readonly StringBuilder _words = new();
    private readonly List<LinkedMark> _marks = [];
    private bool _breaks;
    private int _linked;
    private int _inLink;
    private int _anchored;
    private int _inAnchor;
    private int _lead;
    private int _bold = -1;

    private PageLines(IElement body, Furnishings? furnishings) => (_furnishings, _notes) = (furnishings, new NoteLinks(body));

    /// <summary>The lines, in the order of the page.</summary>
    public List<PageLine> Lines { get; } = [];

    /// <summary>What was left out for the element it stands in.</summary>
    public List<(SetAsideReason Reason, IElement Element)> LeftOut { get; } = [];

    /// <summary>Cuts an element.</summary>
    /// <param name="body">The element.</param>
    /// <param name="furnishings">Judges elements; null for one that holds an article and nothing else.</param>
    public static PageLines Of(IElement body, Furnishings? furnishings)
    {
        var lines = new PageLines(body, furnishings);
        lines.Visit(body, body, BlockKind.Paragraph);
        lines.End(body, BlockKind.Paragraph);
        new NoteLines(lines.Lines, lines._notes).Tie();
        return lines;
    }

    private void Visit(IElement parent, IElement block, BlockKind kind)
    {
        foreach (var child in parent.ChildNodes)
        {
            if (child is IText words) Append(words.Data);
            else if (child is IElement element) Element(element, block, kind);
        }
    }

    private void Element(IElement element, IElement block, BlockKind kind)
    {
        if (_furnishings is null ? Furnishings.IsUnseen(element) : IsLeftOut(element)) return;
        if (_notes.IsReturn(element) || NoteLinks.IsRemark(element)) return;
        if (_notes.MarkOf(element, _words.Length > 0) is var (label, target))
        {
            _marks.Add(new LinkedMark(label, _words.ToString().TrimEnd().Length, target));
            return;
        }

        var name = element.LocalName;
        if (name == "br") Break(block, kind);
        else if (InlineElements.Contains(name) && !HoldsBlocks(element)) Inline(element, block, kind);
        else
        {
            End(block, kind);
            var inner = TableRows.IsRow(element) ? BlockKind.ListItem : KindOf(element, kind);
            if (inner == BlockKind.ListItem && name == "tr") Row(element);
            else Linked(element, element, inner);
            End(element, inner);
        }
    }

    private bool IsLeftOut(IElement element)
    {
        if (_furnishings!.Reason(element) is not { } reason) return false;
        if (reason != SetAsideReason.Unread) LeftOut.Add((reason, element));
        return true;
    }

    private void Break(IElement block, BlockKind kind)
    {
        // One break may be a line of verse; two are a paragraph.
        // A title that is set in bold ends where its line does.
        if (_breaks || _lead > 0 && _lead == _words.ToString().TrimEnd().Length && !PlainText.Wording.EndsSentence(_words.ToString())) End(block, kind);
        else Append(" ");
        _breaks = true;
    }

    private void Inline(IElement element, IElement block, BlockKind kind)
    {
        var bold = element.LocalName is "b" or "strong" && _words.Length == 0;
        if (bold) _bold = Lines.Count;
        Linked(element, block, kind);
        if (bold && _bold == Lines.Count) _lead = _words.ToString().TrimEnd().Length;
        if (bold) _bold = -1;
    }

    private void Linked(IElement element, IElement block, BlockKind kind)
    {
        var link = element.LocalName == "a" && LeadsAway(element) ? 1 : 0;
        var anchor = element.LocalName == "a" && link == 0 && element.HasAttribute("href") ? 1 : 0;
        (_inLink, _inAnchor) = (_inLink + link, _inAnchor + anchor);
        Visit(element, block, kind);
        (_inLink, _inAnchor) = (_inLink - link, _inAnchor - anchor);
    }

    private void Row(IElement row)
    {
        foreach (var cell in row.Children)
        {
            if (_words.Length > 0) Append(" | ");
            Append(cell.TextContent);
        }

        _linked = row.QuerySelectorAll("a").Where(LeadsAway).Sum(link => link.TextContent.Trim().Length);
        End(row, BlockKind.ListItem);
    }

    /// <summary>Whether a link is a button or leads to another page, and not to a place of this one.</summary>
    private static bool LeadsAway(IElement link) => link.GetAttribute("href") is { Length: > 0 } href
        && (!href.Contains('#', StringComparison.Ordinal) || href is "#" || href.StartsWith("#/", StringComparison.Ordinal));

    /// <summary>Whether an inline element is used as a box: a card that is one link.</summary>
    private static bool HoldsBlocks(IElement element)
    {
        if (element.LocalName is not ("a" or "span" or "font" or "b" or "strong" or "em" or "i" or "ins" or "noscript" or "label" or "button" or "small")) return false;
        foreach (var child in element.Children)
            if (!InlineElements.Contains(child.LocalName) && child.LocalName != "br" || HoldsBlocks(child)) return true;
        return false;
    }

    private static BlockKind KindOf(IElement element, BlockKind kind) => element.LocalName switch
    {
        ['h', >= '1' and <= '6'] => BlockKind.Heading,
        "li" or "dd" or "dt" => BlockKind.ListItem,
        "figure" or "figcaption" or "caption" => BlockKind.Apparatus,
        "td" or "th" or "article" or "section" or "main" or "table" => kind is BlockKind.Apparatus ? kind : BlockKind.Paragraph,
        _ => IsImprint(element) ? BlockKind.Apparatus : kind is BlockKind.Heading ? BlockKind.Paragraph : kind,
    };

    /// <summary>By-line and date, where the page marks them up as such.</summary>
    private static bool IsImprint(IElement element) =>
        element.TextContent.Length < 200 && (element.GetAttribute("itemprop") is "author" or "datePublished" or "creator" || element.GetAttribute("rel") == "author"
            || element.LocalName == "address"
            || (element.ClassName ?? "") is var name && (name.Contains("byline", StringComparison.OrdinalIgnoreCase) || name.Contains("dateline", StringComparison.OrdinalIgnoreCase)));

    private void Append(string words)
    {
        foreach (var c in words)
        {
            if (c is '\u00AD' or '\u200B' or '\u200C' or '\u2060' or '\uFEFF') continue;
            if (!char.IsWhiteSpace(c)) (_breaks, _) = (false, _words.Append(c));
            else if (_words.Length > 0 && _words[^1] != ' ') _words.Append(' ');
            else continue;
            if (_inLink > 0) _linked++;
            if (_inAnchor > 0) _anchored++;
        }
    }

    private void End(IElement block, BlockKind kind)
    {
        var words = _words.ToString().TrimEnd();
        if (words.Length > 0)
        {
            var heading = kind == BlockKind.Heading && block.LocalName is ['h', >= '1' and <= '6'];
            if (heading && block.LocalName != "h1" && words.Length > ShortestLead && words[^1] == '.')
                (heading, kind) = (false, BlockKind.Paragraph); // a lead that is set as a heading
            Lines.Add(new PageLine(block, words, kind)
            {
                Level = heading ? block.LocalName[1] - '0' : 0, Lead = Math.Min(_lead, words.Length), Linked = Math.Min(_linked, words.Length), Anchored = _anchored, Marks = [.. _marks],
            });
        }

        _words.Clear();
        _marks.Clear();
        (_breaks, _linked, _anchored, _lead) = (false, 0, 0, 0);
        if (_bold != Lines.Count) _bold = -1;
    }
}
