using System.Buffers;
using System.Collections.Frozen;

namespace Briefing.Knowledge.Documents.PlainText;

/// <summary>A number in running text that may point to a note.</summary>
/// <param name="Number">The number.</param>
/// <param name="Span">The mark, with its brackets.</param>
/// <param name="Style">Glued digits are <see cref="NoteStyle.Space"/>.</param>
/// <param name="IsFirm">Whether hardly anything but a mark looks so; else it may be part of a name, as in "G7".</param>
internal readonly record struct MarkCandidate(int Number, TextSpan Span, NoteStyle Style, bool IsFirm);

/// <summary>
/// Finds numbers that may point to notes: digits glued to the end of a word or to the stop after it, raised digits, and
/// numbers in brackets without a space before them.
/// </summary>
internal static class MarkScan
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789⁰¹²³⁴⁵⁶⁷⁸⁹");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeNumbers =
        "no nos nr art arts fig figs sec p pp vol ch para cl res op ver v".Split(' ')
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds the candidates of a line.</summary>
    public static void Scan(string text, TextLine line, Vocabulary vocabulary, List<MarkCandidate> marks)
    {
        for (var at = line.Start; at < line.End;)
        {
            var found = text.AsSpan(at, line.End - at).IndexOfAny(Digits);
            if (found < 0) return;
            at += found;
            var start = at;
            if (!NoteNumber.TryNumber(text, ref at, line.End, out var number))
            {
                while (at < line.End && Digits.Contains(text[at])) at++;
                continue;
            }

            if (start == line.Start) continue;
            if (text[start - 1] == '[' && at < line.End && text[at] == ']')
            {
                if (start - 1 > line.Start && !char.IsWhiteSpace(text[start - 2]))
                    marks.Add(new MarkCandidate(number, new TextSpan(start - 1, at + 1), NoteStyle.Bracket, true));
            }
            else if (NoteNumber.IsRaised(text[start]))
            {
                if (!IsUnit(text, start)) marks.Add(new MarkCandidate(number, new TextSpan(start, at), NoteStyle.Superscript, true));
            }
            else if (Firmness(text, line.Start, start, vocabulary) is { } firm) AddGlued(text, line, start, ref at, number, firm, marks);
        }
    }

    /// <summary>Adds glued digits, and those that follow with commas: "shown.3,4".</summary>
    private static void AddGlued(string text, TextLine line, int start, ref int at, int number, bool firm, List<MarkCandidate> marks)
    {
        var first = marks.Count;
        marks.Add(new MarkCandidate(number, new TextSpan(start, at), NoteStyle.Space, firm));
        while (at + 1 < line.End && text[at] == ',' && char.IsAsciiDigit(text[at + 1]))
        {
            var comma = at++;
            if (!NoteNumber.TryNumber(text, ref at, line.End, out var next)) break;
            marks.Add(new MarkCandidate(next, new TextSpan(comma, at), NoteStyle.Space, firm));
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
        // "2014.3 The": the stop of a sentence that ends with a year.
        if (word.IsEmpty && punctuated && text[digits - 1] == '.' && EndsWithYear(text, lineStart, digits - 1)) return false;
        if (word.IsEmpty) return punctuated && text[digits - 1] is '”' or '"' or ')' ? true : null;
        if (before >= lineStart && (char.IsDigit(text[before]) || text[before] is '/' or '@' or '_' or '=' or '#')) return null;
        if (punctuated) return text[digits - 1] == '.' && BeforeNumbers.Contains(word) ? null : text[digits - 1] == '\'' ? null : true;
        if (char.IsLower(word[^1]) && (word.Length >= 4 || vocabulary.Has(word))) return true;
        return vocabulary.Has(word) ? false : null;
    }

    /// <summary>"in 2014.3": a year ends the sentence; any other figure would be a decimal.</summary>
    private static bool EndsWithYear(string text, int lineStart, int stop) =>
        stop - 4 >= lineStart && text[stop - 4] is '1' or '2' && text.AsSpan(stop - 4, 4).IndexOfAnyExceptInRange('0', '9') < 0
        && (stop - 5 < lineStart || char.IsWhiteSpace(text[stop - 5]));

    /// <summary>"km²" and "m³" are measures.</summary>
    private static bool IsUnit(string text, int at) =>
        text[at] is '²' or '³' && at > 1 && text[at - 1] == 'm' && (!char.IsLetter(text[at - 2]) || text[at - 2] is 'k' or 'c' or 'm' or 'd');
}
