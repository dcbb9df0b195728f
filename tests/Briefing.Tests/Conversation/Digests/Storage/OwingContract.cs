using Briefing.Conversation.Digests.Deliveries;
using Briefing.Conversation.Digests.Schedules;
using Briefing.Conversation.Digests.Subscriptions;

namespace Briefing.Tests.Conversation.Digests.Storage;

public abstract class OwingContract : DigestStoreContract
{
    private static readonly DateTimeOffset Due = Start.AddMinutes(30);

    [SkippableFact]
    public void OweDue_BeforeAtAndAfterTheTime_OwesOnce()
    {
        var kept = Subscribe();
        Owe(Due.AddSeconds(-1)).ShouldBe(0);
        Owe(Due).ShouldBe(1);
        Owe(Due).ShouldBe(0);
        var owed = Deliveries.Of(kept.Id, 10).ShouldHaveSingleItem();
        (owed.Occurrence, owed.Due, owed.State, owed.Tenant).ShouldBe(("at:2027-03-01T08:30 Europe/Rome", Due, DeliveryState.Waiting, "harbour"));
        Subscriptions.Find(kept.Id)!.NextDue.ShouldBe(Due.AddDays(1));
    }

    [SkippableFact]
    public void OweDue_ManyTimesMissed_OwesTheLastOnly()
    {
        var kept = Subscribe();
        Owe(Due.AddDays(5).AddHours(3)).ShouldBe(1);
        Deliveries.Of(kept.Id, 10).ShouldHaveSingleItem().Due.ShouldBe(Due.AddDays(5));
        Subscriptions.Find(kept.Id)!.NextDue.ShouldBe(Due.AddDays(6));
    }

    [SkippableFact]
    public void OweDue_EarlierOneStillWaits_IsDropped()
    {
        var kept = Subscribe();
        Owe(Due);
        Deliveries.Owe(kept, "now:m1", Due).ShouldBeTrue();
        Owe(Due.AddDays(1));
        Deliveries.Of(kept.Id, 10).Select(one => (one.Occurrence[..3], one.Due, one.State)).ShouldBe(
            [("at:", Due.AddDays(1), DeliveryState.Waiting), ("now", Due, DeliveryState.Waiting), ("at:", Due, DeliveryState.Dropped)], ignoreOrder: true);
    }

    [SkippableFact]
    public void OweDue_EarlierOneIsBeingSent_IsLeftToItsSender()
    {
        var kept = Subscribe();
        Owe(Due);
        var claim = Claim(Due).ShouldHaveSingleItem();
        Owe(Due.AddDays(1));
        Deliveries.Complete(claim, null, Due.AddDays(1)).ShouldBeTrue();
        Deliveries.Of(kept.Id, 10).Select(one => one.State).ShouldBe([DeliveryState.Waiting, DeliveryState.Sent]);
    }

    [SkippableFact]
    public void OweDue_MoreThanABatch_ComesToAll()
    {
        var kept = Enumerable.Range(0, 7).Select(_ => Subscribe()).ToList();
        Owe(Due, most: 3).ShouldBe(7);
        foreach (var one in kept) Deliveries.Of(one.Id, 10).ShouldHaveSingleItem();
    }

    [SkippableFact]
    public async Task OweDue_SeveralProgramsAtOnce_OweEachOnce()
    {
        var kept = Enumerable.Range(0, 60).Select(_ => Subscribe()).ToList();
        var programs = Enumerable.Range(0, 4).Select(_ => Open()).ToList();
        var counts = await Task.WhenAll(programs.Select(program => Task.Run(() =>
            Enumerable.Range(0, 20).Sum(_ => program.Deliveries.OweDue(Due, 7)))));
        (counts.Sum() + Owe(Due)).ShouldBe(60);
        foreach (var one in kept) Deliveries.Of(one.Id, 10).ShouldHaveSingleItem();
    }

    [SkippableFact]
    public void OweDue_ConversationThatNeverWrote_IsOwedWithoutATenant()
    {
        var kept = Subscriptions.Add(New(Daily(), "teams/nowhere/1"));
        Owe(Due).ShouldBe(1);
        Deliveries.Of(kept.Id, 1).ShouldHaveSingleItem().Tenant.ShouldBe("");
    }

    [SkippableFact]
    public void Owe_SameOccurrenceAgain_IsOwedOnceEvenWhenSent()
    {
        var kept = Subscribe();
        Deliveries.Owe(kept, "now:m1", Start).ShouldBeTrue();
        Deliveries.Owe(kept, "now:m1", Start.AddHours(1)).ShouldBeFalse();
        Deliveries.Complete(Claim(Start).ShouldHaveSingleItem(), "1", Start).ShouldBeTrue();
        Deliveries.Owe(kept, "now:m1", Start.AddHours(2)).ShouldBeFalse();
        Deliveries.Of(kept.Id, 10).ShouldHaveSingleItem();
    }

    [SkippableTheory]
    [InlineData(SubscriptionState.Stopped, false)]
    [InlineData(SubscriptionState.Paused, true)]
    public void Owe_NotAtWork_IsOwedOnlyWhereItCanGoOn(SubscriptionState state, bool isOwed)
    {
        var changed = Subscriptions.Change(Subscribe() with { State = state })!;
        Deliveries.Owe(changed, "now:m1", Start).ShouldBe(isOwed);
    }

    [SkippableFact]
    public void Change_OtherTimeLaterThatDay_IsOwedThatDayToo()
    {
        var kept = Subscribe();
        Owe(Due);
        Time.Now = Due.AddMinutes(10);
        var changed = Subscriptions.Change(kept with { Schedule = Daily("09:15") })!;
        changed.NextDue.ShouldBe(Start.AddMinutes(75));
        Owe(Start.AddMinutes(75)).ShouldBe(1);
        Deliveries.Of(kept.Id, 10).Length.ShouldBe(2);
    }

    [SkippableFact]
    public void Change_ScheduleAfterATimeThatNoTickHasSeen_StillOwesIt()
    {
        var kept = Subscribe();
        Time.Now = Due.AddMinutes(1);
        Subscriptions.Change(kept with { Schedule = Daily("07:00") })!.NextDue.ShouldBe(Due);
        Owe(Due.AddMinutes(2)).ShouldBe(1);
        Subscriptions.Find(kept.Id)!.NextDue.ShouldBe(new DateTimeOffset(2027, 3, 2, 6, 0, 0, TimeSpan.Zero));
    }

    [SkippableFact]
    public void Change_FilterOnly_LeavesTheNextTime()
    {
        var kept = Subscribe();
        Time.Now = Start.AddDays(3);
        Subscriptions.Change(kept with { MostItems = 4 })!.NextDue.ShouldBe(Due, "what was missed is still owed");
    }

    [SkippableFact]
    public void Change_PausedAndResumed_OwesNothingOfTheTimeBetween()
    {
        var kept = Subscribe();
        Owe(Due);
        Deliveries.Owe(kept, "now:m1", Due).ShouldBeTrue();
        var paused = Subscriptions.Change(kept with { State = SubscriptionState.Paused })!;
        paused.NextDue.ShouldBeNull();
        Deliveries.Of(kept.Id, 10).Select(one => (one.Occurrence[..3], one.State)).ShouldBe(
            [("at:", DeliveryState.Dropped), ("now", DeliveryState.Waiting)], ignoreOrder: true);
        Owe(Due.AddDays(4)).ShouldBe(0);
        Subscriptions.Change(paused with { State = SubscriptionState.Active })!.NextDue.ShouldBe(Due.AddDays(5));
    }

    [SkippableFact]
    public void Change_StoppedWhileOnItsWay_CanStillBeMarkedAsTakenButNotSentAgain()
    {
        var kept = Subscribe();
        Owe(Due);
        var claim = Claim(Due).ShouldHaveSingleItem();
        Deliveries.Begin(claim, "{}", "{}", Due).ShouldBeTrue();
        Subscriptions.Change(kept with { State = SubscriptionState.Stopped }).ShouldNotBeNull();
        Deliveries.Extend(claim, Due.AddHours(1)).ShouldBeFalse();
        Deliveries.Begin(claim, "{}", "{}", Due).ShouldBeFalse();
        Deliveries.Release(claim, Due, "busy").ShouldBeFalse();
        Claim(Due.AddDays(1)).ShouldBeEmpty();
        Deliveries.Complete(claim, "m", Due).ShouldBeTrue();
        Deliveries.Of(kept.Id, 10).ShouldHaveSingleItem().State.ShouldBe(DeliveryState.Sent);
    }

    [SkippableFact]
    public void NextDue_SubscriptionsAndDeliveries_IsTheEarliest()
    {
        Deliveries.NextDue().ShouldBeNull();
        var kept = Subscribe(Daily("12:00"));
        Deliveries.NextDue().ShouldBe(Start.AddHours(4));
        Deliveries.Owe(kept, "now:m1", Start.AddHours(2)).ShouldBeTrue();
        Deliveries.NextDue().ShouldBe(Start.AddHours(2));
        Claim(Start.AddHours(2)).ShouldHaveSingleItem();
        Deliveries.NextDue().ShouldBe(Start.AddHours(2) + Lease, "when the lease runs out");
    }
}
