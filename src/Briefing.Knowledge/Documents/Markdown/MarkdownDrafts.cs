using Briefing.Knowledge.Documents.Drafts;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Briefing.Knowledge.Documents.Markdown;

/// <summary>The blocks of a Markdown tree to drafts.</summary>
internal sealed class MarkdownDrafts
{
    private readonly string _text;
    private readonly int _offset;
    private readonly List<Draft> _drafts = [];
    private readonly List<NoteLink> _links = [];
    private readonly Dictionary<Footnote, Draft> _notes = [];
    private Footnote? _note;

    private MarkdownDrafts(string text, int offset) => (_text, _offset) = (text, offset);

    /// <summary>
    /// Makes the drafts of a tree that was parsed from <paramref name="text"/> from <paramref name="offset"/> on, with the marks
    /// of notes tied; and what was set aside besides markup.
    /// </summary>
    public static (IReadOnlyList<Draft> Drafts, IReadOnlyList<SetAside> SetAside) Of(MarkdownDocument tree, string text, int offset)
    {
        var drafts = new MarkdownDrafts(text, offset);
        foreach (var block in tree) drafts.Visit(block, BlockKind.Paragraph);
        foreach (var link in drafts._links)
            link.Draft.Marks.Add(new DraftMark(LabelOf(link.Note), link.At, drafts._notes.GetValueOrDefault(link.Note)));
        return (drafts._drafts, [.. drafts._links.Select(link => new SetAside(SetAsideReason.NoteMark, link.Span, ""))]);
    }

    private static string LabelOf(Footnote note) => (note.Label ?? "").TrimStart('^');

    private void Visit(Markdig.Syntax.Block block, BlockKind kind)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Leaf(heading, BlockKind.Heading, heading.Level);
                break;
            case HtmlBlock html:
                HtmlStretches.Visit(_text, Span(html.Span), (start, end) => Stretch(kind, start, end));
                break;
            case CodeBlock code:
                Code(code, kind);
                break;
            case FootnoteGroup notes:
                foreach (var note in notes) Visit(note, BlockKind.Note);
                break;
            case Footnote note:
                _note = note;
                foreach (var inner in note) Visit(inner, BlockKind.Note);
                _note = null;
                break;
            case TableRow row:
                Row(row);
                break;
            case ListItemBlock item:
                foreach (var inner in item) Visit(inner, kind == BlockKind.Note ? kind : BlockKind.ListItem);
                break;
            case ContainerBlock container:
                foreach (var inner in container) Visit(inner, kind);
                break;
            case LeafBlock leaf:
                Leaf(leaf, kind, 0);
                break;
        }
    }

    private void Leaf(LeafBlock leaf, BlockKind kind, int level)
    {
        if (leaf.Inline is null) return;
        var inlines = Inlines(kind, level, Shift(leaf));
        inlines.Visit(leaf.Inline);
        Take(inlines);
    }

    /// <summary>
    /// By how much the places of a heading's words are off: where a tab stands behind its signs, the parser counts them from the
    /// heading's beginning and not from that of the text.
    /// </summary>
    private int Shift(LeafBlock leaf)
    {
        if (leaf is not HeadingBlock { IsSetext: false } heading || heading.Inline?.FirstChild is not { } first) return 0;
        var at = Span(heading.Span).Start;
        while (at < _text.Length && _text[at] is ' ' or '\t') at++;
        while (at < _text.Length && _text[at] == '#') at++;
        var signs = at;
        while (at < _text.Length && _text[at] is ' ' or '\t') at++;
        return _text.AsSpan(signs, at - signs).Contains('\t') ? at - _offset - first.Span.Start : 0;
    }

    private void Row(TableRow row)
    {
        var inlines = Inlines(BlockKind.ListItem, 0);
        foreach (var cell in row.Descendants<LeafBlock>())
            if (cell.Inline is not null) inlines.Visit(cell.Inline);
        Take(inlines);
    }

    private MarkdownInlines Inlines(BlockKind kind, int level, int shift = 0) => new(_text, _offset + shift, kind, level, _note is null ? null : LabelOf(_note));

    private void Take(MarkdownInlines inlines)
    {
        foreach (var draft in inlines.Drafts)
        {
            if (draft.Spans.Count == 0) continue;
            _drafts.Add(draft);
            if (_note is not null) _notes.TryAdd(_note, draft);
        }

        _links.AddRange(inlines.Links.Where(link => link.Draft.Spans.Count > 0));
    }

    /// <summary>Text that is indented by four spaces is code to Markdown; documents that people write rarely mean that.</summary>
    private void Code(CodeBlock code, BlockKind kind)
    {
        var span = Span(code.Span);
        var (start, end) = (span.Start, span.End);
        if (code is FencedCodeBlock)
        {
            var firstLine = _text.IndexOf('\n', start, end - start);
            if (firstLine < 0) return;
            start = firstLine + 1;
            var lastLine = _text.LastIndexOf('\n', end - 1, end - start);
            if (lastLine > start && _text.AsSpan(lastLine + 1, end - lastLine - 1).TrimStart() is ['`' or '~', ..]) end = lastLine;
        }

        Stretch(kind, start, end);
    }

    private void Stretch(BlockKind kind, int start, int end)
    {
        var draft = new Draft(kind);
        draft.Add(_text, start, end);
        if (draft.Spans.Count > 0) _drafts.Add(draft);
    }

    private TextSpan Span(SourceSpan span) =>
        new(Math.Min(_text.Length, span.Start + _offset), Math.Min(_text.Length, Math.Max(span.Start, span.End + 1) + _offset));
}
