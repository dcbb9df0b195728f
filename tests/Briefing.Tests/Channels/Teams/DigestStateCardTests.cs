using System.Net;
using System.Text.Json.Nodes;
using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Channels.ActivityProtocol.Turns;
using Briefing.Conversation.Turns;
using Briefing.Tests.Channels.Fixtures;

namespace Briefing.Tests.Channels.Teams;

public sealed class DigestStateCardTests
{
    private static readonly Reply Digest = SampleReplies.Answer() with
    {
        Actions =
        [
            new ReplyAction("More", "More", "more of this digest", "ada/0"), new ReplyAction("Acknowledge", "Read", "I have read this digest", "7"),
            new ReplyAction("ChangeSubscription", "Change", "change this digest", "ada"), new ReplyAction("PauseSubscription", "Pause", "pause this digest", "ada"),
            new ReplyAction("Unsubscribe", "Stop", "stop this digest", "ada"),
        ],
    };

    [Fact]
    public void Message_OfADigestInTeams_HasACardOfItsOwnThatIsRefreshed()
    {
        var message = ReplyActivity.All(Digest, new Activity { ChannelId = ChannelIds.Msteams }).ShouldHaveSingleItem();

        message.Attachments!.Count.ShouldBe(2);
        var quotes = JsonNode.Parse(message.Attachments[0].Content!.Value.GetRawText())!;
        quotes.Objects().Select(one => (string?)one["data"]?["briefing"]?["intent"]).OfType<string>().Where(intent => intent != "InContext").ShouldBe(["More", "ChangeSubscription"], ignoreOrder: true);
        var state = JsonNode.Parse(message.Attachments[1].Content!.Value.GetRawText())!;
        var refresh = state["refresh"]!["action"]!;
        ((string?)refresh["type"], (string?)refresh["verb"], (string?)refresh["data"]!["briefing"]!["state"]).ShouldBe(("Action.Execute", "briefing/state", "ada/7"));
        state["body"]!.AsArray().SelectMany(element => element!.Objects()).Where(one => (string?)one["type"] == "Action.Execute")
            .Select(one => (string?)one["data"]!["briefing"]!["intent"]).ShouldBe(["Acknowledge", "PauseSubscription", "Unsubscribe"]);
    }

    [Theory]
    [InlineData(ChannelIds.Emulator)]
    [InlineData(ChannelIds.Webchat)]
    public void Message_OfADigestElsewhere_HasAllItsButtonsOnOneCard(string channel)
    {
        var message = ReplyActivity.All(Digest, new Activity { ChannelId = channel }).ShouldHaveSingleItem();

        var card = JsonNode.Parse(message.Attachments!.ShouldHaveSingleItem().Content!.Value.GetRawText())!;
        card["refresh"].ShouldBeNull();
        card.Objects().ShouldNotContain(one => (string?)one["type"] == "Action.Execute");
        card.Objects().Count(one => (string?)one["data"]?["briefing"]?["intent"] is "PauseSubscription" or "Unsubscribe" or "Acknowledge").ShouldBe(3);
    }

    [Fact]
    public async Task Execute_OfPause_DoesItAndShowsTheStateAfterIt()
    {
        await using var host = await ChannelHost.StartAsync();
        host.Bot.Reply = turn => turn.Action!.Intent == "DigestState"
            ? Reply.Other(Outcome.Command, "DigestState", 1, "The harbour, weekdays at 08:30; paused.") with { Actions = [new ReplyAction("ResumeSubscription", "Resume", "resume this digest", "ada")] }
            : Reply.Other(Outcome.Command, "PauseSubscription", 1, "Paused.");

        var card = await ExecuteAsync(host, "briefing/do", new JsonObject { ["question"] = "pause this digest", ["intent"] = "PauseSubscription", ["subject"] = "ada", ["state"] = "ada/7" });

        host.Bot.Turns.Select(turn => turn.Action).ShouldBe([new TurnAction("PauseSubscription", "ada"), new TurnAction("DigestState", "ada/7")]);
        SampleCards.TextsIn(card).ShouldBe(["Paused.", "The harbour, weekdays at 08:30; paused."]);
        card.Objects().Count(one => (string?)one["data"]?["briefing"]?["intent"] == "ResumeSubscription").ShouldBe(1);
        ((string?)card["refresh"]!["action"]!["verb"]).ShouldBe("briefing/state");
    }

    [Fact]
    public async Task Refresh_ShowsTheStateAndDoesNothing()
    {
        await using var host = await ChannelHost.StartAsync();
        host.Bot.Reply = _ => Reply.Other(Outcome.Command, "DigestState", 1, "It has been stopped.");

        var card = await ExecuteAsync(host, "briefing/state", new JsonObject { ["state"] = "ada/" });

        host.Bot.Turns.ShouldHaveSingleItem().Action.ShouldBe(new TurnAction("DigestState", "ada/"));
        SampleCards.TextsIn(card).ShouldBe(["It has been stopped."]);
    }

    private static async Task<JsonNode> ExecuteAsync(ChannelHost host, string verb, JsonObject ours)
    {
        var invoke = host.Message(null, "c1", "msteams");
        (invoke["type"], invoke["name"]) = ("invoke", "adaptiveCard/action");
        invoke["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = new JsonObject { ["briefing"] = ours } } };
        using var response = await host.PostAsync(invoke);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var answer = await Answers.ReadAsync(response);
        ((string?)answer["type"]).ShouldBe("application/vnd.microsoft.card.adaptive");
        return answer["value"]!;
    }
}
