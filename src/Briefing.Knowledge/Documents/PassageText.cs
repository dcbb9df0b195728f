using System.Runtime.CompilerServices;

namespace Briefing.Knowledge.Documents;

/// <summary>
/// The one rule by which spans of a document's text become the text that is shown. It depends on nothing but the text and
/// the spans, so that a seal can be checked, and a link rendered, years after the quote was cut.
/// </summary>
/// <remarks>
/// Inside a span a run of white space becomes one space. Between two spans stands what the gap between them says: nothing
/// where a line-break hyphen was mended (the gap is a hyphen and white space, or a hyphen at the end of its line, behind a
/// letter or digit, ends the first span or follows it), one space where the gap begins or ends with white space or the spans
/// are not in ascending order, otherwise nothing: white space in the middle of a gap belongs to what is left out (the
/// attributes of a tag, the title of a link). White space at both ends is dropped. Nothing else is changed.
/// </remarks>
public static class PassageText
{
    /// <summary>Joins the spans, in the order given, into the text that is shown.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A span ends after the text.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static string Join(string text, ReadOnlySpan<TextSpan> spans)
    {
        var size = spans.Length;
        foreach (var span in spans) size += span.Length;
        Span<char> joined = size <= 1024 ? stackalloc char[size] : new char[size];
        var length = 0;
        for (var i = 0; i < spans.Length; i++)
        {
            if (i > 0 && length > 0 && joined[length - 1] != ' ' && Between(text, spans[i - 1], spans[i]) == Separator.Space)
                joined[length++] = ' ';
            foreach (var c in text.AsSpan(spans[i].Start, spans[i].Length))
            {
                if (!char.IsWhiteSpace(c)) joined[length++] = c;
                else if (length > 0 && joined[length - 1] != ' ') joined[length++] = ' ';
            }
        }

        return joined[..length].TrimEnd(' ').ToString();
    }

    /// <summary>What stands between two neighbouring spans of one passage.</summary>
    internal static Separator Between(string text, TextSpan left, TextSpan right)
    {
        // Where columns are in the wrong order, what goes on may stand before what it goes on with.
        if (right.Start < left.End) return BreaksWord(text, left.End) ? Separator.Nothing : Separator.Space;
        var gap = text.AsSpan(left.End, right.Start - left.End);
        var hyphenated = gap.Length > 1 && IsHyphen(gap[0]) && EndsLine(gap[1..]);
        var afterHyphen = left.End > 1 && IsHyphen(text[left.End - 1]) && char.IsLetterOrDigit(text[left.End - 2])
            && gap.ContainsAny('\n', '\r');
        if (hyphenated || afterHyphen) return Separator.Nothing;
        return !gap.IsEmpty && (char.IsWhiteSpace(gap[0]) || char.IsWhiteSpace(gap[^1])) ? Separator.Space : Separator.Nothing;
    }

    /// <summary>Whether the hyphen that ends the first part of a word, kept or left out, is the last of its line.</summary>
    private static bool BreaksWord(string text, int end)
    {
        if (end < 2) return false;
        var after = IsHyphen(text[end - 1]) ? end : end < text.Length && IsHyphen(text[end]) ? end + 1 : -1;
        return after > 1 && char.IsLetterOrDigit(text[after - 2]) && EndsLine(text.AsSpan(after));
    }

    /// <summary>Nothing but white space, or white space up to the end of a line.</summary>
    private static bool EndsLine(ReadOnlySpan<char> gap)
    {
        foreach (var c in gap)
        {
            if (c is '\n' or '\r' or '\f') return true;
            if (!char.IsWhiteSpace(c)) return false;
        }

        return true;
    }

    private static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u00AD';

    internal enum Separator { Nothing, Space }
}
