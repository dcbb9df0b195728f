namespace Briefing.Knowledge.Documents.PlainText;

/// <summary>A line without its end.</summary>
/// <param name="Start">Its first code unit that is not white space.</param>
/// <param name="End">After its last one; equal to <paramref name="Start"/> for a blank line.</param>
/// <param name="Indent">The number of white space characters before it.</param>
/// <param name="StartsPage">Whether a form feed stands before it.</param>
internal readonly record struct TextLine(int Start, int End, int Indent, bool StartsPage)
{
    public bool IsBlank => Start == End;

    public int Length => End - Start;

    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, End - Start);
}

/// <summary>Cuts a text into lines, and lines into chunks: runs of lines without a blank one between.</summary>
internal static class LineScanner
{
    public static List<TextLine> Lines(string text)
    {
        var lines = new List<TextLine>();
        for (var at = 0; at < text.Length;)
        {
            var length = text.AsSpan(at).IndexOfAny("\n\r\f\v\u0085\u2028\u2029");
            var end = length < 0 ? text.Length : at + length;
            lines.Add(Line(text, at, end));
            if (end < text.Length && text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n') end++;
            at = end + 1;
        }

        return lines;
    }

    public static List<List<TextLine>> Chunks(string text, List<TextLine> lines)
    {
        var chunks = new List<List<TextLine>>();
        var open = false;
        foreach (var line in lines)
        {
            if (!line.IsBlank)
            {
                // Link targets that an extractor appends to a page may run into the next page without a blank line.
                if (!open || line.StartsPage || PageFurniture.IsNumber(text, line) || PageFurniture.IsNumber(text, chunks[^1][^1])
                    || PageFurniture.IsAddress(text, chunks[^1][0]) && line.Of(text).Contains(' ')) chunks.Add([]);
                chunks[^1].Add(line);
            }

            open = !line.IsBlank;
        }

        return chunks;
    }

    private static TextLine Line(string text, int start, int end)
    {
        var page = start > 0 && text[start - 1] == '\f';
        var (first, last) = (start, end);
        while (first < last && char.IsWhiteSpace(text[first])) first++;
        while (last > first && char.IsWhiteSpace(text[last - 1])) last--;
        return new TextLine(first, last, first - start, page);
    }
}
