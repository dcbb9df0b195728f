using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;
using Briefing.Knowledge.Search.Scoring;

namespace Briefing.Tests.Knowledge.Search;

public sealed class RankingWeightsTests
{
    [Fact]
    public void Default_IsTheRepositorysFile()
    {
        var file = RankingWeights.Load(Path.Combine(Requires.Repository(), "dialogs"));

        RankingWeights.Default.Sentence.ToArray().ShouldBe(file.Sentence.ToArray());
        RankingWeights.Default.Statement.ToArray().ShouldBe(file.Statement.ToArray());
        RankingWeights.Default.Answerable.ToArray().ShouldBe(file.Answerable.ToArray());
    }

    [Fact]
    public void RepositorysFile_HasALineForEveryFeature()
    {
        var text = File.ReadAllText(Path.Combine(Requires.Repository(), "dialogs", "ranking.yaml"));
        var names = Enum.GetValues<SentenceFeature>().Select(RankingWeights.NameOf)
            .Concat(Enum.GetValues<StatementFeature>().Select(RankingWeights.NameOf))
            .Concat(Enum.GetValues<AnswerableFeature>().Select(RankingWeights.NameOf));

        foreach (var name in names) text.ShouldContain($"{{feature: {name}, weight: ");
    }

    [Fact]
    public void Parse_FeatureThatIsNotListed_WeighsNothing()
    {
        var weights = RankingWeights.Parse("ranking.yaml", "sentence:\n  - {feature: fits-date, weight: 2.5}");

        weights.Sentence[(int)SentenceFeature.FitsDate].ShouldBe(2.5);
        weights.Sentence.ToArray().Sum().ShouldBe(2.5);
    }

    [Theory]
    [InlineData("sentence:\n  - {feature: bm52, weight: 1}", 2, "bm52")]
    [InlineData("sentence:\n  - {feature: bm25, weight: much}", 2, "number")]
    [InlineData("sentence:\n  - {feature: bm25, weight: NaN}", 2, "number")]
    [InlineData("sentence:\n  - {feature: bm25}", 2, "weight")]
    [InlineData("sentences:\n  - {feature: bm25, weight: 1}", 1, "sentences")]
    public void Parse_Fault_NamesTheLine(string text, int line, string part)
    {
        var fault = Should.Throw<LexiconException>(() => RankingWeights.Parse("ranking.yaml", text));

        fault.Line.ShouldBe(line);
        fault.Message.ShouldContain(part);
    }
}
