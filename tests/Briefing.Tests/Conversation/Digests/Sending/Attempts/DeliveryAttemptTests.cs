using Briefing.Conversation.Digests.Content;
using Briefing.Conversation.Digests.Deliveries;
using Briefing.Conversation.Digests.Sending;
using Briefing.Conversation.Digests.Sending.Attempts;
using Briefing.Conversation.Digests.Sending.Limits;
using Briefing.Conversation.Digests.Subscriptions;
using Briefing.Tests.Channels.Fixtures;

namespace Briefing.Tests.Conversation.Digests.Sending.Attempts;

public sealed class DeliveryAttemptTests : SendingTest
{
    private readonly ManualClock _clock;

    public DeliveryAttemptTests() : this(new ManualClock()) { }

    private DeliveryAttemptTests(ManualClock clock) : base(clock) => _clock = clock;

    [Fact]
    public async Task Attempt_Taken_IsSentWithTheChannelsIdAndNeverAgain()
    {
        var subscription = Owe();

        await AttemptAsync();

        Latest(subscription).ShouldSatisfyAllConditions(
            sent => sent.State.ShouldBe(DeliveryState.Sent), sent => sent.MessageId.ShouldBe("m1"), sent => sent.Attempts.ShouldBe(1));
        DigestContent.Read(Stores.Deliveries.LastContent(subscription.Id))!.StoreVersion.ShouldBe(1);
        _clock.Advance(TimeSpan.FromDays(1));
        Claims().ShouldBeEmpty();
        Kinds.ShouldBe([SendingEventKind.Sent]);
    }

    [Theory]
    [InlineData(SendOutcomeKind.Refused)]
    [InlineData(SendOutcomeKind.Unknown)]
    public async Task Attempt_NotThrough_SendsTheSameAgainUnderTheSameKeyLater(SendOutcomeKind kind)
    {
        var subscription = Owe();
        Channel.Answer = (_, _) => ScriptedChannel.Give(kind);
        await AttemptAsync();
        Claims().ShouldBeEmpty();
        Channel.Answer = null;
        _clock.Advance(TimeSpan.FromSeconds(3));

        await AttemptAsync();

        Channel.Sent.Select(sent => sent.Message).ShouldBe(["message 1", "message 1"]);
        Channel.Sent.Select(sent => sent.Key).Distinct().ShouldHaveSingleItem();
        Latest(subscription).ShouldSatisfyAllConditions(
            sent => sent.State.ShouldBe(DeliveryState.Sent), sent => sent.Attempts.ShouldBe(2));
        DigestContent.Read(Stores.Deliveries.LastContent(subscription.Id))!.StoreVersion.ShouldBe(1);
    }

    [Fact]
    public async Task Attempt_ToldToWait_IsNotClaimedBefore()
    {
        Owe();
        Channel.Answer = (_, _) => ScriptedChannel.Give(SendOutcomeKind.Refused, TimeSpan.FromMinutes(5));
        await AttemptAsync();

        _clock.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromTicks(1));
        Claims().ShouldBeEmpty();
        _clock.Advance(TimeSpan.FromSeconds(2));
        Claims().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Attempt_Unreachable_StopsAllOfTheConversationAndNothingElse()
    {
        var blocked = Owe("teams/harbour/a");
        var beside = Subscribe("teams/harbour/a");
        var elsewhere = Subscribe("teams/harbour/b");
        Channel.Answer = (_, _) => ScriptedChannel.Give(SendOutcomeKind.Unreachable);

        await AttemptAsync();

        Latest(blocked).State.ShouldBe(DeliveryState.Failed);
        foreach (var stopped in new[] { blocked, beside })
            Stores.Subscriptions.Find(stopped.Id)!.ShouldSatisfyAllConditions(
                found => found.State.ShouldBe(SubscriptionState.Stopped), found => found.StoppedBecause.ShouldBe("It was Unreachable."));
        Stores.Subscriptions.Find(elsewhere.Id)!.State.ShouldBe(SubscriptionState.Active);
        Events.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            told => told.Kind.ShouldBe(SendingEventKind.Stopped), told => told.Reason.ShouldBe("It was Unreachable."));
    }

    [Fact]
    public async Task Attempt_Invalid_FailsAndLeavesTheSubscription()
    {
        var subscription = Owe();
        Channel.Answer = (_, _) => ScriptedChannel.Give(SendOutcomeKind.Invalid);

        await AttemptAsync();

        Latest(subscription).State.ShouldBe(DeliveryState.Failed);
        Stores.Subscriptions.Find(subscription.Id)!.State.ShouldBe(SubscriptionState.Active);
        Stores.Deliveries.LastContent(subscription.Id).ShouldBeNull();
    }

    [Theory]
    [InlineData("at:today", true, DeliveryState.Sent)]
    [InlineData("at:today", false, DeliveryState.Dropped)]
    [InlineData("now:m7", false, DeliveryState.Sent)]
    [InlineData("answer:3", true, DeliveryState.Dropped)]
    public async Task Attempt_WithNothingNew_IsSentWhereSomebodyWaitsForIt(string occurrence, bool tells, DeliveryState state)
    {
        Composer.HasNews = false;
        var subscription = Owe(occurrence: occurrence, with: made => made with { TellsWhenNothing = tells });

        await AttemptAsync();

        Latest(subscription).State.ShouldBe(state);
        Channel.Sent.Count.ShouldBe(state == DeliveryState.Sent ? 1 : 0);
    }

    [Fact]
    public async Task Attempt_OfASenderWhoseLeaseRanOut_SendsNothing()
    {
        Owe();
        var late = Claims().ShouldHaveSingleItem();
        _clock.Advance(TimeSpan.FromMinutes(1));
        var taken = Claims("two").ShouldHaveSingleItem();

        await AttemptAsync(late);

        Channel.Sent.ShouldBeEmpty();
        Kinds.ShouldBe([SendingEventKind.ClaimLost]);
        await AttemptAsync(taken);
        Channel.Sent.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Attempt_WithLittleLeaseLeft_MakesItLongerBeforeItSends()
    {
        Owe();
        var claim = Claims().ShouldHaveSingleItem();
        _clock.Advance(TimeSpan.FromSeconds(25));
        var others = -1;
        Channel.Answer = (_, _) =>
        {
            _clock.Advance(TimeSpan.FromSeconds(9));
            others = Claims("two").Length;
            return Task.FromResult(Channel.Take());
        };

        await AttemptAsync(claim);

        others.ShouldBe(0);
        Kinds.ShouldBe([SendingEventKind.Sent]);
    }

    [Fact]
    public async Task Attempt_AfterASenderDiedBeforeItNotedTheAnswer_SendsTheVerySameOnce()
    {
        var subscription = Owe();
        var dead = Claims().ShouldHaveSingleItem();
        Stores.Deliveries.Begin(dead, """{"storeVersion":9,"through":"2027-03-01T07:00:00+00:00","items":[]}""", "as begun", Time.GetUtcNow()).ShouldBeTrue();
        _clock.Advance(TimeSpan.FromSeconds(31));

        await AttemptAsync();

        Channel.Sent.ShouldHaveSingleItem().Message.ShouldBe("as begun");
        Composer.Made.ShouldBe(0);
        DigestContent.Read(Stores.Deliveries.LastContent(subscription.Id))!.StoreVersion.ShouldBe(9);
        Stores.Deliveries.Complete(dead, "late", Time.GetUtcNow()).ShouldBeFalse();
    }

    [Fact]
    public async Task Attempt_NeverAnswered_IsGivenUpInTimeAndTriedAgain()
    {
        var subscription = Owe();
        Channel.Answer = async (_, cancellation) =>
        {
            await Task.Delay(Timeout.Infinite, cancellation);
            return Channel.Take();
        };

        var attempt = AttemptAsync();
        while (!attempt.IsCompleted)
            if (Channel.Sent.IsEmpty) await Task.Yield();
            else _clock.Advance(TimeSpan.FromSeconds(1));
        await attempt;

        Latest(subscription).ShouldSatisfyAllConditions(
            waiting => waiting.State.ShouldBe(DeliveryState.Waiting), waiting => waiting.Reason.ShouldBe("No answer came in time."));
    }

    [Fact]
    public async Task Attempt_AfterItsDay_IsGivenUpWithAReason()
    {
        var subscription = Owe();
        _clock.Advance(TimeSpan.FromHours(25));

        await AttemptAsync();

        Channel.Sent.ShouldBeEmpty();
        Latest(subscription).ShouldSatisfyAllConditions(
            failed => failed.State.ShouldBe(DeliveryState.Failed), failed => failed.Reason.ShouldNotBeNull().ShouldContain("24 hours"));
        Stores.Subscriptions.Find(subscription.Id)!.State.ShouldBe(SubscriptionState.Active);
    }

    [Fact]
    public async Task Attempt_InAConversationThatHadItsFill_WaitsForRoomThere()
    {
        var windows = new ConversationWindows(_clock);
        for (var sent = 0; sent < 7; sent++) windows.TryEnter("teams/harbour/a", ChannelLimits.Teams.PerConversation, _clock.GetUtcNow()).ShouldBeNull();
        var subscription = Owe("teams/harbour/a");

        await AttemptAsync(windows: windows);

        Channel.Sent.ShouldBeEmpty();
        Latest(subscription).ShouldSatisfyAllConditions(waiting => waiting.State.ShouldBe(DeliveryState.Waiting), waiting => waiting.Attempts.ShouldBe(0));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Claims().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Attempt_OfAnAnswer_EndsItsQuestionAndIsGivenOnce()
    {
        var question = Owe(occurrence: "answer:4", with: made => made with { Kind = SubscriptionKind.StandingQuestion, Schedule = null, Question = "Who dredges pier 4?" });
        Stores.Deliveries.Owe(question, "answer:5", Time.GetUtcNow()).ShouldBeTrue();

        await AttemptAsync();
        if (Claims() is [var second]) await AttemptAsync(second);

        Channel.Sent.ShouldHaveSingleItem();
        Stores.Subscriptions.Find(question.Id)!.State.ShouldBe(SubscriptionState.Stopped);
    }

    [Fact]
    public async Task Attempt_WithoutAReference_Fails()
    {
        var subscription = Owe();
        Stores.Subscriptions.ForgetReference(subscription.Conversation);

        await AttemptAsync();

        Latest(subscription).State.ShouldBe(DeliveryState.Failed);
        Channel.Sent.ShouldBeEmpty();
    }

    private System.Collections.Immutable.ImmutableArray<Claim> Claims(string sender = "one") =>
        Stores.Deliveries.Claim(sender, Time.GetUtcNow(), TimeSpan.FromSeconds(30), 10, []);

    private async Task AttemptAsync(Claim? claim = null, ConversationWindows? windows = null)
    {
        claim ??= Claims()[0];
        using var gate = new StoreGate(1, Time);
        using var lane = new TenantLane("teams/harbour", "harbour", ChannelLimits.Teams, new FreePace(), Time);
        using var place = lane.Enter();
        await new DeliveryAttempt(Parts(), gate, windows ?? new ConversationWindows(Time))
            .RunAsync(claim, Composer, lane, place, CancellationToken.None, CancellationToken.None);
    }

    /// <summary>Gives every turn at once.</summary>
    private sealed class FreePace : ISendingPace
    {
        public DateTimeOffset Take(string tenant, int turns, TimeSpan interval, DateTimeOffset now) => now;
    }
}
