using Briefing.Conversation.Questions.Evidence;
using Briefing.Knowledge.Search;

namespace Briefing.Tests.Conversation.Questions.Evidence;

public sealed class WordSetsTests
{
    private const double Least = 0.65;

    [Theory]
    [InlineData("The lock keeper closed the gates at dusk.", "At dusk the lock keeper closed the gates.", false)]
    [InlineData("The lock keeper closed the gates at dusk.", "At dusk the lock keeper closed the gates of the old fishing harbour by lantern.", true)]
    [InlineData("The lock keeper closed the gates at dusk.", "Herring prices doubled.", true)]
    [InlineData("It was of them.", "They were it.", true)]
    public void TryAdd_SecondText_IsTakenUnlessItHasNearlyTheSameWords(string first, string second, bool isTaken)
    {
        var sets = new WordSets();

        sets.TryAdd(TextAnalyzer.Analyze(first), Least).ShouldBeTrue();
        sets.TryAdd(TextAnalyzer.Analyze(second), Least).ShouldBe(isTaken);
    }

    [Fact]
    public void TryAdd_ManyOtherWordsBetween_StillKnowsTheFirst()
    {
        var sets = new WordSets();
        sets.TryAdd(TextAnalyzer.Analyze("herring barge lock gate"), Least).ShouldBeTrue();
        for (var at = 0; at < 100; at++) sets.TryAdd(TextAnalyzer.Analyze($"ship{at}a ship{at}b"), Least).ShouldBeTrue();

        sets.TryAdd(TextAnalyzer.Analyze("gate lock barge herring"), Least).ShouldBeFalse();
    }
}
