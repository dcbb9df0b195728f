using Briefing.Conversation.Questions.Views;

namespace Briefing.Tests.Conversation.Questions.Views;

public sealed class CoverageSelectionTests
{
    [Fact]
    public void Choice_OfTwo_TellsTwoMattersAndNotOneTwice()
    {
        var chosen = CoverageSelection.Choose(Sentences.Text(
            "The dike at Morvik broke in the storm.",
            "The storm broke the dike of Morvik on Sunday.",
            "The council pays every family a thousand crowns.",
            "A thousand crowns go from the council to the families."), "", 2);

        chosen.Select(candidate => candidate.Statement.Ordinal / 2).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public void Choice_WithATitle_BeginsWithItsMatter()
    {
        var chosen = CoverageSelection.Choose(Sentences.Text(
            "Rain fell on the market, and the market closed at noon.",
            "The market sells rain coats and the rain never ends.",
            "The lighthouse of Skelle gets a lamp."), "A lamp for the lighthouse", 1);

        chosen[0].Statement.Ordinal.ShouldBe(2);
    }

    [Fact]
    public void Choice_OfMoreThanThereAre_HoldsEachOnce()
    {
        var text = Sentences.Text("One boat sank.", "Two boats sank.", "Nobody drowned.");

        CoverageSelection.Choose(text, "", 10).ShouldBe(text, ignoreOrder: true);
        CoverageSelection.Choose([], "", 3).ShouldBeEmpty();
    }
}
