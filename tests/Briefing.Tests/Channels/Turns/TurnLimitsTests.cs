using System.Net;
using Briefing.Channels;
using Briefing.Channels.Turns;
using Briefing.Tests.Channels.Fixtures;

namespace Briefing.Tests.Channels.Turns;

public sealed class TurnLimitsTests
{
    [Fact]
    public void Turns_OfOneUser_AreLimitedOverAllTheirConversations()
    {
        using var limits = new TurnLimits(perUser: 3, perConversation: 100);

        for (var n = 0; n < 3; n++) limits.Judge("ada", $"c-{n}").Limit.ShouldBe(TurnLimit.Within);

        limits.Judge("ada", "c-4").Limit.ShouldBe(TurnLimit.BeyondToBeTold);
        limits.Judge("ada", "c-5").Limit.ShouldBe(TurnLimit.Beyond);
        limits.Judge("ben", "c-1").Limit.ShouldBe(TurnLimit.Within);
    }

    [Fact]
    public void Turns_OfOneConversation_AreLimitedWhoeverAsks()
    {
        using var limits = new TurnLimits(perUser: 100, perConversation: 2);

        limits.Judge("ada", "c").Limit.ShouldBe(TurnLimit.Within);
        limits.Judge("ben", "c").Limit.ShouldBe(TurnLimit.Within);

        limits.Judge("cleo", "c").Limit.ShouldBe(TurnLimit.BeyondToBeTold);
        limits.Judge("dan", "c").Limit.ShouldBe(TurnLimit.Beyond);
        limits.Judge("ada", "d").Limit.ShouldBe(TurnLimit.Within);
    }

    [Fact]
    public void Turns_WithoutAUser_AreLimitedByTheirConversation()
    {
        using var limits = new TurnLimits(perUser: 1, perConversation: 0);

        limits.Judge(null, "c").Limit.ShouldBe(TurnLimit.Within);
        limits.Judge(null, "c").Limit.ShouldBe(TurnLimit.BeyondToBeTold);
        limits.Judge(null, "d").Limit.ShouldBe(TurnLimit.Within);
    }

    [Fact]
    public void Refusal_SaysWhenToTryAgain()
    {
        using var limits = new TurnLimits(perUser: 6, perConversation: 0);
        for (var n = 0; n < 6; n++) limits.Judge("ada", "c");

        limits.Judge("ada", "c").RetryAfter.ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Limits_OfZero_LetEverythingPass()
    {
        using var limits = new TurnLimits(0, 0);

        Enumerable.Range(0, 1000).Select(_ => limits.Judge("ada", "c").Limit).ShouldAllBe(limit => limit == TurnLimit.Within);
    }

    [Fact]
    public async Task Messages_BeyondTheLimit_AreToldOnceAndThenTurnedAway()
    {
        await using var host = await ChannelHost.StartAsync(ChannelHost.Quick with { TurnsPerMinuteOfUser = 2 });
        foreach (var text in new[] { "one", "two" }) (await host.PostAsync(host.Message(text))).StatusCode.ShouldBe(HttpStatusCode.OK);

        using var told = await host.PostAsync(host.Message("three"));
        using var away = await host.PostAsync(host.Message("four"));

        told.StatusCode.ShouldBe(HttpStatusCode.OK);
        ((string?)host.Connector.Messages[^1]["text"]).ShouldBe(new ChannelOptions().TooFastText);
        await Answers.ShouldRefuseAsync(away, HttpStatusCode.TooManyRequests);
        away.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(1));
        host.Bot.Turns.Count.ShouldBe(2);
        host.Connector.Messages.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Message_ThatIsSentAgain_DoesNotCount()
    {
        await using var host = await ChannelHost.StartAsync(ChannelHost.Quick with { TurnsPerMinuteOfUser = 2 });
        var message = host.Message("one");
        message["deliveryMode"] = "expectReplies";

        for (var n = 0; n < 5; n++) (await host.PostAsync(message)).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await host.PostAsync(host.Message("two"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        host.Bot.Turns.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Messages_OnThisMachineAlone_AreNotLimited()
    {
        await using var host = await ChannelHost.StartAsync();

        for (var n = 0; n < 80; n++) (await host.PostAsync(host.Message($"question {n}"))).StatusCode.ShouldBe(HttpStatusCode.OK);

        host.Bot.Turns.Count.ShouldBe(80);
    }
}
