namespace Briefing.Knowledge.Search.Analysis;

/// <summary>
/// The English stemmer of the Snowball project, known as Porter2: M. F. Porter, "The English (Porter2) stemming algorithm",
/// 2002, https://snowballstem.org/algorithms/english/stemmer.html, an improvement of M. F. Porter, "An algorithm for suffix
/// stripping", Program 14(3), 1980. Implemented from its description.
/// </summary>
/// <remarks>Takes lower-case words; anything that holds a character outside a–z and the apostrophe comes back unchanged.</remarks>
internal static class PorterStemmer
{
    private const int LongestWord = 40;

    /// <summary>The stem of a lower-case word.</summary>
    internal static string Stem(string word)
    {
        if (word.Length is <= 2 or > LongestWord) return word;
        foreach (var c in word)
            if (c is not ((>= 'a' and <= 'z') or '\'')) return word;
        if (PorterExceptions.Whole.TryGetValue(word, out var special)) return special;

        var stem = new PorterWord(stackalloc char[LongestWord + 4], word);
        stem.MarkConsonantY();
        stem.FindRegions();
        PorterSteps.Step0(ref stem);
        PorterSteps.Step1a(ref stem);
        if (!PorterExceptions.AfterStep1a.Contains(stem.Letters.ToString()))
        {
            PorterSteps.Step1b(ref stem);
            PorterSteps.Step1c(ref stem);
            PorterSteps.Step2(ref stem);
            PorterSteps.Step3(ref stem);
            PorterSteps.Step4(ref stem);
            PorterSteps.Step5(ref stem);
        }

        return stem.ToWord();
    }
}
