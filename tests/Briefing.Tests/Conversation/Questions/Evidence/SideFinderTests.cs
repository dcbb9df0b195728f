using Briefing.Conversation.Questions.Evidence.Sides;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;

namespace Briefing.Tests.Conversation.Questions.Evidence;

public sealed class SideFinderTests
{
    private static readonly OpposingWords Words = new(
        ["not", "never", "rule out", "refuse"], [(["rise", "increase"], ["fall", "drop"]), (["open"], ["close"])], ["hope", "may", "aspiration"]);

    [Theory]
    [InlineData("The ferry fares will rise in May.", "For")]
    [InlineData("The ferry fares will not rise in May.", "Against")]
    [InlineData("The council refused to increase, and the ferry fares never rise.", "Against")]
    [InlineData("The ferry fares fall in May.", "Against")]
    [InlineData("The ferry fares will not fall, they rise.", "For")]
    [InlineData("The ferry was painted.", "Open")]
    [InlineData("The ferry fares were printed in May.", "Open")]
    [InlineData("Skippers hope that the ferry fares rise.", "Open")]
    [InlineData("The ferry fares may rise.", "Open")]
    public void Of_NegationsAndOpposites_TurnAStatementRound(string sentence, string side) =>
        new SideFinder(Words, "Will ferry fares rise?", "ferry fares rise").Of(Said(sentence)).ToString().ShouldBe(side);

    [Fact]
    public void Of_DeniedStatement_IsAgainst() =>
        new SideFinder(Words, "Will the pier open?", "the pier open").Of(Said("The mayor denied that the pier will open.") with { Polarity = Polarity.Denied }).ShouldBe(Side.Against);

    [Fact]
    public void Of_NegatedQuestion_TakesTheOtherSide() =>
        new SideFinder(Words, "Will the pier never open?", "the pier open").Of(Said("The pier will open.")).ShouldBe(Side.Against);

    private static Statement Said(string text) => new Briefing.Tests.Knowledge.Search.SampleStore().Document("note", "Note", "2024-01-02").Narrates(text).Snapshot().Statements[0];
}
