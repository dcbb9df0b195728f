namespace Briefing.Evaluation.Reports;

public sealed class PairsTests
{
    [Theory]
    [InlineData("pairs.yaml", 78, 0.98, 0.95, 1)]
    [InlineData("held-pairs.yaml", 36, 0.95, 0.90, 0.5)]
    public void Pairs_OfStatements_AreToldApart(string file, int count, double precision, double recall, double others)
    {
        var pairs = ReportPair.Load(file);

        var score = PairsScore.Of(pairs);

        pairs.Count.ShouldBeGreaterThanOrEqualTo(count);
        pairs.Count(pair => pair.One == "yes").ShouldBeInRange(count / 3, count * 2 / 3);
        score.Precision.ShouldBeGreaterThanOrEqualTo(precision, score.ToString());
        score.Recall.ShouldBeGreaterThanOrEqualTo(recall, score.ToString());
        score.Others.ShouldBeGreaterThanOrEqualTo(others, score.ToString());
    }
}
