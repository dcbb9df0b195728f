using System.Text.Json.Nodes;
using System.Text;
using Briefing.Channels.Teams;
using Briefing.Conversation.Turns;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Reports;
using Briefing.Knowledge.Storage;
using Briefing.Tests.Channels.Fixtures;
using static Briefing.Tests.Channels.Fixtures.SampleCards;

namespace Briefing.Tests.Channels.Teams;

public sealed class ReplyCardTests
{
    [Fact]
    public void Card_OfAnAnswer_ShowsEachQuoteWithAllThatBelongsToIt()
    {
        var reply = SampleReplies.Answer(quotes: 3);

        var card = Only(reply);

        ((string?)card["version"]).ShouldBe("1.5");
        var boxes = card["body"]!.AsArray().Where(element => (string?)element!["type"] == "Container").ToArray();
        boxes.Length.ShouldBe(3);
        for (var i = 0; i < boxes.Length; i++)
        {
            var line = reply.Quotes[i].Line;
            TextsIn(boxes[i]!).ShouldBe([$"{i + 1}. {line.Intro}", line.Text, line.Badge, line.SourceLine]);
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

        var card = Only(Reply.Answer("Said", 0.9, "One minister spoke.", [quote]));

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

        var card = Only(Reply.Answer("Said", 0.9, "One minister spoke.", [quote with { Reports = [Beside(1), Beside(2), Beside(3)] }]));

        foreach (var n in (int[])[1, 2, 3]) TextsIn(card).ShouldContain($"Also reported by paper {n}");
        UrlsIn(card).ShouldBe([quote.Link, quote.OriginalLink!, "http://localhost:3978/sources/paper-1", "http://localhost:3978/sources/paper-2"]);
    }

    [Theory]
    [InlineData("He called it *very* [good](http://x.example) `code` # 1. - > ~~no~~ \\* _so_")]
    [InlineData("<b>bold</b> &amp; {{DATE(2025-02-14T00:00:00Z)}} ${name} \"quoted\" ‘single’ — naïve Київ 🙂")]
    public void Card_OfAQuoteThatLooksLikeMarkup_HoldsItVerbatimWhereNothingIsInterpreted(string words)
    {
        var card = Only(SampleReplies.Answer(quotes: 1, words));

        TextsIn(card).ShouldContain(words);
        KindsIn(card).ShouldNotContain("TextBlock");
    }

    [Fact]
    public void Card_OfAnAbstention_OffersTheQuestionsThatHaveAnswers()
    {
        var card = Only(SampleReplies.Abstention());

        TextsIn(card).ShouldBe(["The sources do not say what the minister said about turnips.", "These have answers:"]);
        QuestionsIn(card).ShouldBe(["What did the minister say about the harbour?"]);
    }

    [Fact]
    public void Card_OfNearEvidence_ShowsItUnderItsOwnHeading()
    {
        var reply = SampleReplies.Abstention() with { Nearby = SampleReplies.Quotes(2), NearbyLead = "Near, and not an answer:" };

        var texts = TextsIn(Only(reply));

        texts.IndexOf("Near, and not an answer:").ShouldBeLessThan(texts.IndexOf(reply.Nearby[0].Line.Text));
        UrlsIn(Only(reply)).ShouldContain(reply.Nearby[1].Link);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("not an address")]
    public void Card_OfAnAddressThatIsNoWebPage_HasNoButtonForIt(string url)
    {
        var quote = SampleReplies.Quote(0) with { OriginalLink = url };

        UrlsIn(Only(Reply.Answer("Said", 1, "Lead.", [quote]))).ShouldBe([quote.Link]);
    }

    [Fact]
    public void Card_OfAnAnswerThatHoldsQuotesBack_OffersThemOnce() =>
        QuestionsIn(Only(SampleReplies.Answer() with { HeldBack = 3, Suggestions = ["more", "When?"] })).ShouldBe(["more", "When?"]);

    [Fact]
    public void Card_OfSmallTalk_IsNone() => All(SampleReplies.SmallTalk("Good day.")).ShouldBeEmpty();

    [Fact]
    public void Card_OfEachWayOfSpeaking_SaysItInWordsAndColour()
    {
        var colours = Enum.GetValues<SpeechMode>().Select(mode => Only(Reply.Answer("Said", 1, "Lead.", [SampleReplies.Quote(0, mode: mode)])).ToJsonString());

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
            foreach (var card in AllRaw(reply))
            {
                var file = Path.GetTempFileName();
                try
                {
                    await File.WriteAllTextAsync(file, card);
                    (await Clients.CheckAsync("check-card.cjs", "adaptivecards", file)).ShouldBeEmpty();
                }
                finally
                {
                    File.Delete(file);
                }
            }
        }
    }
}
