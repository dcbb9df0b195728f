using System.Collections.Frozen;
using Briefing.Knowledge.Documents.Sentences;

namespace Briefing.Knowledge.Documents.PlainText;

/// <summary>What the first and last characters of a stretch say about whether a sentence begins or ends there.</summary>
internal static class Wording
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Unfinished = (
        "a an the of to in on at by for from with without into onto upon about over under between among against through during before "
        + "after since until toward towards across within along and or nor but as than that which who whom whose where when while if "
        + "because although though whether its their his her our your my these those this is are was were be been being am has have had "
        + "do does did will would shall should can could may might must not no so such more most very even both either neither each "
        + "every any some all other another only also per via vs despite regarding including").Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a stretch ends as a sentence does: with a stop, maybe inside quotation marks or brackets.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> words)
    {
        words = words.TrimEnd();
        var bare = words.TrimEnd("”’\"')]»›*_");
        if (bare is not [.., '.' or '!' or '?' or '…' or '。' or '！' or '？']) return false;
        return bare[^1] != '.' || bare.Length < words.Length || !EndsWithAbbreviation(bare[..^1]);
    }

    /// <summary>Whether a note may end so: as a sentence does, or with an address.</summary>
    public static bool EndsNote(ReadOnlySpan<char> words) =>
        EndsSentence(words) || words[(words.TrimEnd().LastIndexOf(' ') + 1)..].IndexOfAny('/', '@') >= 0;

    /// <summary>Whether the word before the stop is one that another always follows: "Mr", "i.e", "J"; not "no", which may end anything.</summary>
    private static bool EndsWithAbbreviation(ReadOnlySpan<char> words)
    {
        var word = words[(words.LastIndexOfAny(' ', '\n', '\t') + 1)..].TrimStart("([“‘\"'");
        return Abbreviations.IsBeforeName(word) || Abbreviations.IsInside(word) || word is "No" or "Nos" or "Vol" or "pp" or "Art" or "Fig"
            || word.Length == 1 && char.IsAsciiLetterUpper(word[0]) && word is not "I";
    }

    /// <summary>Whether a stretch plainly goes on: it ends with a comma, a dash, an opening bracket or a word that needs another.</summary>
    public static bool EndsOpen(ReadOnlySpan<char> words)
    {
        words = words.TrimEnd();
        if (words is [.., ',' or '(' or '–' or '—' or '-' or '/' or '&']) return true;
        var word = words[(words.LastIndexOfAny(' ', '\n', '\t') + 1)..];
        return Unfinished.Contains(word);
    }

    /// <summary>Whether a stretch begins in the middle of a sentence: with a lower-case word.</summary>
    public static bool StartsInside(ReadOnlySpan<char> words)
    {
        words = words.TrimStart().TrimStart("“‘\"'([–— ");
        if (words.IsEmpty || !char.IsLower(words[0])) return false;
        // "iPhone", "eBay": the capital inside the word stands for the one at its beginning.
        return words.Length < 2 || !char.IsUpper(words[1]);
    }

    /// <summary>Whether a stretch begins with a capital letter, a digit or an opening mark.</summary>
    public static bool StartsFresh(ReadOnlySpan<char> words) =>
        words is [var c, ..] && (char.IsUpper(c) || char.IsDigit(c) || c is '“' or '"' or '‘' or '\'' or '(' or '[' or '«');

    /// <summary>The number of words.</summary>
    public static int Count(ReadOnlySpan<char> words)
    {
        var count = 0;
        for (var i = 0; i < words.Length; i++)
            if (!char.IsWhiteSpace(words[i]) && (i == 0 || char.IsWhiteSpace(words[i - 1]))) count++;
        return count;
    }

    /// <summary>The number of words that begin with a capital letter.</summary>
    public static int CountCapitals(ReadOnlySpan<char> words)
    {
        var count = 0;
        for (var i = 0; i < words.Length; i++)
            if (char.IsUpper(words[i]) && (i == 0 || char.IsWhiteSpace(words[i - 1]))) count++;
        return count;
    }

    /// <summary>Whether there is a letter and no lower-case one.</summary>
    public static bool IsUpperCase(ReadOnlySpan<char> words)
    {
        var letters = false;
        foreach (var c in words)
        {
            if (char.IsLower(c)) return false;
            letters |= char.IsLetter(c);
        }

        return letters;
    }

    /// <summary>A form for comparing lines: lower case, digits alike, only letters and digits.</summary>
    public static string Key(ReadOnlySpan<char> words)
    {
        var key = new System.Text.StringBuilder(words.Length);
        foreach (var c in words)
        {
            if (char.IsDigit(c)) key.Append('0');
            else if (char.IsLetter(c)) key.Append(char.ToLowerInvariant(c));
        }

        return key.ToString();
    }
}
