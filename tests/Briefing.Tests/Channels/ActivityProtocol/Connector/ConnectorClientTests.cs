using System.Net.Http.Headers;
using Briefing.Channels.ActivityProtocol.Connector;
using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Tests.Channels.Fixtures;
using Microsoft.Extensions.Logging.Abstractions;
using static Briefing.Tests.Channels.ActivityProtocol.Connector.ScriptedHandler;

namespace Briefing.Tests.Channels.ActivityProtocol.Connector;

public sealed class ConnectorClientTests
{
    private static readonly Uri Service = new("http://localhost:9/");
    private static readonly ConnectorOptions Patient = new() { AttemptTimeout = new ConnectorOptions().TotalTimeout };
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
        var hanging = 0;
        var handler = new ScriptedHandler([.. Enumerable.Repeat(Hang(up => Interlocked.Add(ref hanging, up)), 10)]);
        using var client = Client(handler, new ConnectorOptions());

        var (result, _) = await CompleteAsync(client.SendAsync(Service, Message(), CancellationToken.None), () => Volatile.Read(ref hanging) > 0);

        result.IsDelivered.ShouldBeFalse();
        handler.Requests.Count.ShouldBeInRange(1, 4);
        (_clock.GetUtcNow() - start).ShouldBeLessThanOrEqualTo(new ConnectorOptions().TotalTimeout);
    }

    [Fact]
    public async Task Send_ToAHostThatKeepsFailing_StopsAskingItAndLeavesOthersAlone()
    {
        var handler = new ScriptedHandler([.. Enumerable.Repeat(Answer(500), 100)]);
        using var client = Client(handler, Patient with { BreakAtAttempts = 4 });

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

    private async Task<(SendResult Result, List<TimeSpan> Waits, int Attempts)> SendAsync(params Step[] steps)
    {
        var handler = new ScriptedHandler(steps);
        using var client = Client(handler, Patient);
        var (result, waits) = await CompleteAsync(client.SendAsync(Service, Message(), CancellationToken.None));
        return (result, waits, handler.Requests.Count);
    }

    /// <summary>
    /// Rings the waits between attempts. Attempts have as long as the whole send here, so every alarm before the send's end is
    /// such a wait; the others ring only when the handler hangs.
    /// </summary>
    private async Task<(SendResult Result, List<TimeSpan> Waits)> CompleteAsync(Task<SendResult> send, Func<bool>? isHanging = null)
    {
        var end = _clock.GetUtcNow() + Patient.TotalTimeout;
        var waits = new List<TimeSpan>();
        while (!send.IsCompleted)
            if ((_clock.NextDue < end || isHanging?.Invoke() == true) && _clock.AdvanceToNextAlarm() is { } wait) waits.Add(wait);
            else await Task.Yield();
        return (await send, waits);
    }

    private ConnectorClient Client(HttpMessageHandler handler, ConnectorOptions options) =>
        new(handler, options, _clock, () => 0.5, NullLogger<ConnectorClient>.Instance);

    private static Activity Message() => new() { Type = "message", ReplyToId = "in-1", Conversation = new ConversationAccount { Id = "c|1" } };
}
