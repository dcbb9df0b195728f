using System.Text;
using System.Text.Json.Nodes;
using Briefing.Channels.Teams;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Turns.Shapes;
using Briefing.Tests.Channels.Fixtures;

namespace Briefing.Tests.Channels.Teams;

public sealed class ShapedQuotesTests
{
    [Fact]
    public void Card_OfATable_TellsWhatEachColumnHoldsAndShowsTheQuotesUnderItsName()
    {
        var texts = TextsIn(Card(SampleShapes.Table()));

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
        var runs = Card(SampleShapes.Position()).Objects().Where(one => (string?)one["type"] == "TextRun").ToArray();

        var added = runs.Single(run => (string?)run["text"] == "1");
        ((bool?)added["underline"], (string?)added["weight"]).ShouldBe((true, "bolder"));
        runs.ShouldContain(run => (string?)run["text"] == "Not repeated from quote 1: autumn");
        runs.ShouldContain(run => (string?)run["text"] == "2. 2 March 2025");
    }

    [Fact]
    public void Card_OfSections_HoldsEachQuoteUnderItsHeading()
    {
        var texts = TextsIn(Card(SampleShapes.Sections()));

        texts.IndexOf("Piers").ShouldBeLessThan(texts.IndexOf(SampleShapes.Sections().Quotes[0].Line.Text));
        texts.IndexOf("Cranes").ShouldBeInRange(texts.IndexOf(SampleShapes.Sections().Quotes[1].Line.Text), texts.IndexOf(SampleShapes.Sections().Quotes[2].Line.Text));
    }

    [Fact]
    public void Card_OfATableTooLargeForAMessage_KeepsTheLinksOfAll()
    {
        var reply = SampleReplies.Answer(12, new string('ж', 590));
        var table = reply with { Table = new QuoteTable(["A", "B"], [new TableRow("", "", [new TableCell([.. Enumerable.Range(0, 6)], ""), new TableCell([.. Enumerable.Range(6, 6)], "")])]) };

        var raw = ReplyCard.For(table)!.Content!.Value.GetRawText();

        Encoding.UTF8.GetByteCount(raw).ShouldBeLessThanOrEqualTo(25_000);
        foreach (var quote in reply.Quotes) raw.ShouldContain(quote.Link.Split('#')[0]);
    }

    private static JsonObject Card(Reply reply) => (JsonObject)JsonNode.Parse(ReplyCard.For(reply)!.Content!.Value.GetRawText())!;

    private static List<string> TextsIn(JsonNode node) => [.. node.Objects().Where(one => (string?)one["type"] == "TextRun").Select(one => (string)one["text"]!)];
}
