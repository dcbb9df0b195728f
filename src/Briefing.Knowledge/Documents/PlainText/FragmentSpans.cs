using Briefing.Knowledge.Documents.Drafts;

namespace Briefing.Knowledge.Documents.PlainText;

/// <summary>The lines of a fragment to the spans of a draft: note marks left out, line-break hyphens mended.</summary>
internal sealed class FragmentSpans(string text, Vocabulary vocabulary, IReadOnlyList<FoundMark> marks, IReadOnlyList<Draft> notes)
{
    private int _mark;
    private bool _inAddress;

    /// <summary>Adds lines to a draft.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="lines">The lines, in reading order.</param>
    /// <param name="skip">The number of characters to leave out at the beginning: a bullet, a note's number.</param>
    public void Add(Draft draft, IReadOnlyList<TextLine> lines, int skip)
    {
        _inAddress = false;
        for (var i = 0; i < lines.Count; i++)
        {
            _inAddress = EndsInAddress(lines[i]);
            var start = lines[i].Start + (i == 0 ? skip : 0);
            var end = lines[i].End;
            if (i + 1 < lines.Count && EndsWithHyphen(lines[i])) end = Mended(lines[i], lines[i + 1]);
            Add(draft, start, end);
            if (i + 1 < lines.Count && end == lines[i].End && EndsWithHyphen(lines[i]) && IsHanging(lines[i + 1]))
                draft.KeepSpace(text);
        }
    }

    private void Add(Draft draft, int start, int end)
    {
        SeekMark(start);
        for (; _mark < marks.Count && marks[_mark].Span.Start < end; _mark++)
        {
            AddVisible(draft, start, marks[_mark].Span.Start);
            Tie(draft, marks[_mark]);
            start = marks[_mark].Span.End;
        }

        if (start < end) AddVisible(draft, start, end);
        // A line whose last mark was cut off ends where the mark begins.
        for (; _mark < marks.Count && marks[_mark].Span.Start == end; _mark++) Tie(draft, marks[_mark]);
    }

    private void Tie(Draft draft, FoundMark mark)
    {
        var at = draft.Spans.Count > 0 ? draft.Spans[^1].End : mark.Span.Start;
        draft.Marks.Add(new DraftMark(mark.Label, at, mark.Note is { } note ? notes[note] : null));
    }

    /// <summary>Leaves out soft hyphens, which are printed only where a line ends.</summary>
    private void AddVisible(Draft draft, int start, int end)
    {
        while (start < end && text.AsSpan(start, end - start).IndexOf('\u00AD') is >= 0 and var soft)
        {
            draft.Add(text, start, start + soft);
            start += soft + 1;
        }

        if (start < end) draft.Add(text, start, end);
    }

    private void SeekMark(int start)
    {
        if (_mark > 0 && marks[_mark - 1].Span.Start >= start) _mark = 0;
        while (_mark < marks.Count && marks[_mark].Span.Start < start) _mark++;
    }

    /// <summary>Whether the last word of a line belongs to an address, which may have begun lines before.</summary>
    private bool EndsInAddress(TextLine line)
    {
        var words = line.Of(text);
        var word = words[(words.LastIndexOfAny(' ', '\t', '\u2002') + 1)..];
        return word.IndexOf("://") >= 0 || word.StartsWith("www.") || _inAddress && word.Length == words.Length;
    }

    private bool EndsWithHyphen(TextLine line) =>
        line.Length > 1 && LineHyphen.Is(text[line.End - 1]) && char.IsLetterOrDigit(text[line.End - 2]);

    /// <summary>Where the line's words end: before a hyphen that only the line needed, else after it.</summary>
    private int Mended(TextLine line, TextLine next)
    {
        if (text[line.End - 1] == '\u00AD') return line.End - 1;
        if (_inAddress) return line.End;
        var left = line.End - 1;
        while (left > line.Start && char.IsLetterOrDigit(text[left - 1])) left--;
        var right = next.Start;
        while (right < next.End && char.IsLetter(text[right])) right++;
        var word = left;
        while (word > line.Start && !char.IsWhiteSpace(text[word - 1])) word--;
        if (text.AsSpan(word, line.End - word).IndexOfAny('/', '@', '_') >= 0) return line.End;
        return LineHyphen.Stays(text.AsSpan(left, line.End - 1 - left), text.AsSpan(next.Start, right - next.Start), vocabulary)
            ? line.End : line.End - 1;
    }

    /// <summary>"short- and long-term": the hyphen hangs, and a space follows it.</summary>
    private bool IsHanging(TextLine next)
    {
        var words = next.Of(text);
        return words.StartsWith("and ") || words.StartsWith("or ") || words.StartsWith("to ") || words.StartsWith("und ");
    }
}
