using System.Text.Json;
using System.Text.Json.Nodes;
using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Channels.ActivityProtocol.Turns;
using Briefing.Conversation.Feedback;
using Briefing.Conversation.Turns;
using Briefing.Tests.Channels.Fixtures;

namespace Briefing.Tests.Channels.Teams;

public sealed class CitationsTests
{
    private static readonly GivenAnswer Given = new() { Question = "What about the harbour?", Intent = "Topic", StoreVersion = 3, Quotes = ["note-0/aaaaaaaaaaaa/0-74"] };

    [Fact]
    public void Message_WithQuotes_MarksEachInItsTextAndSaysWhatItIs()
    {
        var reply = SampleReplies.Answer(3);

        var message = ReplyActivity.All(reply, Incoming(ChannelIds.Msteams)).ShouldHaveSingleItem();

        message.Text.ShouldBe(@"Two ministers of Ruritania spoke about the harbour. [1] [2] [3]");
        var entity = JsonNode.Parse(JsonSerializer.Serialize(message, ActivityJson.Wire.Activity))!["entities"]!.AsArray().ShouldHaveSingleItem()!;
        ((string?)entity["type"], (string?)entity["@type"], (string?)entity["@context"]).ShouldBe(("https://schema.org/Message", "Message", "https://schema.org"));
        entity["additionalType"].ShouldBeNull(); // nothing is generated
        var claims = entity["citation"]!.AsArray();
        claims.Select(claim => (int)claim!["position"]!).ShouldBe([1, 2, 3]);
        claims.Select(claim => (string?)claim!["appearance"]!["url"]).ShouldBe(reply.Quotes.Select(quote => quote.Link));
        claims.Select(claim => (string?)claim!["appearance"]!["abstract"]).ShouldBe(reply.Quotes.Select(quote => quote.Line.Text));
    }

    [Fact]
    public void Messages_OfManyLongQuotes_CiteTwentyEachAtMostAndKeepEachFieldsLength()
    {
        var reply = Reply.Answer("Said", 1, "Many spoke.",
            [.. Enumerable.Range(0, 45).Select(n => SampleReplies.Quote(n, $"{n} " + new string('ж', 40) + " " + string.Concat(Enumerable.Repeat("🙂", 200))) is var quote
                ? quote with { Source = quote.Source with { Title = new string('t', 200), Publisher = new string('p', 90) } } : throw new InvalidOperationException())]);

        var messages = ReplyActivity.All(reply, Incoming(ChannelIds.Msteams));

        var cited = 0;
        foreach (var message in messages)
        {
            var claims = message.Entities?.Single().Properties!["citation"].EnumerateArray().ToArray() ?? [];
            claims.Length.ShouldBeLessThanOrEqualTo(20);
            for (var n = 1; n <= claims.Length; n++) message.Text!.ShouldContain($"[{n}]");
            foreach (var appearance in claims.Select(claim => claim.GetProperty("appearance")))
            {
                appearance.GetProperty("name").GetString()!.Length.ShouldBeLessThanOrEqualTo(80);
                var quote = appearance.GetProperty("abstract").GetString()!;
                quote.Length.ShouldBeLessThanOrEqualTo(160);
                quote.ShouldEndWith("…");
                char.IsHighSurrogate(quote[^2]).ShouldBeFalse();
                appearance.GetProperty("keywords").GetArrayLength().ShouldBeLessThanOrEqualTo(3);
                foreach (var keyword in appearance.GetProperty("keywords").EnumerateArray()) keyword.GetString()!.Length.ShouldBeLessThanOrEqualTo(28);
            }

            cited += claims.Length;
        }

        cited.ShouldBe(45);
        messages.ShouldAllBe(message => JsonSerializer.SerializeToUtf8Bytes(message, ActivityJson.Wire.Activity).Length <= 40_000);
    }

    [Fact]
    public void Text_OfAHostileLead_IsNoMarkupNoMentionAndNoLink()
    {
        var reply = Reply.Answer("Said", 1, "<at>Everyone</at> [click](https://evil.example) *now* [9]", [SampleReplies.Quote(0)]);

        var text = ReplyActivity.All(reply, Incoming(ChannelIds.Msteams))[0].Text!;

        text.ShouldBe(@"&lt;at>Everyone&lt;/at> \[click\](https\://evil.example) \*now\* \[9\] [1]");
    }

    [Fact]
    public void Text_OfTheHostsOwnWebChat_DefinesWhatItsMarkersOpen()
    {
        var quote = SampleReplies.Quote(0);
        var reply = Reply.Answer("Said", 1, "One spoke.", [quote with { Source = quote.Source with { Title = "The \"quay\" \\ & <b>\n[2]: https://evil.example", Publisher = "Herald" } }, SampleReplies.Quote(1)]);

        var message = ReplyActivity.All(reply, Incoming("hosted-webchat")).ShouldHaveSingleItem();

        var lines = message.Text!.Split('\n');
        lines[..2].ShouldBe(["One spoke. [1] [2]", ""]);
        lines[2].ShouldBe($"[1]: <{quote.Link}> \"Herald: The \\\"quay\\\" \\\\ &amp; &lt;b> [2]: https://evil.example\"");
        lines.Length.ShouldBe(4);
        message.Entities.ShouldBeNull();
    }

    [Theory]
    [InlineData(ChannelIds.Msteams, true)]
    [InlineData(ChannelIds.Webchat, false)]
    [InlineData(ChannelIds.Emulator, false)]
    public void Message_OfAnAnswer_AsksForTheChannelsOwnFeedbackOnlyWhereThereIsSuch(string channel, bool asks)
    {
        var message = ReplyActivity.All(SampleReplies.Answer() with { Given = Given }, Incoming(channel)).ShouldHaveSingleItem();

        (message.ChannelData is { } fields && fields.GetProperty("feedbackLoopEnabled").GetBoolean()).ShouldBe(asks);
        (message.Text is null).ShouldBe(!asks); // some connectors would send text and card apart
    }

    [Fact]
    public void Text_OfAChannelWithoutCards_IsPartedByItsOwnLength()
    {
        var reply = SampleReplies.Answer(40);

        var messages = ReplyActivity.All(reply, Incoming("sms"));

        messages.Length.ShouldBeGreaterThan(1);
        messages.ShouldAllBe(message => message.Text!.Length <= 1_600 && message.Attachments == null);
        var all = string.Join(' ', messages.Select(message => message.Text));
        foreach (var quote in reply.Quotes) all.ShouldContain(quote.Link);
    }

    private static Activity Incoming(string channel) => new()
    {
        Type = "message", Id = "m1", ChannelId = channel, ServiceUrl = "http://localhost:1", Conversation = new ConversationAccount { Id = "c" }, From = new ChannelAccount { Id = "u" },
    };
}
