using System.Globalization;

namespace Briefing.Evaluation.Ranking;

/// <summary>The means over a set of questions.</summary>
/// <param name="Questions">How many have a right candidate and are measured.</param>
/// <param name="Map">Mean average precision.</param>
/// <param name="Mrr">Mean reciprocal rank.</param>
/// <param name="PrecisionAt1">The share of questions whose first candidate is right.</param>
internal sealed record RankingScores(int Questions, double Map, double Mrr, double PrecisionAt1)
{
    private const int Seed = 20250212;

    internal static RankingScores Of(IEnumerable<SelQaQuestion> questions, Func<SelQaQuestion, IReadOnlyList<double>> rank)
    {
        var random = new Random(Seed);
        var measured = questions.Where(question => question.Answers.Count > 0)
            .Select(question => RankingMeasures.Of(rank(question), question.Answers, random)).ToList();
        return new RankingScores(
            measured.Count,
            measured.Average(measures => measures.AveragePrecision),
            measured.Average(measures => measures.ReciprocalRank),
            measured.Average(measures => measures.FirstIsRight ? 1.0 : 0.0));
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"selqa-dev: {Questions} questions, MAP {Map:0.000}, MRR {Mrr:0.000}, P@1 {PrecisionAt1:0.000}");
}
