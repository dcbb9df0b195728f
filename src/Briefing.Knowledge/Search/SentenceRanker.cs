using Briefing.Knowledge.Search.Analysis;
using Briefing.Knowledge.Search.Scoring;

namespace Briefing.Knowledge.Search;

/// <summary>How well each of some sentences answers a question.</summary>
/// <param name="Scores">One for each sentence, in their order, 0 to 1; comparable within one question.</param>
/// <param name="Answerable">How likely one of them answers at all, 0 to 1.</param>
public sealed record Ranking(double[] Scores, double Answerable);

/// <summary>Ranks loose sentences by the same features as answers are ranked by, as far as they need no store.</summary>
/// <param name="weights">The weights; those of the repository where none are given.</param>
/// <param name="synonyms">Synonyms; none where none are given.</param>
public sealed class SentenceRanker(RankingWeights? weights = null, TopicSynonyms? synonyms = null)
{
    private readonly RankingWeights _weights = weights ?? RankingWeights.Default;
    private readonly TopicSynonyms _synonyms = synonyms ?? TopicSynonyms.None;

    /// <summary>Ranks sentences, taken as one paragraph in reading order.</summary>
    public Ranking Rank(string question, IReadOnlyList<string> sentences)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(sentences);
        var candidates = new CandidateFeatures(question, sentences, _synonyms);
        var raw = new double[sentences.Count];
        for (var i = 0; i < raw.Length; i++) raw[i] = candidates.Score(i, _weights.Sentence);
        var answerable = raw.Length == 0 ? 0 : Answerability.Of(candidates, raw, _weights);
        return new Ranking([.. raw.Select(Logistic)], answerable);
    }

    private static double Logistic(double x) => 1 / (1 + Math.Exp(-x));
}
