using Briefing.Knowledge.Documents;
using Xunit.Abstractions;

namespace Briefing.Evaluation.Pages;

/// <summary>Nearly all of the articles is kept and nearly all of the rest left out, on tuned layouts and on those that only measure.</summary>
public sealed class PagesTests(ITestOutputHelper output)
{
    private const double Floor = 0.99;

    [Fact]
    public void Layouts_WithTheirArticles_AreReadWithoutTheRest()
    {
        var results = PagesRun.All().ToList();

        results.Count.ShouldBeGreaterThanOrEqualTo(36);
        results.Count(result => result.IsTuned).ShouldBeLessThan(results.Count * 3 / 4);
        foreach (var group in results.GroupBy(result => result.IsTuned))
        {
            output.WriteLine(PagesRun.Row(group.Key ? "tuned" : "held", [.. group]));
            var scores = group.SelectMany(result => result.Scores).ToList();
            ((double)scores.Sum(score => score.Kept) / scores.Sum(score => score.Article)).ShouldBeGreaterThanOrEqualTo(Floor);
            ((double)scores.Sum(score => score.LeftOut) / scores.Sum(score => score.Rest)).ShouldBeGreaterThanOrEqualTo(Floor);
            ((double)group.Sum(result => result.Right) / group.Sum(result => result.Stated)).ShouldBeGreaterThanOrEqualTo(0.97);
        }
    }

    [Fact]
    public void Score_OfALostSentenceAndAShownOffer_CountsBoth()
    {
        var marked = new MarkedPage("<body><p data-article>The bridge is closed. Nobody may cross it.</p><p>Subscribe to us.</p></body>");
        var document = DocumentReader.Read(Capture.Of("page.md", "Nobody may cross it. Subscribe to us."u8.ToArray()), SourcesFile.None);

        var score = PageScore.Of(document, marked);

        (score.Article, score.Kept, score.Rest, score.LeftOut).ShouldBe((2, 1, 1, 0));
    }
}
