namespace Briefing.Knowledge.Documents.PlainText;

/// <summary>
/// The notes of a document: found where numbered lines meet the same numbers as marks in the text before them. A list whose
/// numbers nothing points to is no group of notes, and a number that no note answers to is no mark.
/// </summary>
internal sealed class Footnotes
{
    private const int LongestRest = 14;

    /// <summary>How many chunks further the rest of a note may stand: two columns of short paragraphs.</summary>
    private const int FarthestRest = 40;

    private readonly string _text;
    private readonly IReadOnlyList<List<TextLine>> _chunks;
    private readonly PageFurniture _furniture;
    private readonly bool _wrapped;
    private readonly HashSet<(int Chunk, int Line)> _lines = [];
    private readonly List<TextSpan> _noteLines = [];

    private Footnotes(string text, IReadOnlyList<List<TextLine>> chunks, PageFurniture furniture, bool wrapped) =>
        (_text, _chunks, _furniture, _wrapped) = (text, chunks, furniture, wrapped);

    /// <summary>The notes, in the order of the text.</summary>
    public List<FoundNote> Notes { get; } = [];

    /// <summary>The marks in the text, ascending.</summary>
    public List<FoundMark> Marks { get; } = [];

    /// <summary>Whether a line belongs to a note.</summary>
    public bool Holds(int chunk, int line) => _lines.Contains((chunk, line));

    /// <summary>A line without the mark that stands at its end, so that its last character is that of its words.</summary>
    public TextLine WithoutMark(TextLine line)
    {
        var at = Marks.BinarySearch(new FoundMark(new TextSpan(line.End, line.End), "", null));
        if (at < 0) at = ~at - 1;
        return at >= 0 && Marks[at].Span is var mark && mark.End == line.End && mark.Start > line.Start ? line with { End = mark.Start } : line;
    }

    /// <summary>Finds the notes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="chunks">Its chunks.</param>
    /// <param name="furniture">Which chunks are furniture.</param>
    /// <param name="vocabulary">Its words.</param>
    /// <param name="wrapped">Whether a note may go on over several lines.</param>
    public static Footnotes Find(
        string text, IReadOnlyList<List<TextLine>> chunks, PageFurniture furniture, Vocabulary vocabulary, bool wrapped)
    {
        var starts = new List<NoteStart>();
        var marks = new List<MarkCandidate>();
        for (var chunk = 0; chunk < chunks.Count; chunk++)
        {
            if (furniture[chunk]) continue;
            for (var line = 0; line < chunks[chunk].Count; line++)
            {
                if (NoteNumber.TryStart(text, chunks[chunk][line], chunk, line, out var start)) starts.Add(start);
                MarkScan.Scan(text, chunks[chunk][line], vocabulary, marks);
            }
        }

        var found = new Footnotes(text, chunks, furniture, wrapped);
        if (marks.Count == 0) return found;
        var blocks = NoteBlocks.Of(starts, furniture);
        var numbered = blocks.Select(block => block[0].Style).Where(style => style != NoteStyle.Sign).Distinct().Order()
            .Select(style => found.Match(style, blocks, marks)).MaxBy(matching => matching.Matched);
        found.Take([.. found.Match(NoteStyle.Sign, blocks, marks).Notes, .. numbered?.Notes ?? []]);
        found.AddBrackets(marks);
        found.Marks.Sort();
        return found;
    }

    private NoteMatching Match(NoteStyle style, List<List<NoteStart>> blocks, List<MarkCandidate> marks) =>
        NoteMatching.Of(style, blocks.FindAll(block => block[0].Style == style), marks, IsAtFoot);

    /// <summary>Whether the page, or the text, ends with a group of notes.</summary>
    private bool IsAtFoot(List<NoteStart> block) => IsLastOfPage(block[^1].Chunk);

    private bool IsLastOfPage(int chunk) => chunk + 1 >= _chunks.Count || _furniture[chunk + 1] || _chunks[chunk + 1][0].StartsPage;

    private void Take(List<(NoteStart Start, MarkCandidate? Mark)> notes)
    {
        notes.Sort((a, b) => a.Start.At.CompareTo(b.Start.At));
        var starts = notes.Select(note => (note.Start.Chunk, note.Start.Line)).ToHashSet();
        for (var i = 0; i < notes.Count; i++)
        {
            var lines = Lines(notes[i].Start, starts);
            if (_wrapped && !Wording.EndsSentence(lines[^1].Of(_text))) lines.AddRange(Rest(notes[i].Start, i + 1 < notes.Count ? notes[i + 1].Start : null));
            Notes.Add(new FoundNote(notes[i].Start.Label, notes[i].Start.TextStart, lines));
        }

        for (var i = 0; i < notes.Count; i++)
            if (notes[i].Mark is { } mark && !IsInNote(mark.Span)) Marks.Add(new FoundMark(mark.Span, mark.Label, i));
    }

    /// <summary>The lines of a note: to the next one, or to where the text plainly goes on.</summary>
    private List<TextLine> Lines(NoteStart start, HashSet<(int Chunk, int Line)> starts)
    {
        var lines = new List<TextLine>();
        var chunk = _chunks[start.Chunk];
        for (var line = start.Line; line < chunk.Count; line++)
        {
            if (line > start.Line && (!_wrapped || starts.Contains((start.Chunk, line)))) break;
            // A finished note, and then a line that begins inside a sentence: the text goes on.
            if (lines.Count > 0 && Wording.EndsSentence(lines[^1].Of(_text)) && Wording.StartsInside(chunk[line].Of(_text))) break;
            lines.Add(chunk[line]);
            _lines.Add((start.Chunk, line));
        }

        return lines;
    }

    /// <summary>A note that the end of a column cuts goes on at the foot of the next one, right before the next note or alone.</summary>
    private List<TextLine> Rest(NoteStart start, NoteStart? next)
    {
        if (next is { } following && following.Chunk > start.Chunk && following.Line is > 0 and <= LongestRest
            && Wording.EndsNote(_chunks[following.Chunk][following.Line - 1].Of(_text)))
            return Take(following.Chunk, following.Line);
        if (Wording.EndsNote(_chunks[start.Chunk][^1].Of(_text))) return [];
        var end = Math.Min(next?.Chunk ?? _chunks.Count, start.Chunk + FarthestRest);
        for (var chunk = start.Chunk + 2; chunk < end; chunk++)
            if (IsRest(chunk)) return Take(chunk, _chunks[chunk].Count);
        return [];
    }

    private List<TextLine> Take(int chunk, int lines)
    {
        for (var line = 0; line < lines; line++) _lines.Add((chunk, line));
        return _chunks[chunk].GetRange(0, lines);
    }

    /// <summary>
    /// Whether a chunk at the foot of a page, that no number begins, can only be the rest of a note: it begins inside a sentence
    /// that the text before it has not left open, or stands between a cut sentence and its end on the next page.
    /// </summary>
    private bool IsRest(int chunk)
    {
        if (_furniture[chunk] || _furniture[chunk - 1] || _chunks[chunk].Count > LongestRest || !IsLastOfPage(chunk)) return false;
        if (!Wording.EndsNote(_chunks[chunk][^1].Of(_text))) return false;
        if (Wording.EndsSentence(_chunks[chunk - 1][^1].Of(_text))) return Wording.StartsInside(_chunks[chunk][0].Of(_text));
        var next = chunk + 1;
        while (next < _chunks.Count && _furniture[next]) next++;
        return next < _chunks.Count && Wording.StartsInside(_chunks[next][0].Of(_text));
    }

    /// <summary>
    /// Numbers in brackets may cite one note several times; and "[1]" … "[2]" … in ascending order are marks also where the
    /// notes are not in the file.
    /// </summary>
    private void AddBrackets(List<MarkCandidate> marks)
    {
        var known = Marks.Select(mark => mark.Span).ToHashSet();
        var brackets = marks.Where(mark => mark.Style == NoteStyle.Bracket && !known.Contains(mark.Span) && !IsInNote(mark.Span)).ToList();
        var cited = Marks.Where(mark => mark.Note is { } note && _text[mark.Span.Start] == '[').Select(mark => (mark.Label, mark.Note)).ToLookup(mark => mark.Label, mark => mark.Note);
        foreach (var mark in brackets)
            if (cited[mark.Label].LastOrDefault() is { } note) Marks.Add(new FoundMark(mark.Span, mark.Label, note));
        brackets.RemoveAll(mark => cited.Contains(mark.Label));
        var highest = cited.Count;
        foreach (var mark in brackets)
        {
            var number = int.Parse(mark.Label, System.Globalization.CultureInfo.InvariantCulture);
            if (number > highest + 1) return;
            highest = Math.Max(highest, number);
        }

        if (highest > 1) Marks.AddRange(brackets.Select(mark => new FoundMark(mark.Span, mark.Label, null)));
    }

    /// <summary>Whether a stretch stands in a line of a note; the lines are put in order when they are first asked for.</summary>
    private bool IsInNote(TextSpan span)
    {
        if (_noteLines.Count == 0) _noteLines.AddRange(Notes.SelectMany(note => note.Lines).Select(line => new TextSpan(line.Start, line.End)).Order());
        var at = _noteLines.BinarySearch(new TextSpan(span.Start, int.MaxValue));
        if (at < 0) at = ~at - 1;
        return at >= 0 && _noteLines[at].Contains(span);
    }
}
