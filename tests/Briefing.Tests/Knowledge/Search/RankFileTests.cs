using System.Text.Json;
using Briefing.Knowledge.Search;

namespace Briefing.Tests.Knowledge.Search;

public sealed class RankFileTests
{
    private static (int Bad, JsonElement[] Lines) Run(string input)
    {
        var output = new StringWriter();
        var bad = RankFile.Run(new StringReader(input), output, new SentenceRanker());
        return (bad, [.. output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)]);
    }

    [Fact]
    public void Run_GoodLine_GivesAScoreForEachSentence()
    {
        var (bad, lines) = Run("""{"id":"a","question":"When did the ferry sink?","sentences":["The ferry sank in May 1987.","Fish is dear."]}""");

        bad.ShouldBe(0);
        var line = lines.ShouldHaveSingleItem();
        line.GetProperty("id").GetString().ShouldBe("a");
        var scores = line.GetProperty("scores").EnumerateArray().Select(score => score.GetDouble()).ToArray();
        scores.Length.ShouldBe(2);
        scores[0].ShouldBeGreaterThan(scores[1]);
        line.GetProperty("answerable").GetDouble().ShouldBeInRange(0, 1);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[1]")]
    [InlineData("""{"id":"x"}""")]
    [InlineData("""{"id":"x","question":7,"sentences":[]}""")]
    [InlineData("""{"id":"x","question":"q","sentences":"s"}""")]
    [InlineData("""{"id":"x","question":"q","sentences":[1]}""")]
    [InlineData("""{"id":"x","question":"\uD800","sentences":[]}""")]
    public void Run_BadLine_GivesAnErrorAndGoesOn(string bad)
    {
        var (count, lines) = Run(bad + "\n\n" + """{"id":2,"question":"q","sentences":[]}""");

        count.ShouldBe(1);
        lines.Length.ShouldBe(2);
        lines[0].GetProperty("error").GetString().ShouldNotBeNullOrWhiteSpace();
        lines[0].GetProperty("line").GetInt32().ShouldBe(1);
        lines[1].GetProperty("id").GetInt32().ShouldBe(2);
        lines[1].GetProperty("answerable").GetDouble().ShouldBe(0);
    }
}
