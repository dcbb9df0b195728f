using Briefing.Conversation.Digests.Schedules;
using Briefing.Tests.Conversation.Digests.Schedules;

namespace Briefing.Tests.Conversation.Digests.Storage;

/// <summary>Clocks that are wrong and put right, and rules of time zones that change.</summary>
public abstract class ClockContract : DigestStoreContract
{
    private static readonly DateTimeOffset Due = Start.AddMinutes(30);

    [SkippableFact]
    public void OweDue_ClockAheadByDaysAndPutBack_OwesEachTimeOnceAndMissesNoDay()
    {
        var kept = Subscribe();
        Owe(Due).ShouldBe(1);
        Owe(Due.AddDays(3).AddHours(1)).ShouldBe(1, "the clock is three days ahead");
        Owe(Due.AddHours(2)).ShouldBe(0, "put back");
        for (var day = 1; day <= 5; day++) Owe(Due.AddDays(day));
        Deliveries.Of(kept.Id, 20).Select(one => one.Due).OrderBy(due => due)
            .ShouldBe(Enumerable.Range(0, 6).Select(day => Due.AddDays(day)));
    }

    [SkippableFact]
    public void OweDue_ClockAheadByTwoMinutesAndPutBack_OwesOnceAndGoesOn()
    {
        var kept = Subscribe();
        Owe(Due.AddMinutes(1)).ShouldBe(1);
        Owe(Due.AddMinutes(-1)).ShouldBe(0);
        Owe(Due).ShouldBe(0);
        Owe(Due.AddDays(1)).ShouldBe(1);
        Deliveries.Of(kept.Id, 20).Length.ShouldBe(2);
    }

    [SkippableFact]
    public void OweDue_ClockFarBehindAndPutRight_OwesTheLastMissedTimeOnce()
    {
        var kept = Subscribe();
        Owe(Start.AddYears(-3)).ShouldBe(0);
        Owe(Due.AddDays(2)).ShouldBe(1);
        Deliveries.Of(kept.Id, 20).ShouldHaveSingleItem().Due.ShouldBe(Due.AddDays(2));
    }

    [SkippableFact]
    public void OweDue_NewerRulesOfTheZone_KeepTheTimeOnTheWall()
    {
        var before = new InventedZones("2027a", 1);
        var kept = Add(before);
        kept.NextDue.ShouldBe(Start.AddMinutes(30));

        var program = Open(new InventedZones("2027b", -2).Occurrences()).Deliveries;
        program.OweDue(Start, 10).ShouldBe(0);
        Subscriptions.Find(kept.Id)!.NextDue.ShouldBe(Start.AddMinutes(30).AddHours(3));
        program.OweDue(Start.AddMinutes(30), 10).ShouldBe(0);
        program.OweDue(Start.AddMinutes(30).AddHours(3), 10).ShouldBe(1);
        Deliveries.Of(kept.Id, 5).ShouldHaveSingleItem().Occurrence.ShouldBe("at:2027-03-01T08:30 Invented/Pier");
    }

    [SkippableFact]
    public void OweDue_NewerRulesPutTheTimeBeforeNow_OwesItLateRatherThanNever()
    {
        var kept = Add(new InventedZones("2027a", 1));
        var program = Open(new InventedZones("2027b", 3).Occurrences()).Deliveries;
        program.OweDue(Start, 10).ShouldBe(1);
        Deliveries.Of(kept.Id, 5).ShouldHaveSingleItem().Occurrence.ShouldBe("at:2027-03-01T08:30 Invented/Pier");
        program.OweDue(Start.AddMinutes(30), 10).ShouldBe(0);
    }

    [SkippableFact]
    public void OweDue_OlderProgramBesideANewerOne_DoesNotPutTimesBack()
    {
        var (older, newer) = (new InventedZones("2027a", 1), new InventedZones("2027b", -2));
        var kept = Add(older);
        Open(newer.Occurrences()).Deliveries.OweDue(Start, 10);
        Open(older.Occurrences()).Deliveries.OweDue(Start.AddMinutes(1), 10).ShouldBe(0);
        Subscriptions.Find(kept.Id)!.NextDue.ShouldBe(Start.AddMinutes(30).AddHours(3));
    }

    [SkippableFact]
    public void OweDue_ZoneThatThisProgramDoesNotKnow_IsPutOffAndHoldsNobodyUp()
    {
        var kept = Add(new InventedZones("2027a", 1));
        var other = Subscribe();
        Owe(Start.AddMinutes(30)).ShouldBe(2, "one of them is only put off");
        Deliveries.Of(kept.Id, 5).ShouldBeEmpty();
        Deliveries.Of(other.Id, 5).ShouldHaveSingleItem();
        Open(new InventedZones("2027a", 1).Occurrences()).Deliveries.OweDue(Start.AddMinutes(90), 10).ShouldBe(1);
        Deliveries.Of(kept.Id, 5).ShouldHaveSingleItem().Due.ShouldBe(Start.AddMinutes(30));
    }

    private Briefing.Conversation.Digests.Subscriptions.Subscription Add(InventedZones zones)
    {
        var program = Open(zones.Occurrences());
        var kept = program.Subscriptions.Add(New(new Schedule(Schedule.EveryDay, new TimeOnly(8, 30), InventedZones.Pier), "teams/harbour/pier"));
        program.Deliveries.OweDue(Start.AddHours(-1), 10).ShouldBe(0);
        return kept;
    }
}
