namespace Briefing.Evaluation.Reports;

public sealed class PairsTests
{
    [Fact]
    public void Pairs_OfStatements_AreToldApart()
    {
        var pairs = ReportPair.Load();

        var score = PairsScore.Of(pairs);

        pairs.Count.ShouldBeGreaterThanOrEqualTo(78);
        pairs.Count(pair => pair.One == "yes").ShouldBeInRange(30, pairs.Count - 30);
        var because = string.Join('\n', score.Failures);
        score.Precision.ShouldBeGreaterThanOrEqualTo(0.98, because);
        score.Recall.ShouldBeGreaterThanOrEqualTo(0.95, because);
        score.Others.ShouldBe(1, because);
    }
}
