namespace Briefing.Knowledge.Documents.PlainText;

/// <summary>The bullet or number before an item of a list.</summary>
internal static class ListMark
{
    /// <summary>The number of characters up to the item's text; 0 where the line is no item.</summary>
    public static int Length(string text, TextLine line)
    {
        var words = line.Of(text);
        if (words.Length < 3) return 0;
        if (words[0] is '•' or '▪' or '◦' or '‣' or '●' or '○' or '■' or '·' or '*' or '-' or '–' or '—' or '+' or '\uF0B7')
            return char.IsWhiteSpace(words[1]) ? After(words, 1) : 0;
        var at = words[0] == '(' ? 1 : 0;
        var start = at;
        while (at < words.Length && at - start < 3 && char.IsAsciiDigit(words[at])) at++;
        if (at == start && at + 1 < words.Length && char.IsAsciiLetterLower(words[at])) at++;
        if (at == start || at >= words.Length || words[at] is not ('.' or ')')) return 0;
        if (words[at] == '.' && !char.IsAsciiDigit(words[at - 1])) return 0;
        at++;
        return at < words.Length && char.IsWhiteSpace(words[at]) ? After(words, at) : 0;
    }

    private static int After(ReadOnlySpan<char> words, int at)
    {
        while (at < words.Length && char.IsWhiteSpace(words[at])) at++;
        return at < words.Length ? at : 0;
    }
}
