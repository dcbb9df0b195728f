using System.Text;
using System.Text.Json.Nodes;
using Briefing.Channels.ActivityProtocol;
using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Conversation.Turns;
using Briefing.Tests.Channels.Fixtures;
using static Briefing.Tests.Channels.Fixtures.SampleCards;

namespace Briefing.Tests.Channels.Teams;

public sealed class CardPagesTests
{
    [Theory]
    [InlineData("x", 600, 25)]
    [InlineData("ж", 600, 25)]
    [InlineData("語", 600, 25)]
    [InlineData("\"", 600, 25)]
    [InlineData("\\", 9_000, 3)]
    [InlineData("ж", 30_000, 2)]
    [InlineData("🙂", 30_000, 2)]
    public void Cards_OfMoreThanOneTakes_HoldEveryWordAndEveryLinkInOrder(string letter, int length, int quotes)
    {
        var words = string.Join(' ', Enumerable.Range(0, length / 10).Select(_ => string.Concat(Enumerable.Repeat(letter, 9))));
        var reply = SampleReplies.Answer(quotes, words) with { Nearby = SampleReplies.Quotes(5), NearbyLead = "Near:" };

        var raw = AllRaw(reply);
        var cards = All(reply);

        raw.Length.ShouldBeGreaterThan(1);
        raw.ShouldAllBe(card => Encoding.UTF8.GetByteCount(card) <= ChannelCapabilities.Of(ChannelIds.Msteams).MostCardBytes);
        var shown = string.Join(' ', cards.SelectMany(card => TextsIn(card)));
        Occurrences(shown, words).ShouldBe(quotes);
        var urls = cards.SelectMany(UrlsIn).ToList();
        foreach (var quote in reply.Quotes.Concat(reply.Nearby)) urls.ShouldContain(quote.Link);
        cards.SelectMany(card => card.Objects()).Where(one => (string?)one["type"] == "ActionSet").ShouldAllBe(set => set["actions"]!.AsArray().Count <= 6);
    }

    [Fact]
    public void Cards_OfSeveral_SayWhichTheyAreAndThatItGoesOn()
    {
        var cards = All(SampleReplies.Answer(25, new string('ж', 600)));

        for (var at = 0; at < cards.Length; at++)
        {
            var texts = TextsIn(cards[at]);
            texts.Contains($"Continued: {at + 1} of {cards.Length}").ShouldBe(at > 0);
            texts.Contains("It goes on in the next message.").ShouldBe(at < cards.Length - 1);
        }
    }

    [Fact]
    public void Cards_OfSeveral_LeaveNoButtonWithoutWhatItShows()
    {
        foreach (var card in All(SampleReplies.Answer(25, new string('ж', 600))).Concat(All(SampleReplies.Answer(2, new string('ж', 30_000)))))
        {
            var ids = card.Objects().Select(one => (string?)one["id"]).OfType<string>().ToList();
            ids.ShouldBeUnique();
            foreach (var toggle in card.Objects().Where(one => (string?)one["type"] == "Action.ToggleVisibility")) ids.ShouldContain((string)toggle["targetElements"]![0]!);
        }
    }

    [Fact]
    public void Cards_OfALongListOfSources_HoldAllOfIt()
    {
        var reply = Reply.Other(Outcome.Command, "ListSources", 1, "The sources:") with { SourceLines = [.. Enumerable.Range(0, 2_000).Select(n => $"Note {n} of the Harbour Gazette, date not known")] };

        var texts = All(reply).SelectMany(card => TextsIn(card)).ToHashSet(StringComparer.Ordinal);

        foreach (var line in reply.SourceLines) texts.ShouldContain("• " + line);
    }

    [Fact]
    public void Cards_WhereAHeadingWouldEndOne_TakeItToTheNext()
    {
        foreach (var letters in Enumerable.Range(0, 40).Select(step => 300 + (step * 17)))
        {
            var reply = SampleReplies.Answer(12, new string('ж', letters)) with { Nearby = SampleReplies.Quotes(1), NearbyLead = "Near, and not an answer:" };
            foreach (var card in All(reply))
            {
                var texts = TextsIn(card);
                if (texts.Contains("Near, and not an answer:")) texts.ShouldContain(reply.Nearby[0].Line.Text);
            }
        }
    }

    [Fact]
    public void FallbackText_OfEachCard_HoldsItsQuotesWithTheirLinks()
    {
        var reply = SampleReplies.Answer(3);

        var text = (string)Only(reply)["fallbackText"]!;

        foreach (var quote in reply.Quotes)
        {
            text.ShouldContain(quote.Line.Text);
            text.ShouldContain(quote.Line.Badge);
            text.ShouldContain(quote.Link);
        }
    }

    private static int Occurrences(string text, string words)
    {
        var count = 0;
        // A quote over several cards has the lines between them in it.
        var plain = System.Text.RegularExpressions.Regex.Replace(text, " (It goes on in the next message\\.|Continued: \\d+ of \\d+)", "", default, TimeSpan.FromSeconds(5));
        for (var at = plain.IndexOf(words, StringComparison.Ordinal); at >= 0; at = plain.IndexOf(words, at + words.Length, StringComparison.Ordinal)) count++;
        return count;
    }
}
