using System.Collections.Immutable;

namespace Briefing.Knowledge.Search.Learning;

/// <summary>Counts how many sentences hold each word: what the built-in table of common words (<c>common-words.txt</c>) is made of.</summary>
public static class CommonWordCount
{
    private const double Sentences = 10_000;

    /// <summary>The stems that stand in at least <paramref name="least"/> of 10,000 sentences, the commonest first.</summary>
    /// <param name="sentences">The sentences; function words and numbers are passed over.</param>
    /// <param name="least">The smallest count to keep, in sentences of 10,000.</param>
    /// <returns>Each stem with the number of sentences in 10,000 that hold it, rounded; equal counts in alphabetical order.</returns>
    public static ImmutableArray<(string Stem, int Count)> Of(IEnumerable<string> sentences, int least)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var all = 0;
        foreach (var sentence in sentences)
        {
            all++;
            foreach (var stem in TextAnalyzer.Analyze(sentence).Where(token => !token.IsStopWord && !token.IsNumber && !token.IsWhole)
                .Select(token => token.Stem).Distinct(StringComparer.Ordinal))
                counts[stem] = counts.GetValueOrDefault(stem) + 1;
        }

        return [.. counts.Select(pair => (Stem: pair.Key, Count: (int)Math.Round(pair.Value * Sentences / all)))
            .Where(pair => pair.Count >= least).OrderByDescending(pair => pair.Count).ThenBy(pair => pair.Stem, StringComparer.Ordinal)];
    }
}
