using System.Text.Json.Nodes;
using System.Text;
using Briefing.Channels.Teams;
using Briefing.Conversation.Turns;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Reports;
using Briefing.Knowledge.Storage;
using Briefing.Tests.Channels.Fixtures;

namespace Briefing.Tests.Channels.Teams;

public sealed class ReplyCardTests
{
    [Fact]
    public void Card_OfAnAnswer_ShowsEachQuoteWithAllThatBelongsToIt()
    {
        var reply = SampleReplies.Answer(quotes: 3);

        var card = Card(reply);

        ((string?)card["version"]).ShouldBe("1.5");
        var boxes = card["body"]!.AsArray().Where(element => (string?)element!["type"] == "Container").ToArray();
        boxes.Length.ShouldBe(3);
        for (var i = 0; i < boxes.Length; i++)
        {
            var line = reply.Quotes[i].Line;
            TextsIn(boxes[i]!).ShouldBe([line.Intro, line.Text, line.Badge, line.SourceLine]);
            UrlsIn(boxes[i]!).ShouldBe([reply.Quotes[i].Link, reply.Quotes[i].OriginalLink!]);
        }

        TextsIn(card)[0].ShouldBe(reply.Text);
        QuestionsIn(card).ShouldBe(reply.Suggestions);
    }

    [Fact]
    public void Card_OfAQuoteWithNotes_ShowsTheirWordsAndWhereTheyOpen()
    {
        const string words = "7 Harbour Log, page 9.";
        var note = new PassageNote("7", Passage.Cut(words, new TextSpan(2, words.Length)), null);
        var quote = SampleReplies.Quote(0) with
        {
            Notes = [new QuoteNote(note, "Note 7: Harbour Log, page 9.", "http://localhost:3978/sources/note-0/aaaaaaaaaaaa/2-22#quote")],
        };

        var card = Card(Reply.Answer("Said", 0.9, "One minister spoke.", [quote]));

        TextsIn(card).ShouldContain("Note 7: Harbour Log, page 9.");
        UrlsIn(card).ShouldContain(quote.Notes[0].Link);
    }

    [Fact]
    public void Card_OfAQuoteThatOthersReport_NamesThemAndLinksTheFirst()
    {
        var quote = SampleReplies.Quote(0);
        var document = new StoredDocument(quote.Source with { Publisher = "Coast Wire" }, new string('b', 64), new DocumentText("", TextBasis.Decoded, null), default, IsActive: true);
        var report = new Report(quote.Statement, document, []);
        QuoteReport Beside(int n) => new(report, ReportStanding.Also, new WordingVariant(VariantKind.Same, []), $"Also reported by paper {n}", $"http://localhost:3978/sources/paper-{n}");

        var card = Card(Reply.Answer("Said", 0.9, "One minister spoke.", [quote with { Reports = [Beside(1), Beside(2), Beside(3)] }]));

        foreach (var n in (int[])[1, 2, 3]) TextsIn(card).ShouldContain($"Also reported by paper {n}");
        UrlsIn(card).ShouldBe([quote.Link, quote.OriginalLink!, "http://localhost:3978/sources/paper-1", "http://localhost:3978/sources/paper-2"]);
    }

    [Theory]
    [InlineData("He called it *very* [good](http://x.example) `code` # 1. - > ~~no~~ \\* _so_")]
    [InlineData("<b>bold</b> &amp; {{DATE(2025-02-14T00:00:00Z)}} ${name} \"quoted\" ‘single’ — naïve Київ 🙂")]
    public void Card_OfAQuoteThatLooksLikeMarkup_HoldsItVerbatimWhereNothingIsInterpreted(string words)
    {
        var card = Card(SampleReplies.Answer(quotes: 1, words));

        TextsIn(card).ShouldContain(words);
        KindsIn(card).ShouldNotContain("TextBlock");
    }

    [Fact]
    public void Card_OfAnAbstention_OffersTheQuestionsThatHaveAnswers()
    {
        var card = Card(SampleReplies.Abstention());

        TextsIn(card).ShouldBe(["The sources do not say what the minister said about turnips.", "These have answers:"]);
        QuestionsIn(card).ShouldBe(["What did the minister say about the harbour?"]);
    }

    [Fact]
    public void Card_OfNearEvidence_ShowsItUnderItsOwnHeading()
    {
        var reply = SampleReplies.Abstention() with { Nearby = SampleReplies.Quotes(2), NearbyLead = "Near, and not an answer:" };

        var texts = TextsIn(Card(reply));

        texts.IndexOf("Near, and not an answer:").ShouldBeLessThan(texts.IndexOf(reply.Nearby[0].Line.Text));
        UrlsIn(Card(reply)).ShouldContain(reply.Nearby[1].Link);
    }

    [Theory]
    [InlineData('x', 600)]
    [InlineData('ж', 600)]
    [InlineData('語', 600)]
    [InlineData('"', 600)]
    [InlineData('ж', 30_000)]
    public void Card_OfMoreThanTeamsTakes_LeavesWordsOutAndKeepsEveryLink(char letter, int length)
    {
        var reply = SampleReplies.Answer(quotes: 25, new string(letter, length)) with { Nearby = SampleReplies.Quotes(5), NearbyLead = "Near:" };

        var card = Card(reply);

        Encoding.UTF8.GetByteCount(Raw(reply)).ShouldBeLessThanOrEqualTo(ReplyCard.MaxBytes);
        var urls = UrlsIn(card);
        foreach (var quote in reply.Quotes) urls.ShouldContain(quote.Link);
        card["body"]!.AsArray().Where(element => (string?)element!["type"] == "ActionSet").ShouldAllBe(set => set!["actions"]!.AsArray().Count <= 6);
    }

    [Fact]
    public void Card_OfALongListOfSources_SaysHowManyMoreThereAre()
    {
        var reply = Reply.Other(Outcome.Command, "ListSources", 1, "The sources:") with { SourceLines = [.. Enumerable.Range(0, 2_000).Select(n => $"Note {n} of the Harbour Gazette, date not known")] };

        var texts = TextsIn(Card(reply));

        Encoding.UTF8.GetByteCount(Raw(reply)).ShouldBeLessThanOrEqualTo(ReplyCard.MaxBytes);
        var shown = texts.Count(text => text.StartsWith('•'));
        shown.ShouldBeGreaterThan(50);
        texts[^1].ShouldBe($"… and {2_000 - shown} more");
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("not an address")]
    public void Card_OfAnAddressThatIsNoWebPage_HasNoButtonForIt(string url)
    {
        var quote = SampleReplies.Quote(0) with { OriginalLink = url };

        UrlsIn(Card(Reply.Answer("Said", 1, "Lead.", [quote]))).ShouldBe([quote.Link]);
    }

    [Fact]
    public void Card_OfAnAnswerThatHoldsQuotesBack_OffersThemOnce() =>
        QuestionsIn(Card(SampleReplies.Answer() with { HeldBack = 3, Suggestions = ["more", "When?"] })).ShouldBe(["more", "When?"]);

    [Fact]
    public void Card_OfSmallTalk_IsNone() => ReplyCard.For(SampleReplies.SmallTalk("Good day.")).ShouldBeNull();

    [Fact]
    public void Card_OfEachWayOfSpeaking_SaysItInWordsAndColour()
    {
        var colours = Enum.GetValues<SpeechMode>().Select(mode => Card(Reply.Answer("Said", 1, "Lead.", [SampleReplies.Quote(0, mode: mode)])).ToJsonString());

        colours.Distinct().Count().ShouldBe(4);
    }

    [SkippableFact]
    public async Task Card_OfEveryKindOfReply_IsReadByMicrosoftsParserWithoutAComplaint()
    {
        Reply[] replies =
        [
            SampleReplies.Answer(5), SampleReplies.Answer(25, new string('ж', 600)), SampleReplies.Abstention(),
            SampleReplies.Abstention() with { Nearby = SampleReplies.Quotes(1), NearbyLead = "Near:", SourceLines = ["One"] },
            SampleShapes.Table(), SampleShapes.Position(), SampleShapes.Sections(),
        ];
        foreach (var reply in replies)
        {
            var file = Path.GetTempFileName();
            try
            {
                await File.WriteAllTextAsync(file, Raw(reply));
                (await Clients.CheckAsync("check-card.cjs", "adaptivecards", file)).ShouldBeEmpty();
            }
            finally
            {
                File.Delete(file);
            }
        }
    }

    private static string Raw(Reply reply) => ReplyCard.For(reply)!.Content!.Value.GetRawText();

    private static JsonObject Card(Reply reply) => (JsonObject)JsonNode.Parse(Raw(reply))!;

    private static List<string> TextsIn(JsonNode node) => [.. node.Objects().Where(one => (string?)one["type"] == "TextRun").Select(one => (string)one["text"]!)];

    private static List<string> UrlsIn(JsonNode node) => [.. node.Objects().Where(one => (string?)one["type"] == "Action.OpenUrl").Select(one => (string)one["url"]!)];

    private static List<string> KindsIn(JsonNode node) => [.. node.Objects().Select(one => one["type"]?.ToString()).OfType<string>()];

    private static List<string> QuestionsIn(JsonNode node) =>
    [
        .. node.Objects().Where(one => (string?)one["type"] == "Action.Submit").Select(one =>
        {
            ((string?)one["data"]!["msteams"]!["text"]).ShouldBe((string?)one["data"]!["briefing"]!["question"]);
            return (string)one["data"]!["briefing"]!["question"]!;
        }),
    ];
}
