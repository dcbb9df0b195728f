namespace Briefing.Knowledge.Documents.PlainText;

/// <summary>How the number of a note is set off from its text. The notes of one document are alike.</summary>
internal enum NoteStyle { Space, WideSpace, Stop, Bracket, Superscript }

/// <summary>A line that may begin a note.</summary>
/// <param name="Number">The number it begins with.</param>
/// <param name="Style">What follows the number.</param>
/// <param name="Chunk">The chunk it stands in.</param>
/// <param name="Line">The line of that chunk.</param>
/// <param name="TextStart">Where the note's text begins.</param>
internal readonly record struct NoteStart(int Number, NoteStyle Style, int Chunk, int Line, int TextStart);

/// <summary>Reads numbers as notes print them.</summary>
internal static class NoteNumber
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>Reads a line that begins with a number and goes on with words; false for anything else, as "12 February".</summary>
    public static bool TryStart(string text, TextLine line, int chunk, int index, out NoteStart start)
    {
        start = default;
        var at = line.Start;
        var bracket = text[at] == '[';
        if (bracket && ++at == line.End) return false;
        var superscript = Superscripts.Contains(text[at], StringComparison.Ordinal);
        if (!TryNumber(text, ref at, line.End, out var number) || at >= line.End) return false;
        var style = superscript ? NoteStyle.Superscript : NoteStyle.Space;
        if (bracket)
        {
            if (text[at++] != ']') return false;
            style = NoteStyle.Bracket;
        }
        else if (!superscript && text[at] is '.' or ')')
        {
            at++;
            style = NoteStyle.Stop;
        }

        var gap = at;
        while (at < line.End && char.IsWhiteSpace(text[at])) at++;
        if (at >= line.End || at == gap && style is not (NoteStyle.Superscript or NoteStyle.Bracket)) return false;
        if (style == NoteStyle.Space && (at - gap > 1 || text[gap] != ' ')) style = NoteStyle.WideSpace;
        // A date is no note: "12 February 2025". Nor is a figure: "12 million".
        if (style == NoteStyle.Space && (char.IsLower(text[at]) || DateText.Find(text[line.Start..line.End], out var from, out _) is not null && from == 0)) return false;
        start = new NoteStart(number, style, chunk, index, at);
        return true;
    }

    /// <summary>Reads one to three digits, plain or raised.</summary>
    public static bool TryNumber(string text, ref int at, int end, out int number)
    {
        number = 0;
        var start = at;
        while (at < end && at - start < 4)
        {
            var raised = Superscripts.IndexOf(text[at], StringComparison.Ordinal);
            if (raised < 0 && !char.IsAsciiDigit(text[at])) break;
            number = number * 10 + (raised >= 0 ? raised : text[at] - '0');
            at++;
        }

        return at - start is >= 1 and <= 3 && number > 0;
    }

    /// <summary>Whether a character is a raised digit.</summary>
    public static bool IsRaised(char c) => Superscripts.Contains(c, StringComparison.Ordinal);
}
