using System.Net;
using System.Net.Http.Headers;
using Briefing.Channels.ActivityProtocol.Connector;
using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Tests.Channels.Fixtures;
using Microsoft.Extensions.Logging.Abstractions;

namespace Briefing.Tests.Channels.ActivityProtocol.Connector;

public sealed class ConnectorClientTests
{
    private static readonly Uri Service = new("http://localhost:9/");
    private readonly ManualClock _clock = new();

    [Theory]
    [InlineData(201, "{\"id\":\"7\"}", "7")]
    [InlineData(200, "{\"id\":\"7\",\"more\":1}", "7")]
    [InlineData(200, "{}", null)]
    [InlineData(200, "null", null)]
    [InlineData(200, "not json", null)]
    [InlineData(202, "", null)]
    public async Task Send_Taken_IsDeliveredWithTheIdIfAny(int status, string body, string? id)
    {
        var (result, waits, attempts) = await SendAsync(Answer(status, body));

        result.ShouldBe(new SendResult(true, id));
        waits.ShouldBeEmpty();
        attempts.ShouldBe(1);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(302)]
    [InlineData(501)]
    public async Task Send_RefusedForGood_IsNotTriedAgain(int status)
    {
        var (result, _, attempts) = await SendAsync(Answer(status), Answer(200));

        result.IsDelivered.ShouldBeFalse();
        attempts.ShouldBe(1);
    }

    [Theory]
    [InlineData(408)]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Send_FailedForTheMoment_IsTriedAgainLaterAndLater(int status)
    {
        var (result, waits, attempts) = await SendAsync(Answer(status), Answer(status), Answer(201, "{\"id\":\"7\"}"));

        result.ActivityId.ShouldBe("7");
        attempts.ShouldBe(3);
        waits.Count.ShouldBe(2);
        waits[1].ShouldBeGreaterThan(waits[0]);
    }

    [Fact]
    public async Task Send_ToNobody_IsTriedAgainAndThenToldAsFailed()
    {
        var (result, waits, attempts) = await SendAsync(Throw(), Throw(), Throw(), Throw(), Answer(200));

        result.ShouldBe(new SendResult(false, null));
        attempts.ShouldBe(4);
        waits.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Send_ToldToWaitSeconds_WaitsThem()
    {
        var (result, waits, _) = await SendAsync(Answer(429, retryAfter: new RetryConditionHeaderValue(TimeSpan.FromSeconds(3))), Answer(200));

        result.IsDelivered.ShouldBeTrue();
        waits.ShouldHaveSingleItem().ShouldBe(TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task Send_ToldToWaitUntilADate_WaitsUntilThen()
    {
        var date = new RetryConditionHeaderValue(_clock.GetUtcNow() + TimeSpan.FromSeconds(2));

        var (result, waits, _) = await SendAsync(Answer(503, retryAfter: date), Answer(200));

        result.IsDelivered.ShouldBeTrue();
        waits.ShouldHaveSingleItem().ShouldBe(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task Send_ToldToWaitUntilADateGoneBy_IsTriedAgainAtOnce()
    {
        var date = new RetryConditionHeaderValue(_clock.GetUtcNow() - TimeSpan.FromMinutes(1));

        var (result, waits, _) = await SendAsync(Answer(503, retryAfter: date), Answer(200));

        result.IsDelivered.ShouldBeTrue();
        waits.ShouldAllBe(wait => wait == TimeSpan.Zero);
    }

    [Fact]
    public async Task Send_ToldToWaitTooLong_IsGivenUpAtOnce()
    {
        var (result, waits, attempts) = await SendAsync(Answer(429, retryAfter: new RetryConditionHeaderValue(TimeSpan.FromMinutes(10))), Answer(200));

        result.IsDelivered.ShouldBeFalse();
        attempts.ShouldBe(1);
        waits.ShouldBeEmpty();
    }

    [Fact]
    public async Task Send_NeverAnswered_EndsWithinTheTotalTime()
    {
        var start = _clock.GetUtcNow();

        var (result, _, attempts) = await SendAsync(Hang(), Hang(), Hang(), Hang(), Hang());

        result.IsDelivered.ShouldBeFalse();
        attempts.ShouldBeGreaterThan(1);
        (_clock.GetUtcNow() - start).ShouldBeLessThanOrEqualTo(new ConnectorOptions().TotalTimeout);
    }

    [Fact]
    public async Task Send_ToAHostThatKeepsFailing_StopsAskingItAndLeavesOthersAlone()
    {
        var handler = new ScriptedHandler([.. Enumerable.Repeat(Answer(500), 100)]);
        using var client = Client(handler, new ConnectorOptions { BreakAtAttempts = 4 });

        for (var i = 0; i < 3; i++) await CompleteAsync(client.SendAsync(Service, Message(), CancellationToken.None));
        var whenBroken = handler.Requests.Count;
        await CompleteAsync(client.SendAsync(Service, Message(), CancellationToken.None));
        handler.Requests.Count.ShouldBe(whenBroken);

        await CompleteAsync(client.SendAsync(new Uri("http://localhost:10/"), Message(), CancellationToken.None));
        handler.Requests.Count.ShouldBeGreaterThan(whenBroken);
        _clock.Advance(new ConnectorOptions().BreakDuration);
        var before = handler.Requests.Count;
        await CompleteAsync(client.SendAsync(Service, Message(), CancellationToken.None));
        handler.Requests.Count.ShouldBeGreaterThan(before);
    }

    [Fact]
    public async Task Send_OfAReply_PostsUnderTheActivityItAnswers()
    {
        var handler = new ScriptedHandler(Answer(200));
        using var client = Client(handler, new ConnectorOptions());

        await CompleteAsync(client.SendAsync(Service, Message(), CancellationToken.None));

        var (uri, body) = handler.Requests.ShouldHaveSingleItem();
        uri.AbsolutePath.ShouldBe("/v3/conversations/c%7C1/activities/in-1");
        body.ShouldContain("\"replyToId\":\"in-1\"");
    }

    private async Task<(SendResult Result, List<TimeSpan> Waits, int Attempts)> SendAsync(params ScriptedHandler.Step[] steps)
    {
        var handler = new ScriptedHandler(steps);
        using var client = Client(handler, new ConnectorOptions());
        var (result, waits) = await CompleteAsync(client.SendAsync(Service, Message(), CancellationToken.None));
        return (result, waits, handler.Requests.Count);
    }

    /// <summary>
    /// Moves the clock whenever the send waits for it. The alarm of the total time is always set; a second one is a wait, or
    /// the time of an attempt that hangs.
    /// </summary>
    private async Task<(SendResult Result, List<TimeSpan> Waits)> CompleteAsync(Task<SendResult> send)
    {
        var waits = new List<TimeSpan>();
        while (!send.IsCompleted)
            if (_clock.Alarms > 1 && _clock.AdvanceToNextAlarm() is { } wait) waits.Add(wait);
            else await Task.Yield();
        return (await send, waits);
    }

    private ConnectorClient Client(HttpMessageHandler handler, ConnectorOptions options) =>
        new(handler, options, _clock, () => 0.5, NullLogger<ConnectorClient>.Instance);

    private static Activity Message() => new() { Type = "message", ReplyToId = "in-1", Conversation = new ConversationAccount { Id = "c|1" } };

    private static ScriptedHandler.Step Answer(int status, string body = "", RetryConditionHeaderValue? retryAfter = null) => _ =>
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body) };
        response.Headers.RetryAfter = retryAfter;
        return Task.FromResult(response);
    };

    private static ScriptedHandler.Step Throw() => _ => throw new HttpRequestException("refused");

    private static ScriptedHandler.Step Hang() => async cancellation =>
    {
        await Task.Delay(Timeout.Infinite, cancellation);
        throw new InvalidOperationException();
    };
}
