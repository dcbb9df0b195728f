using Briefing.Conversation.Digests.Schedules;
using Briefing.Conversation.Digests.Subscriptions;

namespace Briefing.Tests.Conversation.Digests.Storage;

public abstract class SubscriptionStoreContract : DigestStoreContract
{
    [SkippableFact]
    public void Add_EveryField_ComesBackAsKept()
    {
        var wanted = New(new Schedule([DayOfWeek.Monday, DayOfWeek.Thursday], new TimeOnly(17, 5), "Asia/Kathmandu"), "slack/quay/c1") with
        {
            OwnerName = "Ada 𝄞 of “the quay”",
            Filter = new(["Mara Voss"], ["ferry fares", "dredging"], ["Harbour Gazette"], ["think tank"]) { OnlyDirect = true },
            TellsWhenNothing = false,
            MostItems = 3,
        };
        var kept = Subscriptions.Add(wanted);
        kept.NextDue.ShouldBe(new DateTimeOffset(2027, 3, 1, 11, 20, 0, TimeSpan.Zero));
        kept.ShouldBe(wanted with { NextDue = kept.NextDue });
        Subscriptions.Find(wanted.Id).ShouldBe(kept);
    }

    [SkippableFact]
    public void Add_NameWithHalfACharacterAndNul_IsKeptWithoutThem()
    {
        var kept = Subscriptions.Add(New(Daily(), "slack/quay/c1") with { OwnerName = "A\0d\ud834a" });
        Subscriptions.Find(kept.Id)!.OwnerName.ShouldBe("A\ufffdd\ufffda");
    }

    [SkippableFact]
    public void Add_UnknownZone_IsRefusedAndNotKept()
    {
        var wrong = New(new Schedule(Schedule.EveryDay, new TimeOnly(8, 30), "Europe/Atlantis"), "slack/quay/c1");
        Should.Throw<ArgumentException>(() => Subscriptions.Add(wrong)).Message.ShouldContain("Europe/Atlantis");
        Subscriptions.Find(wrong.Id).ShouldBeNull();
    }

    [SkippableFact]
    public void Of_OtherConversationsAndStopped_AreLeftOut()
    {
        var (first, other) = (Subscribe(conversation: "teams/harbour/a"), Subscribe(conversation: "teams/harbour/b"));
        var stopped = Subscribe(conversation: "teams/harbour/a");
        Subscriptions.Change(stopped with { State = SubscriptionState.Stopped }).ShouldNotBeNull();
        Subscriptions.Of("teams/harbour/a").ShouldBe([first]);
        Subscriptions.Of("teams/harbour/b").ShouldBe([other]);
    }

    [SkippableFact]
    public void Change_MadeOfAnOlderOne_IsRefused()
    {
        var kept = Subscribe();
        var changed = Subscriptions.Change(kept with { MostItems = 5 });
        changed!.Revision.ShouldBe(kept.Revision + 1);
        Subscriptions.Change(kept with { MostItems = 7 }).ShouldBeNull();
        Subscriptions.Find(kept.Id).ShouldBe(changed);
    }

    [SkippableFact]
    public void Change_RemovedMeanwhile_IsRefused()
    {
        var kept = Subscribe(owner: "teams/harbour/bo");
        Subscriptions.Forget("teams/harbour/bo").ShouldBe(1);
        Subscriptions.Change(kept with { MostItems = 5 }).ShouldBeNull();
    }

    [SkippableFact]
    public void StopAll_OneConversation_StopsItsOwnOnlyAndSaysWhy()
    {
        var (gone, other) = (Subscribe(), Subscribe());
        Subscriptions.StopAll(gone.Conversation, "The channel says that the bot was removed.", Start).ShouldBe(1);
        var stopped = Subscriptions.Find(gone.Id)!;
        (stopped.State, stopped.StoppedBecause, stopped.NextDue).ShouldBe((SubscriptionState.Stopped, "The channel says that the bot was removed.", null));
        Subscriptions.Find(other.Id).ShouldBe(other);
        Subscriptions.Of(gone.Conversation).ShouldBeEmpty();
    }

    [SkippableFact]
    public void Forget_OneUser_RemovesWhatWasSentAndLeavesOthers()
    {
        var (mine, other) = (Subscribe(owner: "teams/harbour/ada"), Subscribe(owner: "teams/harbour/adam"));
        Deliveries.Owe(mine, "now:1", Start).ShouldBeTrue();
        var claim = Claim(Start).ShouldHaveSingleItem();
        Deliveries.Begin(claim, "{}", "{}", Start).ShouldBeTrue();
        Deliveries.Complete(claim, "m", Start).ShouldBeTrue();

        Subscriptions.Forget("teams/harbour/ada").ShouldBe(1);

        Subscriptions.Find(mine.Id).ShouldBeNull();
        Deliveries.Of(mine.Id, 10).ShouldBeEmpty();
        Deliveries.LastContent(mine.Id).ShouldBeNull();
        Subscriptions.Find(other.Id).ShouldBe(other);
    }

    [SkippableFact]
    public void StandingQuestions_Pages_GiveEachActiveOneOnce()
    {
        var asked = Enumerable.Range(0, 5).Select(i => Subscriptions.Add(New(null, $"slack/quay/{i}") with { Kind = SubscriptionKind.StandingQuestion, Question = "Who paid for the pier?" })).ToList();
        Subscriptions.Change(asked[0] with { State = SubscriptionState.Paused }).ShouldNotBeNull();
        Subscribe();
        var found = new List<Subscription>();
        while (Subscriptions.StandingQuestions(found.LastOrDefault()?.Id, 2) is { Length: > 0 } page) found.AddRange(page);
        found.ShouldBe(asked.Skip(1).OrderBy(one => one.Id, StringComparer.Ordinal));
    }

    [SkippableFact]
    public void Add_StandingQuestion_IsDueAtTheTimesOfItsScheduleIfItHasOne()
    {
        var daily = Subscriptions.Add(New(Daily(), "slack/quay/1") with { Kind = SubscriptionKind.StandingQuestion, Question = "Who paid for the pier?" });
        var atOnce = Subscriptions.Add(New(null, "slack/quay/2") with { Kind = SubscriptionKind.StandingQuestion, Question = "Who paid for the pier?" });
        (daily.NextDue, atOnce.NextDue).ShouldBe((Start.AddMinutes(30), null));
        Owe(Start.AddDays(9)).ShouldBe(1);
        Deliveries.Of(daily.Id, 5).ShouldHaveSingleItem();
    }

    [SkippableFact]
    public void Keep_Again_PutsTheLatestInPlace()
    {
        Subscriptions.Reference("teams/harbour/a").ShouldBeNull();
        var reference = new ConversationReference("teams/harbour/a", "teams", "harbour", true, """{"serviceUrl":"https://one.example"}""", Start);
        Subscriptions.Keep(reference);
        Subscriptions.Keep(reference with { Seen = Start.AddHours(1) });
        Subscriptions.Reference(reference.Key)!.Seen.ShouldBe(Start, "an hour later is not worth a write");
        var moved = reference with { Address = """{"serviceUrl":"https://two.example"}""", Seen = Start.AddHours(2) };
        Subscriptions.Keep(moved);
        Subscriptions.Reference(reference.Key).ShouldBe(moved);
        Subscriptions.ForgetReference(reference.Key);
        Subscriptions.Reference(reference.Key).ShouldBeNull();
    }
}
