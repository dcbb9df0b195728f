namespace Briefing.Knowledge.Documents.PlainText;

/// <summary>How a text uses its lines.</summary>
/// <param name="IsWrapped">Whether paragraphs are broken into lines of about equal length; else each line is a paragraph.</param>
/// <param name="Width">The length that the lines of eight of ten characters do not exceed.</param>
internal readonly record struct LineShape(bool IsWrapped, int Width)
{
    /// <summary>Nobody wraps lines wider than this.</summary>
    private const int WidestWrap = 140;

    /// <summary>Less than this share of the text in chunks of several lines, and the line ends are the paragraphs' own.</summary>
    private const double SmallestShare = 0.25;

    /// <summary>Measures the lines, each weighted with its length, so that headings do not count for much; addresses cannot be wrapped.</summary>
    public static LineShape Of(string text, IReadOnlyList<List<TextLine>> chunks)
    {
        long total = 0, together = 0, seen = 0;
        var lengths = new List<int>();
        foreach (var chunk in chunks)
        {
            foreach (var line in chunk)
            {
                if (PageFurniture.IsAddress(text, line)) continue;
                lengths.Add(line.Length);
                total += line.Length;
                if (chunk.Count > 1) together += line.Length;
            }
        }

        lengths.Sort();
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

        return new LineShape(median <= WidestWrap && together >= total * SmallestShare, width);
    }

    /// <summary>Whether the next line's first word would have stood in this line, had the line not been ended on purpose.</summary>
    public bool EndsEarly(string text, TextLine line, TextLine next)
    {
        var word = next.Of(text).IndexOf(' ');
        if (word < 0) word = next.Length;
        return line.Length + 1 + word < Width * 0.9;
    }
}
