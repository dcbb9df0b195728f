namespace Briefing.Knowledge.Documents.PlainText;

/// <summary>
/// Finds what a page prints around its text: page numbers, running heads, text set vertically in the margin (one letter a
/// line) and the lists of link targets that some extractors append to each page.
/// </summary>
internal sealed class PageFurniture
{
    private const int FewestMarginLines = 8;

    private readonly string _text;
    private readonly IReadOnlyList<List<TextLine>> _chunks;
    private readonly SetAsideReason?[] _reasons;

    private PageFurniture(string text, IReadOnlyList<List<TextLine>> chunks)
    {
        _text = text;
        _chunks = chunks;
        _reasons = new SetAsideReason?[chunks.Count];
    }

    /// <summary>Whether a chunk is furniture.</summary>
    public bool this[int chunk] => _reasons[chunk] is not null;

    /// <summary>Finds the furniture among the chunks of a text.</summary>
    public static PageFurniture In(string text, IReadOnlyList<List<TextLine>> chunks)
    {
        var furniture = new PageFurniture(text, chunks);
        furniture.MarkMargins();
        for (var i = 0; i < chunks.Count; i++)
            furniture._reasons[i] ??= furniture.IsPageNumber(chunks[i]) ? SetAsideReason.PageNumber
                : furniture.IsAddresses(chunks[i]) ? SetAsideReason.RepeatedAddress : null;
        foreach (var head in new RunningHeads(text, chunks, furniture).Find()) furniture._reasons[head] = SetAsideReason.RunningHead;
        return furniture;
    }

    /// <summary>What is set aside, a run of chunks for the same reason as one where nothing parts them.</summary>
    public List<SetAside> SetAside()
    {
        var aside = new List<SetAside>();
        for (var i = 0; i < _chunks.Count; i++)
        {
            if (_reasons[i] is not { } reason) continue;
            var first = i;
            while (reason is SetAsideReason.Margin or SetAsideReason.RepeatedAddress && i + 1 < _chunks.Count && _reasons[i + 1] == reason) i++;
            aside.Add(new SetAside(reason, new TextSpan(_chunks[first][0].Start, _chunks[i][^1].End), ""));
        }

        return aside;
    }

    /// <summary>A run of chunks whose lines have at most three characters is a line of the margin, read downwards.</summary>
    private void MarkMargins()
    {
        for (var first = 0; first < _chunks.Count; first++)
        {
            int next = first, lines = 0, letters = 0;
            while (next < _chunks.Count && _chunks[next].TrueForAll(line => line.Length <= 3))
            {
                lines += _chunks[next].Count;
                letters += _chunks[next].Count(line => char.IsAscii(_text[line.Start]) && char.IsLetter(_text[line.Start]));
                next++;
            }

            if (lines >= FewestMarginLines && letters * 3 >= lines)
                for (var i = first; i < next; i++) _reasons[i] = SetAsideReason.Margin;
            first = Math.Max(first, next - 1);
        }
    }

    /// <summary>Whether a line is a number of one to three digits and nothing else.</summary>
    public static bool IsNumber(string text, TextLine line) =>
        line.Length <= 3 && line.Of(text).IndexOfAnyExceptInRange('0', '9') < 0;

    private bool IsPageNumber(List<TextLine> chunk)
    {
        if (chunk.Count != 1) return false;
        var line = chunk[0].Of(_text).Trim("-–—|[]. ");
        if (line.StartsWith("page ", StringComparison.OrdinalIgnoreCase)) line = line[5..];
        var digits = line.IndexOfAnyExceptInRange('0', '9');
        if (digits < 0) return line.Length is > 0 and <= 3;
        if (digits is 0 or > 3) return line.Length is > 1 and <= 5 && line.IndexOfAnyExcept("ivxl") < 0;
        var rest = line[digits..].Trim();
        if (rest.StartsWith("of ", StringComparison.OrdinalIgnoreCase)) rest = rest[3..].Trim();
        else if (rest is ['/' or '|', ..]) rest = rest[1..].Trim();
        else return false;
        return rest.Length is > 0 and <= 4 && rest.IndexOfAnyExceptInRange('0', '9') < 0;
    }

    /// <summary>Whether a line is a web address and nothing else.</summary>
    public static bool IsAddress(string text, TextLine line)
    {
        var words = line.Of(text);
        return (words.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || words.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || words.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) && words.IndexOfAny(' ', '\t') < 0;
    }

    /// <summary>The first line is an address, and every other is one or goes on with one.</summary>
    private bool IsAddresses(List<TextLine> chunk) =>
        IsAddress(_text, chunk[0]) && chunk.TrueForAll(line => line.Of(_text).IndexOfAny(' ', '\t') < 0);
}
