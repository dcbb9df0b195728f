using System.Globalization;
using Briefing.Evaluation.Scoring;
using Briefing.Knowledge.Quotations;
using Xunit.Abstractions;

namespace Briefing.Evaluation.Quotations.Gold;

/// <summary>Reads every text of the gold set and fails where a figure is below what <c>expected.yaml</c> says.</summary>
public sealed class GoldSetTests(ITestOutputHelper output)
{
    private static readonly IReadOnlyList<GoldFile> Files = GoldFile.In(GoldRun.Folder);

    public static TheoryData<string> Parts => [.. Files.Select(file => file.Part).Distinct(StringComparer.Ordinal)];

    [Fact]
    public void Files_OfTheGoldSet_HoldWhatTheirListsSay() => Files.SelectMany(file => file.Texts).SelectMany(GoldPlaces.Faults).ShouldBeEmpty();

    [Fact]
    public void Read_OfEveryText_KnowsItsTitleAndDate()
    {
        foreach (var text in Files.SelectMany(file => file.Texts))
        {
            var metadata = GoldJudgement.Read(text).Metadata;
            metadata.Title.ShouldBe(text.Title, text.Place);
            (metadata.Published ?? metadata.Said)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBe(text.Date, text.Place);
        }
    }

    [Fact]
    public void Files_OfTheGoldSet_HoldEnough_AThirdOfItHeld()
    {
        Quotations(Files).ShouldBeGreaterThanOrEqualTo(400);
        Traps(Files).ShouldBeGreaterThanOrEqualTo(100);
        var held = Files.Where(file => file.IsHeld).ToList();
        (Quotations(held) * 3).ShouldBeGreaterThanOrEqualTo(Quotations(Files.Where(file => file.Part is "tune" or "held")));
        Traps(held).ShouldBeGreaterThanOrEqualTo(35);
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void Analyse_OfAPart_ReachesItsExpectedScores(string part)
    {
        var score = GoldRun.Of(Files.Where(file => file.Part == part), new DocumentAnalyser(ShippedLexicon.Load()));
        output.WriteLine(GoldRun.Summary(part, score));

        ExpectedScores.Load().Quotations.Single(one => one.Name == part).Regressions(score).ShouldBeEmpty();
    }

    [Fact]
    public void Expected_ScoresAboveWhatIsReached_AreRegressions()
    {
        var score = GoldRun.Of(Files.Take(1), new DocumentAnalyser(ShippedLexicon.Load()));
        var expected = new ExpectedQuotations { Name = "x", SpeakerPrecision = 1.01, Recall = 1.01, ContentF1 = 1.01, Modality = 1.01, TrapsSprung = -1 };

        expected.Regressions(score).Count().ShouldBe(5);
    }

    [Fact]
    public void Print_OfHeldFiles_ShowsNoneOfTheirWords()
    {
        var shown = new StringWriter();
        GoldRun.Print(["--verbose", "held"], shown);

        var names = Files.Where(file => file.IsHeld).SelectMany(file => file.Texts).SelectMany(text => text.Says).SelectMany(one => one.Speakers).Where(name => name.Contains(' ', StringComparison.Ordinal) && !name.StartsWith("Reporter", StringComparison.Ordinal));
        shown.ToString().ShouldContain("held:");
        foreach (var name in names) shown.ToString().ShouldNotContain(name);
    }

    private static int Quotations(IEnumerable<GoldFile> files) =>
        files.SelectMany(file => file.Texts).SelectMany(text => text.Says).Count(one => !one.Speakers.IsEmpty && !one.IsEitherWay);

    private static int Traps(IEnumerable<GoldFile> files) => files.SelectMany(file => file.Texts).Sum(text => text.Never.Length);
}
