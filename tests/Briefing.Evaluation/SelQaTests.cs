using Briefing.Evaluation.Ranking;
using Briefing.Evaluation.Scoring;
using Xunit.Abstractions;

namespace Briefing.Evaluation;

/// <summary>Ranks the candidate sentences of a public question set with the ranking that answers use.</summary>
public sealed class SelQaTests(ITestOutputHelper output)
{
    [SkippableFact]
    public void Ranking_OfCandidateSentences_ReachesItsExpectedScores()
    {
        Requires.Shared();
        var scores = SelQaRun.Score();
        output.WriteLine(scores.ToString());
        var expected = ExpectedScores.Load().Ranking;
        scores.ShouldSatisfyAllConditions(
            () => scores.Map.ShouldBeGreaterThanOrEqualTo(expected.Map),
            () => scores.Mrr.ShouldBeGreaterThanOrEqualTo(expected.Mrr),
            () => scores.PrecisionAt1.ShouldBeGreaterThanOrEqualTo(expected.PrecisionAt1));
    }
}
