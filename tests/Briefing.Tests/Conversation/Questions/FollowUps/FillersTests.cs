using Briefing.Conversation.Questions.FollowUps;

namespace Briefing.Tests.Conversation.Questions.FollowUps;

public sealed class FillersTests
{
    [Theory]
    [InlineData("minerals from him", "minerals")]
    [InlineData("Brenner on this", "Brenner")]
    [InlineData("the toll on barges", "the toll on barges")]
    [InlineData("on this", "on this")]
    public void WithoutPointing_WordsThatPointAtItsEnd_AreLeftOut(string topic, string expected) => Fillers.WithoutPointing(topic).ShouldBe(expected);
}
