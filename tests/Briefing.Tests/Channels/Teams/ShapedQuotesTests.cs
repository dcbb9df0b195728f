using System.Text;
using System.Text.Json.Nodes;
using Briefing.Channels.Teams;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Turns.Shapes;
using Briefing.Tests.Channels.Fixtures;
using static Briefing.Tests.Channels.Fixtures.SampleCards;

namespace Briefing.Tests.Channels.Teams;

public sealed class ShapedQuotesTests
{
    [Fact]
    public void Card_OfATable_TellsWhatEachColumnHoldsAndShowsTheQuotesUnderItsName()
    {
        var texts = TextsIn(Only(SampleShapes.Table()));

        texts.ShouldContain("dredging");
        texts.ShouldContain("Opposite words: “dredge” and “fill”.");
        texts.ShouldContain("Nothing in the sources.");
        texts.Count(text => text == "Harbour Board").ShouldBe(4); // beside what it holds and above its quotes, in both rows
        texts.Count(text => text == "Dock Union").ShouldBe(3); // nothing stands under it in the second row
        foreach (var quote in SampleShapes.Table().Quotes) texts.ShouldContain(quote.Line.Text);
    }

    [Fact]
    public void Card_OfAPosition_MarksNewWordsByMoreThanColour()
    {
        var runs = Only(SampleShapes.Position()).Objects().Where(one => (string?)one["type"] == "TextRun").ToArray();

        var added = runs.Single(run => (string?)run["text"] == "1");
        ((bool?)added["underline"], (string?)added["weight"]).ShouldBe((true, "bolder"));
        runs.ShouldContain(run => (string?)run["text"] == "Not repeated from quote 1: autumn");
        runs.ShouldContain(run => (string?)run["text"] == "2 March 2025");
    }

    [Fact]
    public void Card_OfSections_HoldsEachQuoteUnderItsHeading()
    {
        var texts = TextsIn(Only(SampleShapes.Sections()));

        texts.IndexOf("Piers").ShouldBeLessThan(texts.IndexOf(SampleShapes.Sections().Quotes[0].Line.Text));
        texts.IndexOf("Cranes").ShouldBeInRange(texts.IndexOf(SampleShapes.Sections().Quotes[1].Line.Text), texts.IndexOf(SampleShapes.Sections().Quotes[2].Line.Text));
    }

    [Fact]
    public void Card_OfATableTooLargeForAMessage_GoesOnUnderItsHeadingsAndHoldsAll()
    {
        var reply = SampleReplies.Answer(12, new string('ж', 590));
        var table = reply with { Table = new QuoteTable(["A", "B"], [new TableRow("", "", [new TableCell([.. Enumerable.Range(0, 6)], ""), new TableCell([.. Enumerable.Range(6, 6)], "")])]) };

        var cards = AllRaw(table);

        cards.Length.ShouldBeGreaterThan(1);
        cards.ShouldAllBe(card => Encoding.UTF8.GetByteCount(card) <= 23_000);
        var urls = All(table).SelectMany(UrlsIn).ToArray();
        foreach (var quote in reply.Quotes) urls.ShouldContain(quote.Link);
        All(table).SelectMany(card => TextsIn(card)).Count(text => text.Length == 590).ShouldBe(12);
    }
}
