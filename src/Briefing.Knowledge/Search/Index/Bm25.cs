namespace Briefing.Knowledge.Search.Index;

/// <summary>
/// The constants of BM25 for single sentences: S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and
/// Beyond", 2009. Sentences repeat few words and differ less in length than documents, so length counts for less than usual.
/// </summary>
internal static class Bm25
{
    /// <summary>How soon a further occurrence of a term counts for nothing.</summary>
    internal const float K1 = 1.2f;

    /// <summary>How much length counts, 0 to 1.</summary>
    internal const float B = 0.4f;

    /// <summary>What stands beside the frequency in the denominator for a sentence of so many words.</summary>
    internal static float Norm(int length, double averageLength) => K1 * (1 - B + B * length / (float)Math.Max(1, averageLength));
}
