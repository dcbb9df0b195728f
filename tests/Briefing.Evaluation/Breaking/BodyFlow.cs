using System.Collections.Immutable;

namespace Briefing.Evaluation.Breaking;

/// <summary>A line of the body: empty for a blank one.</summary>
/// <param name="Line">What is set.</param>
/// <param name="Lead">The spaces or the sign in front of it.</param>
/// <param name="Hangs">Whether the lead is a sign of the layout's own.</param>
internal sealed record BodyLine(SetLine? Line, string Lead, bool Hangs);

/// <summary>The lines of a note, or of the part of it that stands in one column.</summary>
/// <param name="Index">The note.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="IsRest">Whether this is the part that an earlier column had no room for.</param>
internal sealed record NoteLines(int Index, List<SetLine> Lines, bool IsRest)
{
    internal static NoteLines Of(CleanDocument clean, int note, int width, Random random)
    {
        var breaker = new LineBreaker(clean.Notes[note], null, random);
        var lines = new List<SetLine>();
        while (!breaker.IsDone) lines.Add(breaker.Next(lines.Count == 0 ? width - 3 : width));
        return new NoteLines(note, lines, false);
    }
}

/// <summary>One column of a page: its body, and the notes that its lines refer to.</summary>
internal sealed record Column(int Width, List<BodyLine> Lines, List<NoteLines> Notes);

/// <summary>Fills columns with the paragraphs of a document, and with the notes that they refer to.</summary>
internal sealed class BodyFlow(CleanDocument clean, Layout layout, Random random)
{
    private readonly Queue<NoteLines> _waiting = new();
    private int _paragraph;
    private LineBreaker? _breaker;
    private int _item;

    internal bool IsDone => _paragraph >= clean.Body.Length && _waiting.Count == 0;

    internal Column NextColumn(int width, int height)
    {
        var column = new Column(width, [], []);
        var room = height;
        while (_waiting.TryDequeue(out var rest))
        {
            column.Notes.Add(rest);
            room -= rest.Lines.Count;
        }

        while (_paragraph < clean.Body.Length && TryLine(column, width, ref room)) { }
        return column;
    }

    private bool TryLine(Column column, int width, ref int room)
    {
        var paragraph = clean.Body[_paragraph];
        var isNew = _breaker is null;
        if (isNew && paragraph.Kind == ParagraphKind.Heading && room < 5 && column.Lines.Count > 0) return false;
        _breaker ??= new LineBreaker(paragraph.Words, layout.Hyphen, random);
        var lead = Lead(paragraph, isNew);
        var before = _breaker.State;
        var line = layout.IsUnwrapped ? _breaker.Next(int.MaxValue / 2) : _breaker.Next(width - lead.Length);
        var notes = layout.Notes is NoteLayout.Foot or NoteLayout.FootOfPage ? line.Notes.Select(note => NoteLines.Of(clean, note, width, random)).ToList() : [];
        var needed = 1 + (isNew && IsBlankBefore(column) ? 1 : 0) + notes.Sum(note => note.Lines.Count);
        if (needed > room && column.Lines.Count > 0 && !(layout.CutsNotes && notes.Count > 0 && room > 3 && notes[^1].Lines.Count > 2))
        {
            _breaker.State = before;
            if (isNew) _breaker = null;
            return false;
        }

        if (isNew && IsBlankBefore(column)) column.Lines.Add(new BodyLine(null, "", false));
        column.Lines.Add(new BodyLine(line, lead, paragraph.Kind == ParagraphKind.Item && isNew));
        if (needed > room && notes.Count > 0 && layout.CutsNotes && notes[^1].Lines.Count > 2)
        {
            var kept = random.Next(1, notes[^1].Lines.Count);
            _waiting.Enqueue(notes[^1] with { Lines = notes[^1].Lines[kept..], IsRest = true });
            notes[^1] = notes[^1] with { Lines = notes[^1].Lines[..kept] };
        }

        column.Notes.AddRange(notes);
        room -= needed;
        if (_breaker.IsDone) Finish(paragraph);
        return true;
    }

    private void Finish(Paragraph paragraph)
    {
        _breaker = null;
        _paragraph++;
        _item = paragraph.Kind == ParagraphKind.Item ? _item + 1 : 0;
    }

    /// <summary>Blank lines stand around headings and captions whatever the layout.</summary>
    private bool IsBlankBefore(Column column)
    {
        if (column.Lines.Count == 0) return false;
        var (before, here) = (_paragraph > 0 ? clean.Body[_paragraph - 1].Kind : ParagraphKind.Heading, clean.Body[_paragraph].Kind);
        if (before == ParagraphKind.Item && here == ParagraphKind.Item) return false;
        return layout.Paragraphs == ParagraphLayout.BlankLine || before is not ParagraphKind.Body || here is not ParagraphKind.Body;
    }

    private string Lead(Paragraph paragraph, bool isNew) => paragraph.Kind switch
    {
        ParagraphKind.Item when isNew => layout.LinesOfPage % 2 == 0 ? "• " : $"{_item + 1}. ",
        ParagraphKind.Item => layout.LinesOfPage % 3 == 0 ? "  " : "",
        ParagraphKind.Body when isNew && layout.Paragraphs == ParagraphLayout.Indent && _paragraph > 0 && clean.Body[_paragraph - 1].Kind == ParagraphKind.Body => "   ",
        _ => "",
    };
}
