using Briefing.Knowledge.Quotations;

namespace Briefing.Evaluation.Quotations.Said;

public sealed class SaidDatesTests
{
    private const int FewestCases = 80;

    [Theory]
    [InlineData(false, 0.89, 0.01)]
    [InlineData(true, 0.86, 0.01)]
    public void Said_TextsOfOurOwn_IsRightAndSeldomWrong(bool held, double right, double wrong)
    {
        var analyser = new DocumentAnalyser(ShippedLexicon.Load());
        var score = SaidRun.Score(SaidCase.Load().Where(one => one.Held == held).Select(one => (one, one.Found(analyser))));

        (score.Right / (double)score.All).ShouldBeGreaterThanOrEqualTo(right);
        (score.Wrong / (double)score.All).ShouldBeLessThanOrEqualTo(wrong);
    }

    [Fact]
    public void Said_TextsOfOurOwn_AreEnough() => SaidCase.Load().Count.ShouldBeGreaterThanOrEqualTo(FewestCases);
}
