using System.Text.Json.Nodes;
using Briefing.Channels.Slack.Blocks;
using Briefing.Channels.Slack.Turns;
using Briefing.Conversation.Turns;
using Briefing.Tests.Channels.Fixtures;
using Briefing.Tests.Channels.Slack.Fixtures;

namespace Briefing.Tests.Channels.Slack.Blocks;

public sealed class ReplyBlocksTests
{
    private const string Hostile = "*bold* _it_ ~no~ `code` <!channel> <@U0ADA> <https://evil.example|Harbour Gazette> &amp; :tada: @everyone \u202Efdp.exe";

    public static TheoryData<string> Samples() => new(Replies().Keys);

    [Theory]
    [MemberData(nameof(Samples))]
    public void Messages_AnyReply_KeepSlacksBounds(string sample)
    {
        foreach (var message in ReplyBlocks.Messages(Replies()[sample], isPrivate: true))
        {
            BlockRules.Faults((JsonArray)message.Fields()["blocks"]!).ShouldBeEmpty();
            message.Text.Length.ShouldBeInRange(1, 40_000);
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Messages_AnyReply_HoldEveryQuoteWholeWithItsLink(string sample)
    {
        var reply = Replies()[sample];
        var all = new JsonArray([.. ReplyBlocks.Messages(reply, isPrivate: false).SelectMany(message => message.Blocks)]);
        var quoted = string.Concat(Quoted(all));

        foreach (var quote in reply.Quotes.Concat(reply.Nearby))
        {
            quoted.ShouldContain(quote.Line.Text);
            all.ToJsonString().ShouldContain(JsonValue.Create(quote.Link).ToJsonString());
            SlackHost.Words(all).ShouldContain(quote.Line.SourceLine);
        }
    }

    [SkippableFact]
    public async Task Messages_AllSamples_AreWhatSlacksTypingsAllow()
    {
        Clients.Installed("@slack", "types", "package.json");
        var values = Replies().Values.SelectMany(reply => ReplyBlocks.Messages(reply, isPrivate: true)).Select(message => message.Fields()["blocks"]!.DeepClone()).ToArray();

        (await Checked("blocks", values)).ShouldBe("");
        (await Checked("blocks", [new JsonArray(new JsonObject { ["type"] = "context", ["elements"] = "none" })])).ShouldNotBe("");
    }

    [Fact]
    public void Messages_ManyQuotes_GoOnInFurtherMessagesInOrder()
    {
        var messages = ReplyBlocks.Messages(SampleReplies.Answer(60), isPrivate: false);

        messages.Length.ShouldBeGreaterThan(1);
        messages[1].Text.ShouldStartWith($"(2/{messages.Length})");
        var places = Enumerable.Range(0, 60).Select(n => SlackHost.Words(new JsonArray([.. messages.SelectMany(message => message.Blocks.Select(block => block.DeepClone()))])).IndexOf($"pier {n} of", StringComparison.Ordinal)).ToArray();
        places.ShouldBe(places.Order());
        places[0].ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Messages_HostileWords_StandOnlyWhereSlackReadsNoMarks()
    {
        var reply = SampleReplies.Answer(1, Hostile);
        reply = reply with { Text = Hostile, Understood = Hostile, Closing = [Hostile], Suggestions = [Hostile], Points = [new ReplyPoint(Hostile, "javascript:alert(1)")] };

        foreach (var message in ReplyBlocks.Messages(reply, isPrivate: false))
        {
            message.Text.ShouldNotContain("<!channel>");
            message.Text.ShouldNotContain("<@");
            Marked(new JsonArray([.. message.Blocks])).ShouldBeEmpty();
            message.Fields().ToJsonString().ShouldNotContain("javascript:");
        }
    }

    [Fact]
    public void Messages_PrivateAnswer_OffersToShareIt()
    {
        var reply = SampleReplies.Answer() with { Permalink = "http://localhost:3978/answer/abc-123?until=9" };

        Values(ReplyBlocks.Messages(reply, isPrivate: true)).ShouldContain(button => button.Share == "abc-123");
        Values(ReplyBlocks.Messages(reply, isPrivate: false)).ShouldAllBe(button => button.Share == null);
    }

    [Fact]
    public void Messages_Actions_ComeBackAsTheyWere()
    {
        var reply = SampleReplies.SmallTalk("Your digests:") with { Actions = [new ReplyAction("PauseSubscription", "Pause", "pause it", "sub-1")] };

        Values(ReplyBlocks.Messages(reply, isPrivate: true)).Single().Action.ShouldBe(new TurnAction("PauseSubscription", "sub-1"));
    }

    [Fact]
    public void Of_LongText_IsCutAtSpacesAndLosesNothing()
    {
        var text = string.Join(' ', Enumerable.Range(0, 3_000).Select(n => $"word{n}")) + string.Concat(Enumerable.Repeat("🚢", 4_000));

        var pieces = Pieces.Of(text, 3_000).ToArray();

        string.Concat(pieces).ShouldBe(text);
        pieces.ShouldAllBe(piece => piece.Length <= 3_000 && !char.IsHighSurrogate(piece.Last()));
    }

    private static Dictionary<string, Reply> Replies() => new(StringComparer.Ordinal)
    {
        ["answer"] = SampleReplies.Answer(),
        ["many"] = SampleReplies.Answer(60),
        ["long"] = SampleReplies.Answer(3, string.Join(' ', Enumerable.Repeat("The ferry sails when the tide allows it.", 400))),
        ["one word"] = SampleReplies.Answer(1, new string('x', 20_000)),
        ["hostile"] = SampleReplies.Answer(2, Hostile),
        ["abstention"] = SampleReplies.Abstention() with { NearbyLead = "Near it:", Nearby = SampleReplies.Quotes(3) },
        ["small talk"] = SampleReplies.SmallTalk(new string('y', 9_000)),
        ["sources"] = SampleReplies.SmallTalk("I read these:") with { SourceLines = [.. Enumerable.Range(0, 400).Select(n => $"Note {n} of the harbour board, which nobody has dated")] },
        ["table"] = SampleShapes.Table(),
        ["position"] = SampleShapes.Position(),
        ["buttons"] = SampleReplies.Answer() with { HeldBack = 12, Permalink = "http://localhost:3978/answer/abc", Suggestions = [.. Enumerable.Range(0, 30).Select(n => $"What did the minister say about pier {n} and about everything that is to be built behind it?")] },
    };

    private static async Task<string> Checked(string type, IEnumerable<JsonNode> values)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, new JsonObject { ["type"] = type, ["values"] = new JsonArray([.. values]) }.ToJsonString());
        var problems = await Clients.CheckAsync("check-slack.cjs", "typescript", file);
        File.Delete(file);
        return problems;
    }

    private static IEnumerable<SlackButton> Values(IEnumerable<SlackMessage> messages) =>
        messages.SelectMany(message => message.Blocks).Where(block => (string?)block["type"] == "actions").SelectMany(block => (JsonArray)block["elements"]!)
            .Select(button => SlackButton.Read((string?)button!["value"])!);

    /// <summary>The texts that Slack would read marks in.</summary>
    private static IEnumerable<string> Marked(JsonNode? node) => node switch
    {
        JsonObject { } text when (string?)text["type"] == "mrkdwn" => [text.ToJsonString()],
        JsonObject fields => fields.SelectMany(field => field.Value is JsonValue ? [] : Marked(field.Value)),
        JsonArray items => items.SelectMany(Marked),
        _ => [],
    };

    private static IEnumerable<string> Quoted(JsonNode? node) => node switch
    {
        JsonObject quote when quote["type"] is JsonValue type && (string?)type == "rich_text_quote" => ((JsonArray)quote["elements"]!).Select(run => (string)run!["text"]!),
        JsonObject fields => fields.SelectMany(field => Quoted(field.Value)),
        JsonArray items => items.SelectMany(Quoted),
        _ => [],
    };
}
