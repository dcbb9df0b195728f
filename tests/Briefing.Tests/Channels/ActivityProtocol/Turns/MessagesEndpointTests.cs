using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Briefing.Channels;
using Briefing.Tests.Channels.Fixtures;

namespace Briefing.Tests.Channels.ActivityProtocol.Turns;

public sealed class MessagesEndpointTests
{
    [SkippableTheory]
    [MemberData(nameof(Captures.Names), MemberType = typeof(Captures))]
    public async Task Post_OfARealClient_IsHandled(string? capture)
    {
        var activity = Captures.Read(capture);
        await using var host = await ChannelHost.StartAsync();
        activity["serviceUrl"] = host.Connector.Address.ToString().TrimEnd('/') + "/_connector" + (((string)activity["serviceUrl"]!).EndsWith('/') ? "/" : "");
        var type = (string)activity["type"]!;
        var inline = (string?)activity["deliveryMode"] == "expectReplies";

        using var response = await host.PostAsync(activity);

        response.StatusCode.ShouldBe(type == "invoke" ? HttpStatusCode.NotImplemented : HttpStatusCode.OK);
        var isGreeted = (string?)activity["action"] == "add" || activity["membersAdded"] is JsonArray { Count: > 0 };
        var replies = inline ? (JsonArray)(await ReadAsync(response))["activities"]! : [.. host.Connector.Messages.Select(message => message.DeepClone())];
        replies.Count.ShouldBe(type == "message" || isGreeted ? 1 : 0);
        if (inline) host.Connector.Posts.ShouldBeEmpty();
        foreach (var reply in replies.OfType<JsonObject>()) ShouldAnswer(reply, activity);
        foreach (var (path, _) in host.Connector.Posts)
            path.ShouldBe($"/_connector/v3/conversations/{Uri.EscapeDataString((string)activity["conversation"]!["id"]!)}/activities/{activity["id"]}");
    }

    [Fact]
    public async Task Message_WithAQuestion_IsAnsweredWithACardToTheOneWhoAsked()
    {
        await using var host = await ChannelHost.StartAsync();

        using var response = await host.PostAsync(host.Message("What did the minister say about the harbour?"));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var (path, reply) = host.Connector.Posts.ShouldHaveSingleItem();
        path.ShouldBe("/v3/conversations/c%7Clivechat/activities/m-1");
        ShouldAnswer(reply, host.Message(""));
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
        var replies = (JsonArray)(await ReadAsync(response))["activities"]!;
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

    [Theory]
    [InlineData("https://smba.example/emea/", HttpStatusCode.Forbidden)]
    [InlineData("http://10.0.0.1/", HttpStatusCode.Forbidden)]
    [InlineData("nonsense", HttpStatusCode.Forbidden)]
    [InlineData("", HttpStatusCode.BadRequest)]
    public async Task Message_ToBeAnsweredElsewhere_IsRefused(string serviceUrl, HttpStatusCode status)
    {
        await using var host = await ChannelHost.StartAsync();
        var activity = host.Message("the harbour");
        activity["serviceUrl"] = serviceUrl;

        using var response = await host.PostAsync(activity);

        await ShouldRefuseAsync(response, status);
        host.Bot.Turns.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("[]", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("null", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{\"type\":5}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{\"type\":\"message\",\"text\":{}}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{\"type\":\"message\",\"text\":\"\\ud800\"}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{\"type\":\"message\",\"timestamp\":\"yesterday\"}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{\"type\":\"message\"}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{\"type\":\"message\",\"channelId\":\"emulator\",\"conversation\":{}}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{\"type\":\"message\",\"channelId\":\"emulator\",\"conversation\":{\"id\":\"..\"}}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"c\"}}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("\uFEFF{\"type\":\"unheardOf\"}", "application/json", HttpStatusCode.OK)]
    [InlineData("{\"type\":\"unheardOf\",\"x\":[1]}", "application/json; charset=utf-8", HttpStatusCode.OK)]
    [InlineData("{\"type\":\"invoke\",\"name\":\"unheard/of\"}", "application/json", HttpStatusCode.NotImplemented)]
    [InlineData("{\"type\":\"typing\"}", "text/plain", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("{\"type\":\"typing\"}", "application/json; charset=utf-16", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("a=b", "application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType)]
    public async Task Post_OfAnything_HasAClearAnswer(string body, string contentType, HttpStatusCode status)
    {
        await using var host = await ChannelHost.StartAsync();

        using var response = await host.PostAsync(body, contentType);

        if (status is HttpStatusCode.OK or HttpStatusCode.NotImplemented) response.StatusCode.ShouldBe(status);
        else await ShouldRefuseAsync(response, status);
        host.Connector.Posts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Post_BeyondTheBound_IsRefusedAndTheHostGoesOn()
    {
        await using var host = await ChannelHost.StartAsync();

        using var response = await host.PostAsync(host.Message(new string('x', 300_000)));
        await ShouldRefuseAsync(response, HttpStatusCode.RequestEntityTooLarge);
        using var next = await host.PostAsync(host.Message(new string('x', 200_000)));

        next.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Post_OfBytesThatAreNoText_IsRefused()
    {
        await using var host = await ChannelHost.StartAsync();
        using var content = new ByteArrayContent([0x7B, 0x22, 0xFF, 0xFE, 0x00, 0x22, 0x7D]);
        content.Headers.ContentType = new("application/json");

        using var response = await host.Http.PostAsync(host.Messages, content);

        await ShouldRefuseAsync(response, HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task Request_OtherThanPost_IsRefusedWithoutCorsHeaders(string method)
    {
        await using var host = await ChannelHost.StartAsync();

        using var response = await host.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), host.Messages));

        await ShouldRefuseAsync(response, HttpStatusCode.MethodNotAllowed);
        response.Content.Headers.Allow.ShouldBe(["POST"]);
        response.Headers.ShouldNotContain(header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("Host", "rebound.example")]
    [InlineData("Origin", "https://rebound.example")]
    [InlineData("Origin", "null")]
    public async Task Post_ThroughTheWrongDoor_IsRefused(string header, string value)
    {
        await using var host = await ChannelHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, host.Messages)
        {
            Content = new StringContent(host.Message("the harbour").ToJsonString(), Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation(header, value);

        using var response = await host.Http.SendAsync(request);

        await ShouldRefuseAsync(response, HttpStatusCode.Forbidden);
        host.Bot.Turns.ShouldBeEmpty();
    }

    [Fact]
    public async Task Post_WithADummyBearer_IsServedAsWithout()
    {
        await using var host = await ChannelHost.StartAsync();
        host.Http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bearer dummy");

        using var response = await host.PostAsync(host.Message("the harbour"));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        host.Connector.Messages.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Turns_BeyondWhatAConversationMayHaveWaiting_AreTurnedAwayAndTheRestGoInOrder()
    {
        await using var host = await ChannelHost.StartAsync(ChannelHost.Quick with { MaxTurnsPerConversation = 2, MaxTurns = 3 });
        var release = new TaskCompletionSource();
        host.Bot.Before = (_, _) => release.Task;
        var first = host.PostAsync(host.Message("first"));
        while (host.Bot.Turns.IsEmpty) await Task.Yield();
        var crowd = Enumerable.Range(0, 3).Select(_ => host.PostAsync(host.Message("next"))).ToList();
        var turnedAway = new List<HttpResponseMessage>();
        while (turnedAway.Count < 2)
        {
            var done = await Task.WhenAny(crowd);
            crowd.Remove(done);
            turnedAway.Add(await done);
        }

        foreach (var response in turnedAway)
        {
            await ShouldRefuseAsync(response, HttpStatusCode.TooManyRequests);
            response.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
        }

        var elsewhere = host.PostAsync(host.Message("elsewhere", conversation: "d"));
        while (host.Bot.Turns.Count < 2) await Task.Yield();
        await ShouldRefuseAsync(await host.PostAsync(host.Message("full", conversation: "e")), HttpStatusCode.ServiceUnavailable);

        release.SetResult();
        foreach (var served in new[] { await first, await crowd.Single(), await elsewhere }) served.StatusCode.ShouldBe(HttpStatusCode.OK);
        host.Bot.Turns.Select(turn => turn.Utterance).ShouldBe(["first", "elsewhere", "next"]);
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
        var body = await ReadAsync(response);
        ((int?)body["statusCode"]).ShouldBe(200);
        ((string?)body["type"]).ShouldBe("application/vnd.microsoft.card.adaptive");
        ((string?)body["value"]!["type"]).ShouldBe("AdaptiveCard");
        host.Connector.Posts.ShouldBeEmpty();
    }

    private static void ShouldAnswer(JsonObject reply, JsonObject incoming)
    {
        ((string?)reply["type"]).ShouldBe("message");
        ((string?)reply["replyToId"]).ShouldBe((string?)incoming["id"]);
        ((string?)reply["recipient"]!["id"]).ShouldBe((string?)incoming["from"]!["id"]);
        ((string?)reply["from"]!["id"]).ShouldBe((string?)incoming["recipient"]?["id"] ?? "bot");
        JsonNode.DeepEquals(reply["conversation"], incoming["conversation"]).ShouldBeTrue();
        ((string?)reply["channelId"]).ShouldBe((string?)incoming["channelId"]);
    }

    /// <summary>A refusal is one line of JSON that has a code and a sentence.</summary>
    private static async Task ShouldRefuseAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        response.StatusCode.ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        (await response.Content.ReadAsStringAsync()).ShouldNotContain("\n");
        var error = (await ReadAsync(response))["error"]!;
        ((string?)error["code"]).ShouldNotBeNullOrEmpty();
        ((string?)error["message"]).ShouldNotBeNull().ShouldEndWith(".");
    }

    private static async Task<JsonObject> ReadAsync(HttpResponseMessage response) =>
        (JsonObject)JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
}
