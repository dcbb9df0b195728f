namespace Briefing.Knowledge.Topics.Terms;

/// <summary>Takes the ending of an English plural, or of a verb in the third person, off a word.</summary>
internal static class Plurals
{
    private const int Shortest = 4;

    /// <summary>The word without its ending, or the word itself: "duties" is "duty", "taxes" is "tax", "crisis" stays.</summary>
    internal static string SingularOf(string word)
    {
        if (word.Length < Shortest || word[^1] != 's' || word[^2] is 's' or 'u' or 'i') return word;
        if (Ends(word, "ies") && word.Length > Shortest) return word[..^3] + "y";
        if (Ends(word, "ches") || Ends(word, "shes") || Ends(word, "sses") || Ends(word, "xes")) return word[..^2];
        return word is "news" or "series" or "species" or "politics" or "economics" or "always" ? word : word[..^1];
    }

    private static bool Ends(string word, string ending) => word.EndsWith(ending, StringComparison.Ordinal);
}
