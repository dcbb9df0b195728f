using Briefing.Conversation.Understanding.Names;

namespace Briefing.Tests.Conversation.Understanding.Names;

public sealed class TypingDistanceTests
{
    [Theory]
    [InlineData("brandt", "brandt", 0)]
    [InlineData("brnadt", "brandt", 0.7)]
    [InlineData("branddt", "brandt", 0.7)]
    [InlineData("brqndt", "brandt", 0.8)]
    [InlineData("brendt", "brandt", 0.85)]
    [InlineData("bradt", "brandt", 1)]
    [InlineData("brankdt", "brandt", 1)]
    [InlineData("vrandt", "brandt", 1.3)]
    [InlineData("brnadtt", "brandt", 1.4)]
    public void Of_TypedAndMeant_CostsWhatFingersMiss(string typed, string meant, double distance) =>
        TypingDistance.Of(typed, meant, 2).ShouldBe(distance, 1e-9);

    [Fact]
    public void Of_WordsThatAreFarApart_IsAboveTheLimit()
    {
        TypingDistance.Of("falk", "lindqvist", 2).ShouldBe(double.PositiveInfinity);
        TypingDistance.Of("brqndt", "brandt", 0.7).ShouldBe(double.PositiveInfinity);
    }

    [Fact]
    public void Of_AnyTwoWords_IsTheSameBothWays()
    {
        string[] words = ["macron", "marcon", "maroon", "mccarran", "moron", "norman", "roman"];
        foreach (var one in words)
            foreach (var other in words)
                TypingDistance.Of(one, other, 9).ShouldBe(TypingDistance.Of(other, one, 9), 1e-9);
    }
}
