namespace Briefing.Knowledge.Documents.PlainText;

/// <summary>
/// Finds running heads and feet: short lines that come again where pages end, with the number of the page beside them or
/// not; and lines with a number that say the title or the author again.
/// </summary>
internal sealed class RunningHeads(string text, IReadOnlyList<List<TextLine>> chunks, PageFurniture furniture)
{
    private const int Longest = 90;
    private const int LongestOpening = 6;

    /// <summary>So many that are alike are no headings that two sections happen to share.</summary>
    private const int Certain = 4;

    /// <summary>The chunks that are such lines.</summary>
    public List<int> Find()
    {
        var heads = new List<int>();
        var opening = Opening();
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < chunks.Count; i++)
        {
            var words = text.AsSpan(chunks[i][0].Start, chunks[i][^1].End - chunks[i][0].Start);
            if (furniture[i] || words.Length > Longest) continue;
            var bare = Bare(words);
            if (bare.IsEmpty || bare[^1] is ':' or '.' or ')' || Wording.StartsInside(bare)) continue;
            var key = Wording.Key(bare);
            if (key.Length < 3) continue;
            if (bare.Length < words.Length && opening.Contains(key) && IsAtPageEnd(i))
            {
                heads.Add(i);
                continue;
            }

            if (!places.TryGetValue(key, out var list)) places[key] = list = [];
            list.Add(i);
        }

        foreach (var list in places.Values)
            if (list.Count > 1 && list.Count(IsAtPageEnd) * 2 >= list.Count - 1) heads.AddRange(list.Where(place => IsHead(place, list)));
        return heads;
    }

    /// <summary>The first one may be the title itself, and one that no page ends beside may be a heading.</summary>
    private bool IsHead(int place, List<int> alike) =>
        place == alike[0] ? IsAtPageEnd(place) && place > LongestOpening : alike.Count >= Certain || IsAtPageEnd(place);

    /// <summary>What the first chunks say: the title, and the names of the authors.</summary>
    private HashSet<string> Opening()
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var chunk in chunks.Take(LongestOpening))
        {
            if (chunk[^1].End - chunk[0].Start > Longest * 2) continue;
            var words = string.Join(' ', chunk.Select(line => line.Of(text).ToString()));
            keys.Add(Wording.Key(words));
            foreach (var author in Byline.Authors(words)) keys.Add(Wording.Key(author));
        }

        return keys;
    }

    /// <summary>A line without a number at one of its ends, and what parts the two.</summary>
    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> words)
    {
        const string Edge = "0123456789 \t\u00A0\u2002\u2003|–—-·•";
        var start = words.TrimStart(Edge);
        var end = words.TrimEnd(Edge);
        if (start.Length < words.Length && char.IsAsciiDigit(words[0]) && words.Length - start.Length < 9) return start;
        return end.Length < words.Length && char.IsAsciiDigit(words[^1]) && words.Length - end.Length is > 1 and < 9 && char.IsWhiteSpace(words[^DigitsAtEnd(words)..][0]) ? end : words;
    }

    private static int DigitsAtEnd(ReadOnlySpan<char> words)
    {
        var digits = 0;
        while (digits < words.Length && char.IsAsciiDigit(words[^(digits + 1)])) digits++;
        return Math.Min(words.Length, digits + 1);
    }

    private bool IsAtPageEnd(int chunk)
    {
        if (chunks[chunk][0].StartsPage || chunk + 1 < chunks.Count && chunks[chunk + 1][0].StartsPage) return true;
        if (chunk > 0 && furniture[chunk - 1] || chunk + 1 < chunks.Count && furniture[chunk + 1]) return true;
        return chunk > 0 && chunk + 1 < chunks.Count
            && Wording.StartsInside(chunks[chunk + 1][0].Of(text)) && !Wording.EndsSentence(chunks[chunk - 1][^1].Of(text));
    }
}
