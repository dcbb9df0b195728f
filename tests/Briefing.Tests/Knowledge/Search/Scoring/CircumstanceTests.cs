using Briefing.Knowledge.Search;
using Briefing.Knowledge.Search.Scoring;

namespace Briefing.Tests.Knowledge.Search.Scoring;

public sealed class CircumstanceTests
{
    [Theory]
    [InlineData("What did Brandt say about the toll after the regatta?", "the regatta")]
    [InlineData("What was said of the toll during the long strike about the nets?", "the long strike")]
    [InlineData("What did Brandt demand before the vote?", "")]
    [InlineData("What did Brandt say about the toll?", "")]
    [InlineData("after the regatta", "")]
    [InlineData("", "")]
    public void In_WordsThatOnlyTellWhen_AreFoundWhereSomethingElseIsAskedAbout(string question, string circumstance)
    {
        var tokens = TextAnalyzer.Analyze(question);

        var found = tokens.AsSpan()[Circumstance.In(tokens, token => token.Word is not ("brandt" or "say" or "said" or "demand"))].ToArray();

        string.Join(' ', found.Select(token => token.Word)).ShouldBe(circumstance);
    }
}
