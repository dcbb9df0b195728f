using System.Globalization;

namespace Briefing.Knowledge.Documents.PlainText;

/// <summary>How the number of a note is set off from its text, or that it is a sign. The notes of one document are alike.</summary>
internal enum NoteStyle { Plain, Stop, Bracket, Superscript, Sign }

/// <summary>A line that may begin a note.</summary>
/// <param name="Label">What it begins with: a number in digits, or a sign.</param>
/// <param name="Number">The number; 0 for a sign.</param>
/// <param name="Style">What follows the number.</param>
/// <param name="Chunk">The chunk it stands in.</param>
/// <param name="Line">The line of that chunk.</param>
/// <param name="At">Where the line begins.</param>
/// <param name="TextStart">Where the note's text begins.</param>
internal readonly record struct NoteStart(string Label, int Number, NoteStyle Style, int Chunk, int Line, int At, int TextStart);

/// <summary>Reads numbers and signs as notes print them.</summary>
internal static class NoteNumber
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const int LongestSign = 3;

    /// <summary>Reads a line that begins with a number or sign and goes on with words; false for anything else, as "12 February".</summary>
    public static bool TryStart(string text, TextLine line, int chunk, int index, out NoteStart start)
    {
        start = default;
        var at = line.Start;
        var signs = SignLength(text, at, line.End);
        if (signs > 0)
        {
            var label = text.Substring(at, signs);
            var gap = SkipSpace(text, at + signs, line.End);
            if (gap >= line.End || !char.IsLetter(text[gap]) && text[gap] is not ('“' or '"' or '‘' or '@' or '(')) return false;
            start = new NoteStart(label, 0, NoteStyle.Sign, chunk, index, line.Start, gap);
            return true;
        }

        if (!TryNumbered(text, line, ref at, out var number, out var style)) return false;
        start = new NoteStart(number.ToString(CultureInfo.InvariantCulture), number, style, chunk, index, line.Start, at);
        return true;
    }

    private static bool TryNumbered(string text, TextLine line, ref int at, out int number, out NoteStyle style)
    {
        (number, style) = (0, NoteStyle.Plain);
        var bracket = text[at] == '[';
        if (bracket) at++;
        if (at < line.End && IsRaised(text[at])) style = NoteStyle.Superscript;
        if (!TryNumber(text, ref at, line.End, out number) || at >= line.End) return false;
        if (bracket)
        {
            if (text[at++] != ']') return false;
            style = NoteStyle.Bracket;
        }
        else if (text[at] is '.' or ')')
        {
            at++;
            if (style == NoteStyle.Plain) style = NoteStyle.Stop;
        }

        var gap = at;
        at = SkipSpace(text, at, line.End);
        if (at >= line.End || at == gap && style is not (NoteStyle.Superscript or NoteStyle.Bracket)) return false;
        // A date is no note: "12 February 2025". Nor is a figure: "12 million".
        return style != NoteStyle.Plain || at - gap > 1 || text[gap] != ' '
            || !char.IsLower(text[at]) && (DateText.Find(text[line.Start..Math.Min(line.End, line.Start + 40)], out var from, out _) is null || from > 0);
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

    /// <summary>The length of a sign that notes are called by, one to three of a kind; 0 where none stands.</summary>
    public static int SignLength(string text, int at, int end)
    {
        if (at >= end || !IsSign(text[at])) return 0;
        var length = 1;
        while (at + length < end && text[at + length] == text[at]) length++;
        return length <= LongestSign ? length : 0;
    }

    /// <summary>Whether a character is one of the signs that notes are called by where they have no numbers.</summary>
    public static bool IsSign(char c) => c is '*' or '†' or '‡' or '§' or '¶';

    private static int SkipSpace(string text, int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at])) at++;
        return at;
    }
}
