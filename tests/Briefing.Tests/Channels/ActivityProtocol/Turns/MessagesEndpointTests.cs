using System.Net;
using System.Text.Json.Nodes;
using Briefing.Channels;
using Briefing.Tests.Channels.Fixtures;

namespace Briefing.Tests.Channels.ActivityProtocol.Turns;

/// <summary>What a message or a click is answered with.</summary>
public sealed class MessagesEndpointTests
{
    [Fact]
    public async Task Message_WithAQuestion_IsAnsweredWithACardToTheOneWhoAsked()
    {
        await using var host = await ChannelHost.StartAsync();

        var message = host.Message("What did the minister say about the harbour?");
        using var response = await host.PostAsync(message);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var (path, reply) = host.Connector.Posts.ShouldHaveSingleItem();
        path.ShouldBe("/v3/conversations/c%7Clivechat/activities/m-1");
        Answers.ShouldAnswer(reply, message);
        reply["text"].ShouldBeNull();
        ((string?)reply["attachments"]![0]!["contentType"]).ShouldBe("application/vnd.microsoft.card.adaptive");
        host.Bot.Turns.ShouldHaveSingleItem().ConversationId.ShouldBe("emulator//c%7Clivechat");
    }

    [Fact]
    public async Task Message_OnAChannelWithoutCards_IsAnsweredWithText()
    {
        await using var host = await ChannelHost.StartAsync();

        using var response = await host.PostAsync(host.Message("the harbour", channel: "sms"));

        var reply = host.Connector.Messages.ShouldHaveSingleItem();
        reply["attachments"].ShouldBeNull();
        ((string?)reply["text"]).ShouldNotBeNull().ShouldContain("http://localhost:3978/sources/note-0/");
    }

    [Theory]
    [InlineData("{\"kind\":\"submit\"}", "help")]
    [InlineData("{\"briefing\":{\"question\":\"Who said it?\"}}", "Who said it?")]
    public async Task Message_OfACardsButton_AsksWhatTheButtonSays(string value, string utterance)
    {
        await using var host = await ChannelHost.StartAsync();
        var activity = host.Message(null);
        activity["value"] = JsonNode.Parse(value);

        using var response = await host.PostAsync(activity);

        host.Bot.Turns.ShouldHaveSingleItem().Utterance.ShouldBe(utterance);
    }

    [Fact]
    public async Task Message_ThatExpectsReplies_IsAnsweredInTheResponseAlone()
    {
        await using var host = await ChannelHost.StartAsync(ChannelHost.Quick with { TypingDelay = TimeSpan.FromMilliseconds(1) });
        host.Bot.Before = (_, cancellation) => Task.Delay(50, cancellation);
        var activity = host.Message("the harbour");
        activity["deliveryMode"] = "expectReplies";
        activity.Remove("serviceUrl");

        using var response = await host.PostAsync(activity);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var replies = (JsonArray)(await Answers.ReadAsync(response))["activities"]!;
        ((string?)replies.ShouldHaveSingleItem()!["type"]).ShouldBe("message");
        host.Connector.Posts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Message_ThatTakesLong_ShowsTypingBeforeTheReply()
    {
        await using var host = await ChannelHost.StartAsync(ChannelHost.Quick with { TypingDelay = TimeSpan.FromMilliseconds(1) });
        host.Bot.Before = async (_, _) =>
        {
            while (host.Connector.Posts.IsEmpty) await Task.Yield();
        };

        using var response = await host.PostAsync(host.Message("the harbour"));

        var types = host.Connector.Posts.Select(post => (string?)post.Activity["type"]).ToArray();
        types[0].ShouldBe("typing");
        types[^1].ShouldBe("message");
        types.Count(type => type == "message").ShouldBe(1);
    }

    [Fact]
    public async Task Message_WhenTheBotFails_IsAnsweredWithoutSayingWhy()
    {
        await using var host = await ChannelHost.StartAsync();
        host.Bot.Before = (_, _) => throw new InvalidOperationException("the secret path /var/x");

        using var response = await host.PostAsync(host.Message("the harbour"));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        ((string?)host.Connector.Messages.ShouldHaveSingleItem()["text"]).ShouldBe(new ChannelOptions().FaultText);
    }

    [Fact]
    public async Task Message_WhenTheBotNeverEnds_IsGivenUp()
    {
        await using var host = await ChannelHost.StartAsync(ChannelHost.Quick with { TurnTimeout = TimeSpan.FromMilliseconds(20) });
        host.Bot.Before = (_, _) => Task.Delay(Timeout.Infinite, CancellationToken.None);

        using var response = await host.PostAsync(host.Message("the harbour"));

        ((string?)host.Connector.Messages.ShouldHaveSingleItem()["text"]).ShouldBe(new ChannelOptions().FaultText);
    }

    [Fact]
    public async Task Reply_ToAConnectorThatIsBusyAtFirst_ArrivesOnce()
    {
        await using var host = await ChannelHost.StartAsync();
        var taken = host.Connector.Answer;
        host.Connector.Answer = context =>
        {
            if (host.Connector.Posts.Count > 1) return taken(context);
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = "0";
            return Task.CompletedTask;
        };

        using var response = await host.PostAsync(host.Message("the harbour"));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        host.Connector.Posts.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Reply_ToAConnectorThatFailsOrRedirects_LeavesTheHostServing()
    {
        await using var host = await ChannelHost.StartAsync();
        var taken = host.Connector.Answer;
        host.Connector.Answer = context =>
        {
            context.Response.Redirect("http://localhost:1/elsewhere");
            return Task.CompletedTask;
        };
        using var lost = await host.PostAsync(host.Message("the harbour"));
        host.Connector.Answer = taken;

        using var next = await host.PostAsync(host.Message("the harbour"));

        lost.StatusCode.ShouldBe(HttpStatusCode.OK);
        next.StatusCode.ShouldBe(HttpStatusCode.OK);
        host.Connector.Posts.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Invoke_OfOurOwnVerb_IsAnsweredWithTheCardThatTakesTheOldOnesPlace()
    {
        await using var host = await ChannelHost.StartAsync();
        var activity = host.Message(null);
        (activity["type"], activity["name"]) = ("invoke", "adaptiveCard/action");
        activity["value"] = JsonNode.Parse("""{"action":{"type":"Action.Execute","verb":"briefing/ask","data":{"briefing":{"question":"the harbour"}}}}""");

        using var response = await host.PostAsync(activity);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var body = await Answers.ReadAsync(response);
        ((int?)body["statusCode"]).ShouldBe(200);
        ((string?)body["type"]).ShouldBe("application/vnd.microsoft.card.adaptive");
        ((string?)body["value"]!["type"]).ShouldBe("AdaptiveCard");
        host.Connector.Posts.ShouldBeEmpty();
    }
}
