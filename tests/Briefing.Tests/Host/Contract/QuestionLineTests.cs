using Briefing.Host.Contract;

namespace Briefing.Tests.Host.Contract;

public sealed class QuestionLineTests
{
    [Fact]
    public void Parse_OfAWholeLine_KeepsAllOfIt()
    {
        var (line, error) = QuestionLine.Parse("""{"id": "a", "q": "Who?", "conversation": 7, "kind": "ignored"}""");

        error.ShouldBeNull();
        line!.Id!.Value.GetString().ShouldBe("a");
        line.Question.ShouldBe("Who?");
        line.Conversation.ShouldBe("7");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("""{"q": ["a"]}""")]
    [InlineData("""{"q": "a", "conversation": {}}""")]
    [InlineData("\u0000")]
    public void Parse_OfABadLine_SaysWhatIsWrong(string text)
    {
        var (line, error) = QuestionLine.Parse(text);

        line.ShouldBeNull();
        error!.Error.ShouldNotBeNullOrWhiteSpace();
        error.Error.ShouldNotContain("\n");
    }
}
