namespace Briefing.Knowledge.Facts.Versions;

/// <summary>What stands right before and after a quote. Of two places with the same words it tells which one is the quote.</summary>
/// <param name="Prefix">What stands before.</param>
/// <param name="Suffix">What stands after.</param>
internal readonly record struct QuoteContext(string Prefix, string Suffix)
{
    /// <summary>How much is kept on either side, in UTF-16 code units.</summary>
    internal const int Length = 32;

    /// <summary>White space may have been dropped at both ends of a context; one still shorter met the edge of its text.</summary>
    private const int ShortestInside = Length - 2;

    /// <summary>The context of a place in a text.</summary>
    internal static QuoteContext At(string text, int start, int end, int length = Length) => new(
        text[Math.Max(0, start - length)..start].Trim(),
        text[end..(int)Math.Min(text.Length, (long)end + length)].Trim());

    /// <summary>The same without words that are cut in two, for people to read.</summary>
    internal QuoteContext InWholeWords(string text, int start, int end)
    {
        var (prefix, suffix) = (Prefix, Suffix);
        if (start > Length && text[start - Length - 1] != ' ' && prefix.IndexOf(' ', StringComparison.Ordinal) is > 0 and var first) prefix = prefix[(first + 1)..];
        if (text.Length - end > Length && text[end + Length] != ' ' && suffix.LastIndexOf(' ') is > 0 and var last) suffix = suffix[..last];
        return new QuoteContext(prefix, suffix);
    }

    /// <summary>Whether both sides agree at another place. Where one met the edge of the text, the other place must be at the edge too.</summary>
    internal bool Fits(string text, int start, int end) =>
        Follows(text, start, Prefix) && Precedes(text, end, Suffix)
        && (Prefix.Length >= ShortestInside || text.AsSpan(0, start).Trim().Length == Prefix.Length)
        && (Suffix.Length >= ShortestInside || text.AsSpan(end).Trim().Length == Suffix.Length);

    /// <summary>Whether a text ends so before a place; white space between does not count.</summary>
    internal static bool Follows(string text, int at, string prefix) =>
        text.AsSpan(0, at).TrimEnd().EndsWith(prefix.AsSpan().TrimEnd(), StringComparison.Ordinal);

    /// <summary>Whether a text begins so after a place; white space between does not count.</summary>
    internal static bool Precedes(string text, int at, string suffix) =>
        text.AsSpan(at).TrimStart().StartsWith(suffix.AsSpan().TrimStart(), StringComparison.Ordinal);
}
