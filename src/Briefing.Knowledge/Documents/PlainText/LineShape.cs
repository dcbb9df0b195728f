namespace Briefing.Knowledge.Documents.PlainText;

/// <summary>How a text uses its lines.</summary>
/// <param name="IsWrapped">Whether paragraphs are broken into lines of about equal length; else each line is a paragraph.</param>
/// <param name="Width">The length that the lines of eight of ten characters do not exceed.</param>
internal readonly record struct LineShape(bool IsWrapped, int Width)
{
    /// <summary>Nobody wraps lines wider than this.</summary>
    private const int WidestWrap = 140;

    /// <summary>Measures the lines, each weighted with its length, so that headings do not count for much; addresses cannot be wrapped.</summary>
    public static LineShape Of(string text, IReadOnlyList<TextLine> lines)
    {
        var lengths = lines.Where(line => !line.IsBlank && !PageFurniture.IsAddress(text, line)).Select(line => line.Length).Order().ToArray();
        var total = lengths.Sum(length => (long)length);
        long seen = 0;
        int median = 0, width = 0;
        foreach (var length in lengths)
        {
            seen += length;
            if (median == 0 && seen * 2 >= total) median = length;
            if (seen * 10 >= total * 8)
            {
                width = length;
                break;
            }
        }

        return new LineShape(median <= WidestWrap, width);
    }

    /// <summary>Whether the next line's first word would have stood in this line, had the line not been ended on purpose.</summary>
    public bool EndsEarly(string text, TextLine line, TextLine next)
    {
        var word = next.Of(text).IndexOf(' ');
        if (word < 0) word = next.Length;
        return line.Length + 1 + word < Width * 0.9;
    }
}
