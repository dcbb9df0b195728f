using Briefing.Conversation.Questions;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Conversation.Understanding;
using Briefing.Knowledge.Search;

namespace Briefing.Tests.Conversation.Questions.Evidence;

public sealed class PresumedDeedTests
{
    [Theory]
    [InlineData("Who robbed the toll house?", AnswerKind.Person, true)]
    [InlineData("Who leads the rowers?", AnswerKind.Person, false)]
    [InlineData("Why did Brandt resign?", AnswerKind.Reason, true)]
    [InlineData("When did Brandt resign?", AnswerKind.Date, false)]
    public void In_QuestionForADoerOrAReason_TakesTheDeedForGranted(string text, AnswerKind kind, bool presumes) =>
        PresumedDeed.In(new Question { Intent = Intents.Topic, Text = text, Kind = kind }).ShouldBe(presumes);

    [Fact]
    public void IsUntold_PartOfTheDeed_IsToldEnough()
    {
        PresumedDeed.IsUntold(1).ShouldBeTrue();
        PresumedDeed.IsUntold(0.5).ShouldBeFalse();
    }
}
