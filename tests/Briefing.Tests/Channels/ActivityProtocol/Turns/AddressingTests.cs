using System.Net;
using System.Text.Json.Nodes;
using Briefing.Tests.Channels.Fixtures;

namespace Briefing.Tests.Channels.ActivityProtocol.Turns;

public sealed class AddressingTests
{
    [Fact]
    public async Task Message_OfAGroupThatMentionsSomebodyElse_IsNeitherReadNorAnswered()
    {
        await using var host = await ChannelHost.StartAsync();
        var message = InGroup(host, "<at>Bea</at> What did the minister say about the harbour?", "user-2", "<at>Bea</at>");

        using var response = await host.PostAsync(message);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Answers.ReadAsync(response))["activities"]!.AsArray().ShouldBeEmpty();
        host.Bot.Turns.ShouldBeEmpty();
    }

    [Fact]
    public async Task Message_OfAGroupThatMentionsTheBotAmongOthers_IsAnsweredWithTheOthersInTheQuestion()
    {
        await using var host = await ChannelHost.StartAsync();
        var message = InGroup(host, "<at>Bot</at> What did <at>Bea</at> write?", "bot-1", "<at>Bot</at>");
        message["entities"]!.AsArray().Add(Mention("user-2", "<at>Bea</at>"));

        using var response = await host.PostAsync(message);

        (await Answers.ReadAsync(response))["activities"]!.AsArray().ShouldHaveSingleItem();
        host.Bot.Turns.ShouldHaveSingleItem().Utterance.ShouldBe("What did Bea write?");
    }

    [Fact]
    public async Task Message_OfAGroupByAButtonOfOurs_IsAnswered()
    {
        await using var host = await ChannelHost.StartAsync();
        var message = InGroup(host, null, "user-2", "<at>Bea</at>");
        message["value"] = new JsonObject { ["briefing"] = new JsonObject { ["question"] = "When?" } };

        using var response = await host.PostAsync(message);

        host.Bot.Turns.ShouldHaveSingleItem().Utterance.ShouldBe("When?");
    }

    [Fact]
    public async Task Message_OfOnesOwnChat_NeedsNoMention()
    {
        await using var host = await ChannelHost.StartAsync();
        var message = host.Message("When?", channel: "msteams");
        message["deliveryMode"] = "expectReplies";

        using var response = await host.PostAsync(message);

        host.Bot.Turns.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Message_WithThousandsOfMentions_IsAnsweredWithoutReadingThemAll()
    {
        await using var host = await ChannelHost.StartAsync();
        var message = InGroup(host, "<at>Bot</at> When?", "bot-1", "<at>Bot</at>");
        for (var i = 0; i < 1_500; i++) message["entities"]!.AsArray().Add(Mention($"u{i}", $"<at>{i}</at>"));

        using var response = await host.PostAsync(message);

        host.Bot.Turns.ShouldHaveSingleItem().Utterance.ShouldBe("When?");
        (await Answers.ReadAsync(response))["activities"]!.AsArray().ShouldHaveSingleItem()!["entities"]?.AsArray().ShouldNotContain(one => (string?)one!["type"] == "mention");
    }

    private static JsonObject InGroup(ChannelHost host, string? text, string mentioned, string words)
    {
        var message = host.Message(text, "19:quay;messageid=5", "msteams");
        message["conversation"]!["isGroup"] = true;
        message["conversation"]!["conversationType"] = "channel";
        message["entities"] = new JsonArray(Mention(mentioned, words));
        message["deliveryMode"] = "expectReplies";
        return message;
    }

    private static JsonObject Mention(string id, string words) => new() { ["type"] = "mention", ["mentioned"] = new JsonObject { ["id"] = id }, ["text"] = words };
}
