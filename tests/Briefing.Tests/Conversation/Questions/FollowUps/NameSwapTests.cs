using Briefing.Conversation.Questions.FollowUps;

namespace Briefing.Tests.Conversation.Questions.FollowUps;

public sealed class NameSwapTests
{
    [Theory]
    [InlineData("does Reed Reed pay", "Reed & Reed", "Talvi Lines", "does Talvi Lines pay")]
    [InlineData("what did Vell promise", "Iris Vell", "Olaf Brenner", "what did Olaf Brenner promise")]
    [InlineData("the toll", "Iris Vell", "Olaf Brenner", "the toll Olaf Brenner")]
    public void In_NameInSomeForm_StandsInItsPlace(string text, string name, string other, string expected) => NameSwap.In(text, name, other).ShouldBe(expected);
}
