using Briefing.Knowledge.Topics.Terms;

namespace Briefing.Knowledge.Topics;

/// <summary>
/// Finds where a text says what an acronym stands for: "the Harbour Safety Board (HSB)", "HSB (Harbour Safety Board)". The
/// letters must be found in the long form from right to left, the first one at the start of a word: A. Schwartz and M. Hearst,
/// "A Simple Algorithm for Identifying Abbreviation Definitions in Biomedical Text", Pacific Symposium on Biocomputing 8, 2003.
/// </summary>
internal static class Acronyms
{
    private const int Shortest = 2;
    private const int Longest = 10;
    private const int MostWords = 9;
    private const int LongestBrackets = 120;

    /// <summary>The acronyms that a text defines, with their long forms as they stand.</summary>
    internal static IEnumerable<DefinedAcronym> In(string text)
    {
        for (var open = text.IndexOf('('); open > 0; open = text.IndexOf('(', open + 1))
        {
            var close = text.IndexOf(')', open, Math.Min(LongestBrackets, text.Length - open));
            if (close < 0) continue;
            var inside = text[(open + 1)..close].Trim().Trim('“', '”', '"');
            if (IsAcronym(inside))
            {
                if (LongForm(Before(text, open), inside) is { } longForm) yield return new DefinedAcronym(inside, longForm);
            }
            else if (LastWord(Before(text, open)) is var before && IsAcronym(before) && inside.Length < text.Length && LongForm(inside, before) is { } defined && defined.Length == inside.Length)
                yield return new DefinedAcronym(before, defined);
        }
    }

    /// <summary>Two to ten letters, mostly capitals, digits and hyphens allowed: "G20", "AFL-CIO".</summary>
    internal static bool IsAcronym(string text)
    {
        if (text.Length is < Shortest or > Longest || !char.IsLetter(text[0])) return false;
        var capitals = 0;
        foreach (var c in text)
        {
            if (char.IsUpper(c)) capitals++;
            else if (!char.IsLetterOrDigit(c) && c is not ('-' or '&' or '.')) return false;
        }

        return capitals >= Shortest && capitals * 2 > text.Length;
    }

    /// <summary>The words at the end of a text that the acronym abbreviates; null where its letters are not found in them.</summary>
    private static string? LongForm(ReadOnlySpan<char> text, string acronym)
    {
        var at = text.Length - 1;
        var words = 0;
        for (var letter = acronym.Length - 1; letter >= 0; letter--)
        {
            var wanted = char.ToLowerInvariant(acronym[letter]);
            if (!char.IsLetterOrDigit(wanted)) continue;
            while (at >= 0 && (char.ToLowerInvariant(text[at]) != wanted || (letter == 0 && at > 0 && char.IsLetterOrDigit(text[at - 1]))))
            {
                if (text[at] is '.' or ';' or ':' or '(' or ')' or '\n' || (char.IsWhiteSpace(text[at]) && ++words > MostWords)) return null;
                at--;
            }

            if (at < 0) return null;
            at--;
        }

        var found = text[(at + 1)..].ToString();

        // Every letter stands for a part of it, so it has two words at least, and not more than the letters can stand for.
        var count = found.Split(' ').Length;
        return count < 2 || count > acronym.Length + 3 || found.Contains(acronym, StringComparison.Ordinal) ? null : found;
    }

    /// <summary>The text before a bracket, as far back as a long form can reach.</summary>
    private static ReadOnlySpan<char> Before(string text, int open) => text.AsSpan(Math.Max(0, open - 2 * LongestBrackets), Math.Min(open, 2 * LongestBrackets)).TrimEnd();

    private static string LastWord(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        while (start > 0 && text.Length - start <= Longest && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '-')) start--;
        return text[start..].ToString();
    }
}
