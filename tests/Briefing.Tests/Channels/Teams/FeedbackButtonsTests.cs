using System.Net;
using System.Text.Json.Nodes;
using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Conversation.Feedback;
using Briefing.Conversation.Turns;
using Briefing.Tests.Channels.Fixtures;

namespace Briefing.Tests.Channels.Teams;

public sealed class FeedbackButtonsTests
{
    private static readonly GivenAnswer Given = new() { Question = "What about the harbour?", Intent = "Topic", StoreVersion = 3, Quotes = ["note-0/aaaaaaaaaaaa/0-74"] };

    [Theory]
    [InlineData(ChannelIds.Msteams, "Action.Execute")]
    [InlineData(ChannelIds.Emulator, "Action.Submit")]
    [InlineData(ChannelIds.Webchat, "Action.Submit")]
    public void Card_OfAnAnswer_OffersFeedbackThatNamesTheAnswer(string channel, string kind)
    {
        var card = SampleCards.Only(SampleReplies.Answer() with { Given = Given }, channel);

        var buttons = Buttons(card);
        buttons.ShouldAllBe(button => (string?)button["type"] == kind);
        buttons.Select(button => (string)button["data"]!["briefing"]!["subject"]!)
            .ShouldBe(new[] { "helpful", "not-asked", "wrong-speaker", "other" }.Select(name => $"{name} {Given.Token}"));
        card.Objects().ShouldContain(one => (string?)one["type"] == "Input.Text" && (string?)one["id"] == "comment");
    }

    [Fact]
    public void Card_OfAnAbstention_HasNoSpeakerToPutRight() =>
        Buttons(SampleCards.Only(SampleReplies.Abstention() with { Given = Given })).ShouldNotContain(button => (string?)button["title"] == "Wrong speaker");

    [Fact]
    public async Task Execute_OfAFeedbackButton_ReachesTheBotWithWordsAndIsThankedInPassing()
    {
        await using var host = await ChannelHost.StartAsync();
        host.Bot.Reply = _ => SampleReplies.SmallTalk("Thank you.");
        var button = Buttons(SampleCards.Only(SampleReplies.Answer() with { Given = Given }))[2];
        var submitted = (JsonObject)button["data"]!.DeepClone();
        submitted["comment"] = " It was the harbour master. ";

        using var response = await host.PostAsync(Invoke(host, "adaptiveCard/action", new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = (string)button["verb"]!, ["data"] = submitted },
        }));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        ((string?)(await Answers.ReadAsync(response))["type"]).ShouldBe("application/vnd.microsoft.activity.message");
        var turn = host.Bot.Turns.ShouldHaveSingleItem();
        turn.Action.ShouldBe(new TurnAction("Feedback", $"wrong-speaker {Given.Token}"));
        turn.Utterance.ShouldBe("It was the harbour master.");
    }

    [Fact]
    public async Task Submit_OfAFeedbackButton_ReachesTheBotAsFeedbackAndNotAsAQuestion()
    {
        await using var host = await ChannelHost.StartAsync();
        var message = host.Message(null);
        message["value"] = Buttons(SampleCards.Only(SampleReplies.Answer() with { Given = Given }, ChannelIds.Emulator))[0]["data"]!.DeepClone();

        (await host.PostAsync(message)).StatusCode.ShouldBe(HttpStatusCode.OK);

        var turn = host.Bot.Turns.ShouldHaveSingleItem();
        (turn.Utterance, turn.Action?.Intent).ShouldBe(("", "Feedback"));
    }

    [Theory]
    [InlineData("like", "helpful")]
    [InlineData("dislike", "not-helpful")]
    public async Task SubmitAction_UnderAMessageOfTheBot_NamesTheAnswerOfThatMessage(string reaction, string kind)
    {
        await using var host = await ChannelHost.StartAsync();
        host.Bot.Reply = _ => SampleReplies.Answer() with { Given = Given };
        (await host.PostAsync(host.Message("What about the harbour?", "c1", "msteams"))).StatusCode.ShouldBe(HttpStatusCode.OK);

        foreach (var (message, token) in new[] { ("1", " " + Given.Token), ("another", "") })
        {
            host.Bot.Turns.Clear();
            var invoke = Invoke(host, "message/submitAction", new JsonObject
            {
                ["actionName"] = "feedback", ["actionValue"] = new JsonObject { ["reaction"] = reaction, ["feedback"] = "{\"feedbackText\":\"well said\"}" },
            });
            invoke["replyToId"] = message;

            (await host.PostAsync(invoke)).StatusCode.ShouldBe(HttpStatusCode.OK);

            var turn = host.Bot.Turns.ShouldHaveSingleItem();
            turn.Action.ShouldBe(new TurnAction("Feedback", kind + token));
            turn.Utterance.ShouldBe("well said");
        }
    }

    [Theory]
    [InlineData("""{"actionName":"feedback"}""")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"clap"}}""")]
    [InlineData("""{"actionName":"other","actionValue":{"reaction":"like"}}""")]
    [InlineData("""[1]""")]
    public async Task SubmitAction_OfAnotherShape_IsNotHandled(string value)
    {
        await using var host = await ChannelHost.StartAsync();

        (await host.PostAsync(Invoke(host, "message/submitAction", JsonNode.Parse(value)!))).StatusCode.ShouldBe(HttpStatusCode.NotImplemented);

        host.Bot.Turns.ShouldBeEmpty();
    }

    private static JsonObject[] Buttons(JsonObject card) =>
        [.. card.Objects().Where(one => (string?)one["data"]?["briefing"]?["intent"] == "Feedback")];

    private static JsonObject Invoke(ChannelHost host, string name, JsonNode value)
    {
        var invoke = host.Message(null, "c1", "msteams");
        (invoke["type"], invoke["name"], invoke["value"]) = ("invoke", name, value);
        return invoke;
    }
}
