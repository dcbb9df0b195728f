using Briefing.Knowledge.Search.Analysis;

namespace Briefing.Knowledge.Search.Scoring;

/// <summary>
/// Inverse document frequency as BM25 has it, never negative: ln(1 + (N − n + ½) / (n + ½)), S. Robertson and H. Zaragoza,
/// "The Probabilistic Relevance Framework: BM25 and Beyond", Foundations and Trends in Information Retrieval 3(4), 2009,
/// section 3.1, with the 1 that Lucene adds.
/// </summary>
internal static class Rarity
{
    internal static double Of(double sentencesWithTerm, double sentences) =>
        Math.Log(1 + (sentences - sentencesWithTerm + 0.5) / (sentencesWithTerm + 0.5));

    /// <summary>
    /// The same, with so many sentences of ordinary text on public affairs counted in, for a collection too small to tell
    /// which words are common.
    /// </summary>
    internal static double Of(int sentencesWithTerm, int sentences, string stem, double background) =>
        Of(sentencesWithTerm + background * CommonWords.Share(stem), sentences + background);

    /// <summary>In how many sentences each stem stands.</summary>
    internal static int[] CountSentences(Sentences sentences)
    {
        var counts = new int[sentences.Lexicon.Count];
        var last = new int[sentences.Lexicon.Count];
        Array.Fill(last, -1);
        for (var i = 0; i < sentences.Count; i++)
        {
            foreach (var token in sentences[i])
            {
                var stem = sentences.Lexicon[token.Word].Stem;
                if (last[stem] == i) continue;
                last[stem] = i;
                counts[stem]++;
            }
        }

        return counts;
    }
}
