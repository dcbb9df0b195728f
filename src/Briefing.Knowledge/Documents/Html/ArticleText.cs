using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Briefing.Knowledge.Documents.Drafts;

namespace Briefing.Knowledge.Documents.Html;

/// <summary>Writes the article of a page as text: one block for each paragraph, heading and item.</summary>
internal sealed class ArticleText(ExtractedText text, IElement article, string? title)
{
    private static readonly FrozenSet<string> BlockElements = (
        "address article blockquote center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hgroup hr li main ol p pre "
        + "section summary table tbody td tfoot th thead tr ul caption").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly int _length = article.TextContent.Length;
    private readonly Boilerplate _boilerplate = new(article.TextContent.Length);
    private readonly StringBuilder _line = new();
    private bool _lineBreaks;
    private int _lead = -1;
    private int _bold;

    /// <summary>Writes the article, with the page's title above it where the article does not hold that itself.</summary>
    public void Write()
    {
        if (title is not null && article.QuerySelector("h1") is null && !article.QuerySelectorAll("h1, h2").Any(heading => Folded(heading.TextContent) == title))
            text.Add(BlockKind.Heading, title, 1);
        Visit(article, BlockKind.Paragraph, 0);
        End(BlockKind.Paragraph, 0);
    }

    private void Visit(INode node, BlockKind kind, int level)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words) Append(words.Data);
            else if (child is IElement element) Element(element, kind, level);
        }
    }

    private void Element(IElement element, BlockKind kind, int level)
    {
        if (_boilerplate.Is(element) || IsNoteMark(element)) return;
        var name = element.LocalName;
        if (name == "br")
        {
            // One break may be a line of verse; two are a paragraph.
            if (_lineBreaks) End(kind, level);
            else Append(" ");
            _lineBreaks = true;
        }
        else if (!BlockElements.Contains(name)) Inline(element, kind, level);
        else if (name is not ("ul" or "ol" or "div" or "section" or "header" or "table") || !IsLinkList(element))
        {
            End(kind, level);
            var (inner, innerLevel) = KindOf(element, kind);
            if (name == "tr") Row(element);
            else Visit(element, inner, innerLevel);
            End(inner, innerLevel);
        }
    }

    private void Inline(IElement element, BlockKind kind, int level)
    {
        var strong = element.LocalName is "b" or "strong";
        if (strong && _line.Length == 0) _bold = 1;
        Visit(element, kind, level);
        if (strong && _bold == 1)
        {
            _lead = _line.ToString().TrimEnd().Length;
            _bold = 0;
        }
    }

    private void Row(IElement row)
    {
        foreach (var cell in row.Children)
        {
            if (_line.Length > 0) Append(" | ");
            Append(Folded(cell.TextContent));
        }

        End(BlockKind.ListItem, 0);
    }

    private static (BlockKind Kind, int Level) KindOf(IElement element, BlockKind kind) => element.LocalName switch
    {
        ['h', >= '1' and <= '6'] heading => (BlockKind.Heading, heading[1] - '0'),
        "li" or "dd" or "dt" => (element.Id is { } id && IsNoteId(id) ? BlockKind.Note : BlockKind.ListItem, 0),
        "figcaption" or "caption" => (BlockKind.Apparatus, 0),
        "p" when kind is BlockKind.ListItem or BlockKind.Note or BlockKind.Apparatus => (kind, 0),
        "p" => (IsByline(element) ? BlockKind.Apparatus : BlockKind.Paragraph, 0),
        _ => (IsByline(element) ? BlockKind.Apparatus : kind is BlockKind.Heading ? BlockKind.Paragraph : kind, 0),
    };

    private static bool IsNoteId(string id) =>
        id.StartsWith("fn", StringComparison.OrdinalIgnoreCase) || id.StartsWith("cite_note", StringComparison.OrdinalIgnoreCase)
        || id.StartsWith("footnote", StringComparison.OrdinalIgnoreCase) || id.StartsWith("endnote", StringComparison.OrdinalIgnoreCase);

    private static bool IsByline(IElement element) =>
        element.TextContent.Length < 200
        && ((element.ClassName ?? "").Contains("byline", StringComparison.OrdinalIgnoreCase) || element.GetAttribute("itemprop") is "author" or "datePublished"
            || (element.ClassName ?? "").Contains("dateline", StringComparison.OrdinalIgnoreCase));

    /// <summary>A raised number that is a link, or a link back from a note.</summary>
    private static bool IsNoteMark(IElement element)
    {
        if (element.LocalName == "sup")
        {
            var mark = element.TextContent.Trim().Trim('[', ']', '(', ')', ',');
            return mark.Length is > 0 and <= 4 && element.QuerySelector("a") is not null;
        }

        return element is IHtmlAnchorElement && element.TextContent.Trim() is "↩" or "↑" or "^" or "↩︎";
    }

    /// <summary>Three links or more, and hardly any words besides.</summary>
    private bool IsLinkList(IElement element)
    {
        var links = element.QuerySelectorAll("a");
        if (links.Length < 3) return false;
        var length = element.TextContent.Length;
        return length * 2 < _length && links.Sum(link => link.TextContent.Length) > length * 0.6;
    }

    private void Append(string words)
    {
        foreach (var c in words)
        {
            if (c is '\u00AD' or '\u200B' or '\uFEFF') continue;
            if (!char.IsWhiteSpace(c)) _line.Append(c);
            else if (_line.Length > 0 && _line[^1] != ' ') _line.Append(' ');
            if (!char.IsWhiteSpace(c)) _lineBreaks = false;
        }
    }

    private void End(BlockKind kind, int level)
    {
        var words = _line.ToString().TrimEnd();
        _line.Clear();
        _lineBreaks = false;
        if (words.Length > 0) text.Add(kind, words, level, Math.Max(0, _lead));
        (_lead, _bold) = (-1, 0);
    }

    private static string Folded(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
