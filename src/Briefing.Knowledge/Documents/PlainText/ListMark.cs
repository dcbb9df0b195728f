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

    /// <summary>
    /// The same for a line behind another of its paragraph: a dash in front of it is the sentence's own where the sentence is
    /// not at its end and goes on in lower case.
    /// </summary>
    public static int Length(string text, TextLine previous, TextLine line)
    {
        var length = Length(text, line);
        if (length == 0 || text[line.Start] is not ('-' or '–' or '—') || char.IsUpper(text[line.Start + length])) return length;
        return Wording.EndsSentence(previous.Of(text)) || text[previous.End - 1] is ':' or ';' ? length : 0;
    }

    private static int After(ReadOnlySpan<char> words, int at)
    {
        while (at < words.Length && char.IsWhiteSpace(words[at])) at++;
        return at < words.Length ? at : 0;
    }
}
