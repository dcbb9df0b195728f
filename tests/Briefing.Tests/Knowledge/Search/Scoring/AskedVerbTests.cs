using Briefing.Knowledge.Search;
using Briefing.Knowledge.Search.Scoring;

namespace Briefing.Tests.Knowledge.Search.Scoring;

public sealed class AskedVerbTests
{
    [Theory]
    [InlineData("When did Brandt resign as mayor?", "resign")]
    [InlineData("Why did the Harbour Council of Varholm leave the league?", "leave")]
    [InlineData("Has Varholm annexed the skerries?", "annexed")]
    [InlineData("When was the old tunnel under the sound opened?", "opened")]
    [InlineData("When was Ilse Brandt elected?", "elected")]
    [InlineData("Why did the truce collapse?", "collapse")]
    [InlineData("Who criticised the ferry plan?", "criticised")]
    [InlineData("Who has joined the league?", "joined")]
    [InlineData("How many quays has Varholm closed?", "closed")]
    [InlineData("How many islanders died in the storm?", "died")]
    [InlineData("Who said that the ferry was scrapped by Varholm?", "scrapped")]
    [InlineData("Who says that Varholm has sold the quay?", "sold")]
    public void In_QuestionOfWhatWasDone_FindsTheVerb(string question, string verb)
    {
        var tokens = TextAnalyzer.Analyze(question);

        tokens[AskedVerb.In(tokens, question)].Word.ShouldBe(TextAnalyzer.Analyze(verb)[0].Word);
    }

    [Theory]
    [InlineData("Who is the harbour master?")]
    [InlineData("Why should Brandt leave the council?")]
    [InlineData("Why are so few islanders signed up?")]
    [InlineData("Did Brandt's ferry company lose money?")]
    [InlineData("When did Brandt go to the help of the rowers?")]
    [InlineData("Who said that the toll should stay?")]
    [InlineData("the ferry")]
    [InlineData("Why did")]
    [InlineData("")]
    public void In_QuestionOfAnythingElse_FindsNone(string question) => AskedVerb.In(TextAnalyzer.Analyze(question), question).ShouldBe(-1);

    [Fact]
    public void In_HyphenatedNames_ReadsOn()
    {
        const string question = "When did Anne-Marie Holm-Reyes reopen the quay?";
        var tokens = TextAnalyzer.Analyze(question);

        tokens[AskedVerb.In(tokens, question)].Word.ShouldBe("reopen");
    }
}
