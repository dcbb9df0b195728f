using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;

namespace Briefing.Knowledge.Documents.PlainText;

/// <summary>A number or sign in running text that may point to a note.</summary>
/// <param name="Label">The number in plain digits, or the sign.</param>
/// <param name="Span">The mark, with its brackets.</param>
/// <param name="Style">Glued digits are <see cref="NoteStyle.Plain"/>.</param>
/// <param name="IsFirm">Whether hardly anything but a mark looks so; else it may be part of a name, as in "G7".</param>
internal readonly record struct MarkCandidate(string Label, TextSpan Span, NoteStyle Style, bool IsFirm)
{
    public static MarkCandidate Of(int number, TextSpan span, NoteStyle style, bool firm) =>
        new(number.ToString(CultureInfo.InvariantCulture), span, style, firm);
}

/// <summary>
/// Finds what may point to notes: digits or signs glued to the end of a word or to the stop after it, raised digits, and
/// numbers in brackets without a space before them.
/// </summary>
internal static class MarkScan
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789⁰¹²³⁴⁵⁶⁷⁸⁹");

    private static readonly SearchValues<char> DigitsAndSigns = SearchValues.Create("0123456789⁰¹²³⁴⁵⁶⁷⁸⁹*†‡§¶");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeNumbers =
        "no nos nr art arts fig figs sec p pp vol ch para cl res op ver v".Split(' ')
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds the candidates of a line.</summary>
    public static void Scan(string text, TextLine line, Vocabulary vocabulary, List<MarkCandidate> marks)
    {
        for (var at = line.Start; at < line.End;)
        {
            var found = text.AsSpan(at, line.End - at).IndexOfAny(DigitsAndSigns);
            if (found < 0) return;
            at += found;
            var start = at;
            if (NoteNumber.IsSign(text[at]))
            {
                AddSign(text, line, ref at, marks);
                continue;
            }

            if (!NoteNumber.TryNumber(text, ref at, line.End, out var number))
            {
                while (at < line.End && Digits.Contains(text[at])) at++;
                continue;
            }

            if (start == line.Start) continue;
            if (text[start - 1] == '[' && at < line.End && text[at] == ']')
            {
                if (start - 1 > line.Start && !char.IsWhiteSpace(text[start - 2]))
                    marks.Add(MarkCandidate.Of(number, new TextSpan(start - 1, at + 1), NoteStyle.Bracket, true));
            }
            else if (NoteNumber.IsRaised(text[start]))
            {
                if (!IsUnit(text, start)) marks.Add(MarkCandidate.Of(number, new TextSpan(start, at), NoteStyle.Superscript, true));
            }
            else if (Firmness(text, line.Start, start, vocabulary) is { } firm) AddGlued(text, line, start, ref at, number, firm, marks);
        }
    }

    private static void AddSign(string text, TextLine line, ref int at, List<MarkCandidate> marks)
    {
        var (start, length) = (at, NoteNumber.SignLength(text, at, line.End));
        while (at < line.End && text[at] == text[start]) at++;
        if (length == 0 || start == line.Start || !IsFree(text, at, line.End)) return;
        if (char.IsLetter(text[start - 1]) || text[start - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '”' or '’' or '"' or ')' or ']' or '»')
            marks.Add(new MarkCandidate(text.Substring(start, length), new TextSpan(start, at), NoteStyle.Sign, true));
    }

    /// <summary>Adds glued digits, and those that follow with commas: "shown.3,4".</summary>
    private static void AddGlued(string text, TextLine line, int start, ref int at, int number, bool firm, List<MarkCandidate> marks)
    {
        var first = marks.Count;
        marks.Add(MarkCandidate.Of(number, new TextSpan(start, at), NoteStyle.Plain, firm));
        while (at + 1 < line.End && text[at] == ',' && char.IsAsciiDigit(text[at + 1]))
        {
            var comma = at++;
            if (!NoteNumber.TryNumber(text, ref at, line.End, out var next)) break;
            marks.Add(MarkCandidate.Of(next, new TextSpan(comma, at), NoteStyle.Plain, firm));
        }

        if (!IsFree(text, at, line.End)) marks.RemoveRange(first, marks.Count - first);
    }

    /// <summary>After a mark stands white space or a stop, never a letter or the rest of a figure.</summary>
    private static bool IsFree(string text, int at, int end) =>
        at >= end || char.IsWhiteSpace(text[at]) || text[at] is '–' or '—' or '”' or '’' or ')' or '"' or ']'
        || text[at] is '.' or ',' or ';' or ':' or '!' or '?' && (at + 1 >= end || !char.IsLetterOrDigit(text[at + 1]));

    /// <summary>Whether the word before the digits makes a mark of them; null where it does not.</summary>
    private static bool? Firmness(string text, int lineStart, int digits, Vocabulary vocabulary)
    {
        var before = digits - 1;
        while (before > lineStart && text[before] is '.' or ',' or ';' or ':' or '!' or '?' or '”' or '’' or '"' or '\'' or ')' or ']' or '»') before--;
        var punctuated = before < digits - 1;
        var wordEnd = before + 1;
        while (before >= lineStart && char.IsLetter(text[before])) before--;
        var word = text.AsSpan(before + 1, wordEnd - before - 1);
        if (word.IsEmpty) return punctuated ? AfterFigure(text, digits, before) : null;
        if (before >= lineStart && (char.IsDigit(text[before]) || text[before] is '/' or '@' or '_' or '=' or '#')) return null;
        if (punctuated) return text[digits - 1] == '.' && BeforeNumbers.Contains(word) ? null : text[digits - 1] == '\'' ? null : true;
        if (char.IsLower(word[^1]) && (word.Length >= 4 || vocabulary.Has(word) || before < lineStart && EndsInHyphen(text, lineStart))) return true;
        return vocabulary.Has(word) ? false : null;
    }

    /// <summary>Whether the line before this one ends with a hyphen, so that this one begins with the rest of a word.</summary>
    private static bool EndsInHyphen(string text, int lineStart)
    {
        var before = lineStart - 1;
        while (before > 0 && char.IsWhiteSpace(text[before])) before--;
        return before > 0 && LineHyphen.Is(text[before]) && char.IsLetter(text[before - 1]);
    }

    /// <summary>
    /// Digits behind a figure and its stop: "of the G20.3 The" may end a sentence with a mark, "14.3 per cent" does not; what
    /// closes a quotation or bracket between the two leaves no doubt. "14%.3" is a mark as well.
    /// </summary>
    private static bool? AfterFigure(string text, int digits, int before)
    {
        if (text[digits - 1] is '”' or '"' or ')') return true;
        if (before >= 0 && text[before] == '%' || digits - before > 2 && text[digits - 1] is '.' or ',') return true;
        if (text[digits - 1] is '?' or '!' || text[digits - 1] is '.' && IsYear(text, before)) return true;
        if (text[digits - 1] is not '.' || before < 0 || !char.IsDigit(text[before])) return null;
        var after = digits;
        while (after < text.Length && char.IsAsciiDigit(text[after])) after++;
        while (after < text.Length && text[after] is ' ' or '\t' or '\u00A0') after++;
        return after >= text.Length || text[after] is '\n' or '\r' || char.IsUpper(text[after]) || text[after] is '“' or '‘' or '"' ? false : null;
    }

    /// <summary>Whether the four digits that end here are a year, which no decimal follows.</summary>
    private static bool IsYear(string text, int end) =>
        end >= 3 && text[end - 3] is '1' or '2' && text.AsSpan(end - 3, 4).IndexOfAnyExceptInRange('0', '9') < 0 && (end < 4 || !char.IsAsciiDigit(text[end - 4]) && text[end - 4] is not ('.' or ','));

    /// <summary>"km²" and "m³" are measures.</summary>
    private static bool IsUnit(string text, int at) =>
        text[at] is '²' or '³' && at > 1 && text[at - 1] == 'm' && (!char.IsLetter(text[at - 2]) || text[at - 2] is 'k' or 'c' or 'm' or 'd');
}
