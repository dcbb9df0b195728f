using System.Text;

namespace Briefing.Knowledge.Documents.Html;

/// <summary>What a label announces.</summary>
internal enum LabelScope
{
    /// <summary>Nothing: it stands for itself.</summary>
    Alone,

    /// <summary>What stands in the same small box.</summary>
    Box,

    /// <summary>Links, with their blurbs.</summary>
    Links,

    /// <summary>A section that is no part of the article, whatever it says.</summary>
    Section,
}

/// <summary>The words that sites put around their articles, as <c>wording.txt</c> lists them.</summary>
internal static class PageWording
{
    private const int LongestLabel = 70;
    private const int LongestInterruption = 420;
    private const int LongestTail = 160;

    private static readonly Dictionary<string, string[]> Groups = Load();
    private static readonly (Phrases Phrases, LabelScope Scope, SetAsideReason Reason)[] Labels =
    [
        (new Phrases(Groups["box"]), LabelScope.Box, SetAsideReason.Interruption),
        (new Phrases(Groups["alone"]), LabelScope.Alone, SetAsideReason.Interruption), (new Phrases(Groups["links"]), LabelScope.Links, SetAsideReason.Related),
        (new Phrases(Groups["tools"]), LabelScope.Links, SetAsideReason.Navigation), (new Phrases(Groups["section"]), LabelScope.Section, SetAsideReason.Interruption),
    ];

    private static readonly Phrases Openings = new([.. Groups["interruption"].Select(phrase => phrase.EndsWith('*') ? phrase : phrase + " *")]);
    private static readonly Phrases Corrections = new([.. Groups["correction"].Select(phrase => phrase + " *")]);
    private static readonly string[] Tails = [.. Groups["tail"].Select(words => $" {words} ")];
    private static readonly string[] SellingWords = [.. Groups["selling"].Select(words => " " + (words.EndsWith('*') ? words[..^1].TrimEnd() : words + " "))];

    /// <summary>What a line announces, if it is a label of a site; null for any other line.</summary>
    public static (LabelScope Scope, SetAsideReason Reason)? LabelOf(string words)
    {
        if (words.Length > LongestLabel || PlainText.Wording.EndsSentence(words) && words.AsSpan().Count(' ') > 5) return null;
        var key = Key(words);
        foreach (var (phrases, scope, reason) in Labels)
            if (phrases.Match(key)) return (scope, reason);
        return null;
    }

    /// <summary>Whether a line speaks to the reader about the site instead of telling what happened.</summary>
    public static bool Interrupts(string words)
    {
        if (words.Length > LongestInterruption) return false;
        var key = Key(words);
        return Openings.Match(key) || words.Length <= LongestTail && Array.Exists(Tails, tail => $" {key} ".Contains(tail, StringComparison.Ordinal));
    }

    /// <summary>Whether a line corrects or updates the article.</summary>
    public static bool IsCorrection(string words) => Corrections.Match(Key(words.Length > LongestInterruption ? words[..LongestInterruption] : words));

    /// <summary>How many words of a line belong to offers, sign-ups and consent.</summary>
    public static int Selling(string words)
    {
        if (words.Length > 2000) return 0;
        var (key, count) = ($" {Key(words)} ", 0);
        foreach (var selling in SellingWords)
            for (var at = key.IndexOf(selling, StringComparison.Ordinal); at >= 0; at = key.IndexOf(selling, at + 1, StringComparison.Ordinal)) count++;
        return count;
    }

    /// <summary>The words in lower case with single spaces, without punctuation but apostrophes; numbers as <c>#</c>.</summary>
    private static string Key(string words)
    {
        var key = new StringBuilder(words.Length);
        foreach (var c in words)
        {
            if (char.IsAsciiDigit(c))
            {
                if (key.Length == 0 || key[^1] != '#') key.Append('#');
            }
            else if (char.IsLetter(c) || c is '@' or '©') key.Append(char.ToLowerInvariant(c));
            else if (c is '\'' or '’') key.Append('\'');
            else if (key.Length > 0 && key[^1] != ' ') key.Append(' ');
        }

        return key.ToString().TrimEnd();
    }

    private static Dictionary<string, string[]> Load()
    {
        using var stream = typeof(PageWording).Assembly.GetManifestResourceStream("page-wording.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split("\n= ").Skip(1).ToDictionary(
            group => group[..group.IndexOf('\n', StringComparison.Ordinal)].Trim(),
            group => group.Split('\n').Skip(1).Where(line => !line.StartsWith('#')).SelectMany(line => line.Split(" / "))
                .Select(phrase => phrase.Trim()).Where(phrase => phrase.Length > 0).ToArray(),
            StringComparer.Ordinal);
    }
}
