using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Briefing.Channels;
using Briefing.Channels.ActivityProtocol.Connector;
using Briefing.Channels.ActivityProtocol.Proactive;
using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Channels.ActivityProtocol.Turns;
using Briefing.Channels.Doors;
using Briefing.Conversation.Digests.Sending;
using Briefing.Tests.Channels.ActivityProtocol.Connector;
using Briefing.Tests.Channels.Fixtures;
using Microsoft.Extensions.Logging.Abstractions;
using static Briefing.Tests.Channels.ActivityProtocol.Connector.ScriptedHandler;
using Reference = Briefing.Conversation.Digests.Subscriptions.ConversationReference;

namespace Briefing.Tests.Channels.ActivityProtocol.Proactive;

public sealed class BotFrameworkProactiveTests
{
    private readonly ManualClock _clock = new();

    [Fact]
    public async Task Send_ToAConversationThatWroteOnce_PostsTheCardThereUnderItsKey()
    {
        await using var connector = await StandInConnector.StartAsync();
        string? header = null;
        connector.Answer = async context =>
        {
            header = context.Request.Headers["Idempotency-Key"];
            context.Response.StatusCode = 201;
            await context.Response.BodyWriter.WriteAsync("{\"id\":\"a7\"}"u8.ToArray());
        };
        using var client = Client(LoopbackConnection.Handler());
        var channel = Channel(client);
        var reference = StoredReference.Of(Incoming(connector.Address.ToString()), _clock.GetUtcNow())!;

        var outcome = await channel.SendAsync(reference, channel.Render(reference, SampleReplies.Answer()), "k1", CancellationToken.None);

        outcome.ShouldSatisfyAllConditions(taken => taken.Kind.ShouldBe(SendOutcomeKind.Taken), taken => taken.MessageId.ShouldBe("a7"));
        header.ShouldBe("\"k1\"");
        var (path, posted) = connector.Posts.ShouldHaveSingleItem();
        path.ShouldBe("/v3/conversations/19%3Apier%40thread.tacv2/activities");
        ((string?)posted["replyToId"]).ShouldBeNull();
        ((string?)posted["from"]!["id"]).ShouldBe("bot-1");
        ((string?)posted["attachments"]![0]!["contentType"]).ShouldBe("application/vnd.microsoft.card.adaptive");
        foreach (var quote in SampleReplies.Quotes(2)) posted.ToJsonString().ShouldContain(quote.Link);
    }

    [Theory]
    [InlineData(200, SendOutcomeKind.Taken)]
    [InlineData(202, SendOutcomeKind.Taken)]
    [InlineData(400, SendOutcomeKind.Invalid)]
    [InlineData(401, SendOutcomeKind.Refused)]
    [InlineData(403, SendOutcomeKind.Unreachable)]
    [InlineData(404, SendOutcomeKind.Unreachable)]
    [InlineData(410, SendOutcomeKind.Unreachable)]
    [InlineData(412, SendOutcomeKind.Refused)]
    [InlineData(413, SendOutcomeKind.Invalid)]
    [InlineData(429, SendOutcomeKind.Refused)]
    [InlineData(500, SendOutcomeKind.Refused)]
    [InlineData(502, SendOutcomeKind.Refused)]
    [InlineData(503, SendOutcomeKind.Refused)]
    [InlineData(504, SendOutcomeKind.Unknown)]
    [InlineData(302, SendOutcomeKind.Invalid)]
    public async Task Send_Answered_SaysWhatTheStatusMeansAndTriesNoSecondTime(int status, SendOutcomeKind kind)
    {
        var (outcome, posts) = await SendAsync(Answer(status), Answer(200));

        outcome.Kind.ShouldBe(kind);
        outcome.Reason.ShouldContain($"{status}");
        posts.ShouldBe(1);
    }

    [Fact]
    public async Task Send_ToldToWait_PassesItOn() =>
        (await SendAsync(Answer(429, retryAfter: new RetryConditionHeaderValue(TimeSpan.FromSeconds(9))))).Outcome.RetryAfter.ShouldBe(TimeSpan.FromSeconds(9));

    [Fact]
    public async Task Send_ToNobody_IsRefusedAsNothingWasTaken() => (await SendAsync(
        _ => throw new HttpRequestException(HttpRequestError.ConnectionError))).Outcome.Kind.ShouldBe(SendOutcomeKind.Refused);

    [Fact]
    public async Task Send_BrokenOff_IsUnknown() => (await SendAsync(
        _ => throw new HttpRequestException(HttpRequestError.ResponseEnded))).Outcome.Kind.ShouldBe(SendOutcomeKind.Unknown);

    [Theory]
    [InlineData("http://harbour.example/")]
    [InlineData("http://169.254.169.254/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://localhost:1@harbour.example/")]
    public async Task Send_ToAnAddressThatMayNotBeCalled_CallsNobody(string service)
    {
        var handler = new ScriptedHandler(Answer(200));
        using var client = Client(handler);
        var reference = StoredReference.Of(Incoming(service), _clock.GetUtcNow())!;

        var outcome = await Channel(client).SendAsync(reference, "{}", "k1", CancellationToken.None);

        outcome.Kind.ShouldBe(SendOutcomeKind.Invalid);
        handler.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("null")]
    [InlineData("{\"conversation\":{\"id\":\"..\"},\"serviceUrl\":\"http://localhost:9/\"}")]
    public async Task Send_ByABrokenReference_FailsAndCallsNobody(string address)
    {
        var handler = new ScriptedHandler(Answer(200));
        using var client = Client(handler);
        var reference = new Reference("msteams/t/c", "msteams", "t", false, address, _clock.GetUtcNow());

        var outcome = await Channel(client).SendAsync(reference, Channel(client).Render(reference, SampleReplies.Answer()), "k1", CancellationToken.None);

        outcome.Kind.ShouldBe(SendOutcomeKind.Invalid);
        handler.Requests.ShouldBeEmpty();
    }

    [Fact]
    public void Render_OfTheSame_IsTheSame()
    {
        using var client = Client(new ScriptedHandler());
        var reference = StoredReference.Of(Incoming("http://localhost:9/"), _clock.GetUtcNow())!;

        Channel(client).Render(reference, SampleReplies.Answer()).ShouldBe(Channel(client).Render(reference, SampleReplies.Answer()));
        JsonNode.Parse(Channel(client).Render(reference, SampleReplies.Answer()))!["serviceUrl"]!.GetValue<string>().ShouldBe("http://localhost:9/");
    }

    private async Task<(SendOutcome Outcome, int Posts)> SendAsync(params Step[] steps)
    {
        var handler = new ScriptedHandler(steps);
        using var client = Client(handler);
        var reference = StoredReference.Of(Incoming("http://localhost:9/"), _clock.GetUtcNow())!;
        return (await Channel(client).SendAsync(reference, "{}", "k1", CancellationToken.None), handler.Requests.Count);
    }

    private static BotFrameworkProactive Channel(ConnectorClient client) => new(client, new ServiceAddress(new ChannelOptions()));

    private ConnectorClient Client(HttpMessageHandler handler) =>
        new(handler, new ConnectorOptions(), _clock, () => 0.5, NullLogger<ConnectorClient>.Instance);

    private static Activity Incoming(string service) => JsonSerializer.Deserialize($$"""
        {"type":"message","id":"m1","channelId":"msteams","serviceUrl":"{{service}}","from":{"id":"user-1"},"recipient":{"id":"bot-1","name":"Bot"},
         "conversation":{"id":"19:pier@thread.tacv2;messageid=5","conversationType":"channel","tenantId":"harbour"} }
        """, ActivityJson.Wire.Activity)!;
}
