namespace Briefing.Knowledge.Documents.Drafts;

/// <summary>A block in the making: the spans of its flow, before its sentences are found.</summary>
internal sealed class Draft(BlockKind kind, string? label = null)
{
    private int _space = -1;

    /// <summary>The part it plays; later steps may learn better.</summary>
    public BlockKind Kind { get; set; } = kind;

    /// <summary>The speaker of a turn, as printed.</summary>
    public string? Label { get; set; } = label;

    /// <summary>The level of a heading, from 1; 0 where it is not known.</summary>
    public int Level { get; init; }

    /// <summary>The range that is set in bold from the block's first character on; empty where none is.</summary>
    public TextSpan Lead { get; set; }

    /// <summary>The spans, in reading order; none is empty or has white space at its ends.</summary>
    public List<TextSpan> Spans { get; } = [];

    /// <summary>For a note, what it is called.</summary>
    public string? NoteLabel { get; set; }

    /// <summary>The marks in it that refer to notes, in reading order.</summary>
    public List<DraftMark> Marks { get; } = [];

    /// <summary>What was taken off it: a bullet, a speaker's label.</summary>
    public List<SetAside> Aside { get; } = [];

    /// <summary>Where the block starts in the document's text.</summary>
    public int Start => Spans.Count == 0 ? 0 : Spans[0].Start;

    /// <summary>Adds a stretch, without the white space at its ends; one that is nothing else is left out.</summary>
    public void Add(string text, int start, int end)
    {
        var blank = start;
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        if (start == end && end > blank) _space = blank;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        if (end <= start) return;
        AddSpace(text, new TextSpan(start, end));
        // Stretches with nothing but white space between them are one, unless a line-break hyphen stands there.
        if (Spans.Count > 0 && Spans[^1] is var last && last.End <= start && Joins(text, last.End, start))
            Spans[^1] = new TextSpan(last.Start, end);
        else
            Spans.Add(new TextSpan(start, end));
    }

    /// <summary>
    /// White space that stands between markup on both sides ("&lt;/b&gt; &lt;i&gt;") would be lost by the rule for joining
    /// spans, and so is a span of its own.
    /// </summary>
    private void AddSpace(string text, TextSpan next)
    {
        var space = _space;
        _space = -1;
        if (space < 0 || Spans.Count == 0 || Spans[^1].End > space || space >= next.Start) return;
        while (space > Spans[^1].End && char.IsWhiteSpace(text[space - 1])) space--;
        if (PassageText.Between(text, Spans[^1], next) == PassageText.Separator.Nothing) Spans.Add(new TextSpan(space, space + 1));
    }

    /// <summary>Takes the white space after the last span into it, so that a hyphen at its end does not swallow the space.</summary>
    public void KeepSpace(string text)
    {
        if (Spans.Count > 0 && Spans[^1] is var last && last.End < text.Length && char.IsWhiteSpace(text[last.End]))
            Spans[^1] = new TextSpan(last.Start, last.End + 1);
    }

    /// <summary>Sets aside what stands before a place, or all of it where the place is in none of its spans.</summary>
    public void CutBefore(int place, SetAsideReason reason)
    {
        var kept = Spans.ToArray();
        Spans.Clear();
        var found = false;
        foreach (var span in kept)
        {
            var cut = found ? span.Start : span.Start <= place && place < span.End ? place : span.End;
            found |= cut < span.End;
            if (cut > span.Start) Aside.Add(new SetAside(reason, new TextSpan(span.Start, cut), ""));
            if (cut < span.End) Spans.Add(new TextSpan(cut, span.End));
        }
    }

    /// <summary>Keeps what stands before a place; the rest becomes a paragraph of its own, with the marks that stand in it.</summary>
    public Draft DivideAt(int place)
    {
        var rest = new Draft(BlockKind.Paragraph);
        var kept = Spans.ToArray();
        Spans.Clear();
        foreach (var span in kept)
        {
            if (span.Start < place) Spans.Add(new TextSpan(span.Start, Math.Min(span.End, place)));
            if (span.End > place) rest.Spans.Add(new TextSpan(Math.Max(span.Start, place), span.End));
        }

        rest.Marks.AddRange(Marks.Where(mark => mark.At > place));
        Marks.RemoveAll(mark => mark.At > place);
        return rest;
    }

    /// <summary>Takes what another draft holds to its own end.</summary>
    public void Append(Draft next)
    {
        Spans.AddRange(next.Spans);
        Marks.AddRange(next.Marks);
        Aside.AddRange(next.Aside);
    }

    /// <summary>The text as it will be shown.</summary>
    public string Shown(string text) => PassageText.Join(text, [.. Spans]);

    private static bool Joins(string text, int end, int start) =>
        start == end || text.AsSpan(end, start - end).IsWhiteSpace() && text[end - 1] is not ('-' or '\u2010' or '\u00AD');
}
