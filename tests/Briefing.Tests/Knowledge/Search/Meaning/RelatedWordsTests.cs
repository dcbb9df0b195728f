using Briefing.Knowledge.Search;
using Briefing.Knowledge.Search.Meaning;

namespace Briefing.Tests.Knowledge.Search.Meaning;

public sealed class RelatedWordsTests
{
    [Theory]
    [InlineData("child", "kid")]
    [InlineData("sentenc", "convict")]
    [InlineData("war", "conflict")]
    public void Of_WordOfOrdinaryEnglish_HoldsWhatMayStandForIt(string stem, string other)
    {
        var related = RelatedWords.Of(stem);

        related.ShouldContain(word => word.Stem == other);
        related.ShouldAllBe(word => word.Strength > 0 && word.Strength < 1);
    }

    [Theory]
    [InlineData("increas", "decreas")]
    [InlineData("victori", "defeat")]
    [InlineData("north", "south")]
    public void Of_Word_LeavesItsOppositeOut(string stem, string opposite) =>
        RelatedWords.Of(stem).ShouldNotContain(word => word.Stem == opposite);

    [Fact]
    public void Of_UnknownWord_IsEmpty() => RelatedWords.Of("zzzz").ShouldBeEmpty();

    [Fact]
    public void Rank_SentenceWithARelatedWord_ScoresAboveOneWithout()
    {
        var ranking = new SentenceRanker().Rank("What do children eat on the ferry?", ["Sailors eat bread on the ferry.", "Kids eat waffles on the ferry."]);

        ranking.Scores[1].ShouldBeGreaterThan(ranking.Scores[0]);
    }
}
