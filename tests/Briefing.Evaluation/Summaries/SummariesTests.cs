namespace Briefing.Evaluation.Summaries;

public sealed class SummariesTests
{
    [Fact]
    public void Summary_OfOwnTexts_TellsMorePointsThanTheirFirstSentences()
    {
        var (chosen, front) = (SummaryScore.OfCoverage(), SummaryScore.OfFront());

        SummaryText.Load().Sum(text => text.Points.Length).ShouldBeGreaterThan(20);
        chosen.Covered.ShouldBeGreaterThanOrEqualTo(0.75);
        chosen.Covered.ShouldBeGreaterThan(front.Covered);
        chosen.Asides.ShouldBeLessThan(front.Asides);
    }
}
