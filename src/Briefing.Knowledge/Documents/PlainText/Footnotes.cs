namespace Briefing.Knowledge.Documents.PlainText;

/// <summary>
/// The notes of a document: found where a sequence of numbered lines meets the same numbers as marks in the text. A list
/// whose numbers nothing points to is no sequence of notes, and a number that no note answers to is no mark.
/// </summary>
internal sealed class Footnotes
{
    private readonly HashSet<(int Chunk, int Line)> _lines = [];

    /// <summary>The notes in the order of their numbers.</summary>
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

        var found = new Footnotes();
        var sequence = BestSequence(starts, marks);
        foreach (var start in sequence) found.Take(text, chunks, furniture, start, sequence, wrapped);
        for (var note = 0; note < sequence.Count; note++)
            foreach (var mark in MarksOf(sequence[note], marks))
                if (!found.IsInNote(mark.Span)) found.Marks.Add(FoundMark.Of(mark, note));
        found.Marks.AddRange(BracketRun(marks, found));
        found.Marks.Sort();
        return found;
    }

    /// <summary>The longest run of note starts 1, 2, 3, … in one style, each with a mark.</summary>
    private static List<NoteStart> BestSequence(List<NoteStart> starts, List<MarkCandidate> marks)
    {
        var best = new List<NoteStart>();
        foreach (var style in starts.Select(start => start.Style).Distinct().Order())
        {
            var run = new List<NoteStart>();
            var smallest = starts.Where(start => start.Style == style).Min(start => start.Number);
            var expected = smallest;
            foreach (var start in starts)
            {
                if (start.Style != style || start.Number != expected) continue;
                if (!MarksOf(start, marks).Any()) continue;
                run.Add(start);
                expected++;
            }

            // One number proves nothing unless its mark is beyond doubt and stands before the note.
            if (run.Count == 1 && !MarksOf(run[0], marks).Any(mark => mark.IsFirm && mark.Span.Start < run[0].TextStart)) continue;
            if (run.Count == 1 && style == NoteStyle.Stop) continue;
            if (run.Count > best.Count) best = run;
        }

        return best;
    }

    /// <summary>The marks that may point to a note: firm ones, or else a doubtful one that is alone.</summary>
    private static IEnumerable<MarkCandidate> MarksOf(NoteStart note, List<MarkCandidate> marks)
    {
        var matching = marks.Where(mark => mark.Number == note.Number && mark.Style switch
        {
            NoteStyle.Bracket => note.Style == NoteStyle.Bracket,
            NoteStyle.Superscript => note.Style != NoteStyle.Bracket,
            _ => note.Style != NoteStyle.Bracket,
        }).ToList();
        if (matching.Exists(mark => mark.IsFirm)) return matching.Where(mark => mark.IsFirm);
        return matching.Count == 1 ? matching : [];
    }

    private void Take(
        string text, IReadOnlyList<List<TextLine>> chunks, PageFurniture furniture, NoteStart start, List<NoteStart> sequence, bool wrapped)
    {
        var lines = new List<TextLine>();
        var chunk = chunks[start.Chunk];
        for (var line = start.Line; line < chunk.Count; line++)
        {
            if (line > start.Line && (!wrapped || sequence.Exists(other => other.Chunk == start.Chunk && other.Line == line))) break;
            // A finished note, and then a line that begins inside a sentence: the text goes on.
            if (lines.Count > 0 && Wording.EndsSentence(lines[^1].Of(text)) && Wording.StartsInside(chunk[line].Of(text))) break;
            lines.Add(chunk[line]);
            _lines.Add((start.Chunk, line));
        }

        if (wrapped && !Wording.EndsSentence(lines[^1].Of(text))) Continue(text, chunks, furniture, start, sequence, lines);
        Notes.Add(new FoundNote(start.Number, start.TextStart, lines));
    }

    /// <summary>A note that a page break cuts goes on in the lines right before the next note.</summary>
    private void Continue(
        string text, IReadOnlyList<List<TextLine>> chunks, PageFurniture furniture, NoteStart start, List<NoteStart> sequence, List<TextLine> lines)
    {
        var next = sequence.Find(other => other.Number == start.Number + 1);
        if (next.Chunk <= start.Chunk || next.Line == 0 || furniture[next.Chunk]) return;
        for (var line = 0; line < next.Line; line++)
        {
            lines.Add(chunks[next.Chunk][line]);
            _lines.Add((next.Chunk, line));
        }
    }

    /// <summary>"[1]" … "[2]" … in ascending order are marks also where the notes are not in the file.</summary>
    private static IEnumerable<FoundMark> BracketRun(List<MarkCandidate> marks, Footnotes found)
    {
        var known = found.Marks.Select(mark => mark.Span).ToHashSet();
        var brackets = marks.Where(mark => mark.Style == NoteStyle.Bracket && !known.Contains(mark.Span)).ToList();
        var highest = 0;
        foreach (var mark in brackets)
        {
            if (mark.Number > highest + 1) return [];
            highest = Math.Max(highest, mark.Number);
        }

        return highest < 2 ? [] : brackets.Where(mark => !found.IsInNote(mark.Span)).Select(mark => FoundMark.Of(mark, null));
    }

    private bool IsInNote(TextSpan span) =>
        Notes.Exists(note => note.Lines.Exists(line => line.Start <= span.Start && span.End <= line.End));
}
