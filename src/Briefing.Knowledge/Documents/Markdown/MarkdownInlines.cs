using Briefing.Knowledge.Documents.Drafts;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Briefing.Knowledge.Documents.Markdown;

/// <summary>
/// The words of a leaf block, without its markup. A line that is set apart by a hard break becomes a draft of its own where
/// it plainly is one: it ends a sentence, or is short as the lines of an address are.
/// </summary>
internal sealed class MarkdownInlines(string text, int offset, BlockKind kind, int level, string? note)
{
    private const int ShortLine = 50;

    private Draft _current = new(kind) { Level = level, NoteLabel = note };

    /// <summary>The drafts made so far; at least one, which may be empty.</summary>
    public List<Draft> Drafts { get; } = [];

    /// <summary>The marks that refer to notes, in reading order.</summary>
    public List<NoteLink> Links { get; } = [];

    public void Visit(ContainerInline container)
    {
        if (Drafts.Count == 0) Drafts.Add(_current);
        foreach (var inline in container) Visit(inline);
    }

    private void Visit(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Literal(literal);
                break;
            case CodeInline code:
                Add(code.Span.Start + code.DelimiterCount, code.Span.End + 1 - code.DelimiterCount);
                break;
            case AutolinkInline link:
                Add(link.Span.Start + 1, link.Span.End);
                break;
            case HtmlInline tag:
                if (tag.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase)) Break();
                break;
            case HtmlEntityInline entity:
                // Only an ampersand has a character of its own in the file; other entities stay as they are written.
                var one = entity.Transcoded.Length == 1 && entity.Transcoded.Text[entity.Transcoded.Start] == '&';
                Add(entity.Span.Start, one ? entity.Span.Start + 1 : entity.Span.End + 1);
                break;
            case LineBreakInline lineBreak:
                if (lineBreak.IsHard) Break();
                Add(lineBreak.Span.End, lineBreak.Span.End + 1);
                break;
            case FootnoteLink link:
                if (!link.IsBackLink) Links.Add(new NoteLink(_current, link.Footnote, Place(link.Span.Start), new TextSpan(Place(link.Span.Start), Place(link.Span.End + 1))));
                break;
            case LinkInline { IsImage: true }:
                break;
            case EmphasisInline { DelimiterCount: 2, DelimiterChar: '*' or '_' } strong when _current.Spans.Count == 0:
                Lead(strong);
                break;
            case ContainerInline container:
                Visit(container);
                break;
        }
    }

    private void Lead(EmphasisInline strong)
    {
        var draft = _current;
        foreach (var inner in strong) Visit(inner);
        if (draft.Spans.Count > 0 && draft == _current) draft.Lead = new TextSpan(draft.Start, draft.Spans[^1].End);
    }

    private void Literal(LiteralInline literal)
    {
        var (start, end) = (literal.Span.Start, literal.Span.End + 1);
        if (literal.IsFirstCharacterEscaped && start + offset < text.Length && text[start + offset] == '\\') start++;
        // Asterisks that open or close nothing ("**State: **") are marks that went wrong.
        while (end + offset <= text.Length && text.AsSpan(start + offset, Math.Max(0, end - start)).IndexOf("**") is >= 0 and var stray)
        {
            Add(start, start + stray);
            start += stray + 2;
        }

        Add(start, end);
    }

    private int Place(int at) => Math.Clamp(at + offset, 0, text.Length);

    private void Add(int start, int end) =>
        _current.Add(text, Math.Clamp(start + offset, 0, text.Length), Math.Clamp(end + offset, 0, text.Length));

    private void Break()
    {
        if (_current.Spans.Count == 0 || kind is BlockKind.Heading or BlockKind.Note) return;
        var last = _current.Spans[^1];
        var length = last.End - _current.Start;
        if (length > ShortLine && text[last.End - 1] is not ('.' or '!' or '?' or ':' or '”' or '"' or ')')) return;
        _current = new Draft(kind) { NoteLabel = note };
        Drafts.Add(_current);
    }
}
