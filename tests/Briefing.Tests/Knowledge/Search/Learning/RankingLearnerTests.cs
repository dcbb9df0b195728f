using Briefing.Knowledge.Search;
using Briefing.Knowledge.Search.Learning;
using Briefing.Knowledge.Search.Scoring;

namespace Briefing.Tests.Knowledge.Search.Learning;

public sealed class RankingLearnerTests : IDisposable
{
    private static readonly string[] Animals =
        ["otter", "heron", "badger", "falcon", "marten", "salmon", "beaver", "raven", "lynx", "bison", "stork", "weasel", "adder", "trout", "plover", "ferret", "osprey", "hedgehog", "polecat", "kestrel"];

    private readonly string _folder = Directory.CreateTempSubdirectory("ranking").FullName;

    public RankingLearnerTests()
    {
        foreach (var file in new[] { "ranking.yaml", "topics.yaml" })
            File.Copy(Path.Combine(Requires.Repository(), "dialogs", file), Path.Combine(_folder, file));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Run_Examples_WritesWeightsThatRankThemAndKeepsTheComments()
    {
        var before = File.ReadAllLines(Path.Combine(_folder, "ranking.yaml"));
        var report = new StringWriter();

        RankingLearner.Run(new StringReader(Examples()), _folder, report);

        var after = File.ReadAllLines(Path.Combine(_folder, "ranking.yaml"));
        after.Where(line => line.StartsWith('#')).ShouldBe(before.Where(line => line.StartsWith('#')));
        after.ShouldNotBe(before);
        report.ToString().ShouldContain("20 questions, 10-fold cross-validation: MAP 1.0000");
        var ranking = new SentenceRanker(RankingWeights.Load(_folder)).Rank("Where does the otter live?", ["Rain fell.", "The otter lives in Norfolk.", "Bread rose."]);
        ranking.Scores[1].ShouldBe(ranking.Scores.Max());
    }

    [Fact]
    public void Run_HandSetWeights_AreLeftAlone()
    {
        var before = RankingWeights.Load(_folder).Statement.ToArray();

        RankingLearner.Run(new StringReader(Examples()), _folder, TextWriter.Null);

        RankingWeights.Load(_folder).Statement.ToArray().ShouldBe(before);
    }

    [Theory]
    [InlineData("{\"question\":\"q\",\"sentences\":[\"a\"],\"answers\":[1]}", "Line 1")]
    [InlineData("nonsense", "Line 1")]
    [InlineData("{\"question\":\"q\",\"sentences\":[\"a\"],\"answers\":[0]}", "too few")]
    public void Run_BadExamples_SaysWhatIsWrong(string line, string part) =>
        Should.Throw<InvalidDataException>(() => RankingLearner.Run(new StringReader(line), _folder, TextWriter.Null)).Message.ShouldContain(part);

    [Fact]
    public void Regression_OneTellingFeature_LearnsItsSign()
    {
        var examples = RankingExample.Read(new StringReader(Examples())).ConvertAll(example => new MeasuredExample(example, TopicSynonyms.None));

        var weights = ListwiseRegression.Fit(examples, SentenceFeatures.Count, penalty: 0.1);

        weights[(int)SentenceFeature.Coverage].ShouldBeGreaterThan(0);
        weights[(int)SentenceFeature.FitsDate].ShouldBe(0);
    }

    private static string Examples() => string.Join('\n', Animals.Select((animal, number) =>
        $$"""{"id":"{{number}}","question":"Where does the {{animal}} live?","sentences":["Rain fell on day {{number}}.","The {{animal}} lives in Norfolk.","A baker sold bread."],"answers":[1]}"""));
}
