namespace Briefing.Evaluation.Ranking;

public sealed class RankingMeasuresTests
{
    [Fact]
    public void Measures_OfAKnownOrder_AreTheTextbookValues()
    {
        var measures = RankingMeasures.Of([0.1, 0.9, 0.5, 0.7], right: [2, 3], new Random(1));
        measures.AveragePrecision.ShouldBe((1.0 / 2 + 2.0 / 3) / 2, 1e-9);
        measures.ReciprocalRank.ShouldBe(0.5);
        measures.FirstIsRight.ShouldBeFalse();
    }

    [Fact]
    public void EqualScores_DoNotFavourTheCandidateStoredFirst()
    {
        var random = new Random(1);
        var first = Enumerable.Range(0, 1000).Count(_ => RankingMeasures.Of([0, 0, 0, 0], right: [0], random).FirstIsRight);
        first.ShouldBeInRange(200, 300);
    }

    [Fact]
    public void NoRightCandidate_HasNoMeasures() =>
        Should.Throw<ArgumentException>(() => RankingMeasures.Of([1], right: [], new Random(1)));
}
