using Briefing.Conversation.Replies;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Turns.Shapes;
using Briefing.Knowledge.Facts.Versions;
using Briefing.Tests.Channels.Fixtures;

namespace Briefing.Tests.Conversation.Turns.Shapes;

public sealed class ShapesTests
{
    [Fact]
    public void Table_ThatLeavesAQuoteOut_IsRefused() =>
        Should.Throw<ArgumentException>(() => SampleReplies.Answer(quotes: 2) with { Table = new QuoteTable(["A"], [new TableRow("", "", [new TableCell([0], "")])]) });

    [Fact]
    public void Table_ThatNamesAQuoteTwice_IsRefused() =>
        Should.Throw<ArgumentException>(() => SampleReplies.Answer(quotes: 1) with { Table = new QuoteTable(["A", "B"], [new TableRow("", "", [new TableCell([0], ""), new TableCell([0], "")])]) });

    [Fact]
    public void Sections_OutOfOrder_AreRefused() =>
        Should.Throw<ArgumentException>(() => SampleReplies.Answer(quotes: 2) with { Sections = [new QuoteSection("Last", [1]), new QuoteSection("First", [0])] });

    [Fact]
    public void Timeline_OfTooFewDays_IsRefused() =>
        Should.Throw<ArgumentException>(() => SampleReplies.Answer(quotes: 2) with { Timeline = new QuoteTimeline([SampleShapes.Entry(1)]) });

    [Fact]
    public void Text_OfATable_NamesEveryColumnAndSaysWhereThereIsNothing()
    {
        var text = ReplyText.Render(SampleShapes.Table());

        text.ShouldContain("== dredging ==\nOpposite words: “dredge” and “fill”.");
        text.ShouldContain("Harbour Board:\n\n1. Harbour Gazette reports:");
        text.ShouldContain("Dock Union: Nothing in the sources.");
    }

    [Fact]
    public void Text_OfAPosition_MarksWhatIsNewAndNamesWhatIsNotRepeated()
    {
        var text = ReplyText.Render(SampleShapes.Position());

        text.ShouldContain("1 March 2025 (the sentence names the day)\n\n1. ");
        text.ShouldContain("   New in the words: pier {+1+} of the harbour");
        text.ShouldContain("   Not repeated from quote 1: autumn");
    }

    [Fact]
    public void Text_OfSections_StandsUnderTheirHeadings() =>
        ReplyText.Render(SampleShapes.Sections()).ShouldContain("== Piers ==\n\n1. Harbour Gazette reports:");
}
