namespace Briefing.Evaluation.Digests;

/// <summary>The small form of <c>composing</c>; how long it takes is measured by the command alone.</summary>
public sealed class ComposingTests
{
    [Fact]
    public void Composing_ManySubscriptionsAtOnce_GivesEachItsShareAndNoMoreThanItWants()
    {
        var folder = Directory.CreateTempSubdirectory("briefing-composing-");
        try
        {
            var report = ComposingRun.Run(folder.FullName, subscriptions: 300, statements: 3_000, seed: 3);
            report.Lost.ShouldBe(0, report.ToString());
            report.Quotes.ShouldBeGreaterThan(300, report.ToString());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
