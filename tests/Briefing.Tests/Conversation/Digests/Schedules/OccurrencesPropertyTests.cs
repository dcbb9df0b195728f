using Briefing.Conversation.Digests.Schedules;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.Extensions;

namespace Briefing.Tests.Conversation.Digests.Schedules;

/// <summary>
/// Any schedule in any zone against somebody who only looks at the clock on the wall: each minute, and rings on a chosen day as
/// soon as it shows the time or a later one. Most cases are laid around a change of the zone's clocks.
/// </summary>
public sealed class OccurrencesPropertyTests
{
    private static readonly Instant First = Instant.FromUtc(1990, 1, 1, 0, 0);
    private static readonly Instant Last = Instant.FromUtc(2037, 1, 1, 0, 0);

    private static readonly string[] Zones = [.. DateTimeZoneProviders.Tzdb.Ids.Where(id =>
        DateTimeZoneProviders.Tzdb[id].GetZoneIntervals(First, Last).All(interval => interval.WallOffset.Seconds % 60 == 0))];

    [Fact]
    public void After_AnyScheduleZoneAndMoment_RingsAsTheClockOnTheWall()
    {
        Zones.Length.ShouldBeGreaterThan(400);
        Prop.ForAll(Cases().ToArbitrary(), wanted =>
        {
            var (schedule, from) = wanted;
            var rung = Rung(schedule, from, days: 9);
            var found = new List<DateTimeOffset>();
            for (var next = Occurrences.Known.After(schedule, from); next.At <= from.AddDays(9); next = Occurrences.Known.After(schedule, next.At))
                found.Add(next.At);
            found.ShouldBe(rung, $"{schedule} from {from:u}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20270328, 7));
    }

    [Fact]
    public void Latest_AnyScheduleZoneAndMoment_IsTheOneWithoutAnotherBeforeTheMoment()
    {
        Prop.ForAll(Cases().ToArbitrary(), wanted =>
        {
            var (schedule, moment) = wanted;
            var latest = Occurrences.Known.Latest(schedule, moment);
            var next = Occurrences.Known.After(schedule, latest.At);
            latest.At.ShouldBeLessThanOrEqualTo(moment);
            next.At.ShouldBeGreaterThan(moment);
            Occurrences.Known.After(schedule, moment).ShouldBe(next);
            Occurrences.Known.Latest(schedule, next.At).ShouldBe(next);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000).WithReplay(20271031, 7));
    }

    private static Gen<(Schedule Schedule, DateTimeOffset From)> Cases() =>
        from zone in Gen.Elements(Zones)
        from days in Gen.Choose(1, 127)
        from minute in Gen.Frequency((2, Gen.Choose(0, 1439)), (1, Gen.Choose(0, 240)))
        from change in Gen.Choose(0, int.MaxValue - 1)
        from before in Gen.Choose(0, 8 * 24 * 60)
        let changes = DateTimeZoneProviders.Tzdb[zone].GetZoneIntervals(First, Last).Where(interval => interval.HasStart && interval.Start > First).ToList()
        let near = changes.Count == 0 ? First.Plus(Duration.FromMinutes(change % (40 * 365 * 1440))) : changes[change % changes.Count].Start
        select (new Schedule([.. Schedule.EveryDay.Where(day => (days >> (int)day & 1) == 1)], TimeOnly.MinValue.AddMinutes(minute), zone),
            near.Minus(Duration.FromMinutes(before)).ToDateTimeOffset());

    private static List<DateTimeOffset> Rung(Schedule schedule, DateTimeOffset from, int days)
    {
        var zone = DateTimeZoneProviders.Tzdb[schedule.Zone];
        var time = schedule.Time.ToLocalTime();
        var rung = new List<DateTimeOffset>();
        var (seen, done) = (new List<LocalDate>(), new HashSet<LocalDate>());
        var start = from.ToInstant().Minus(Duration.FromDays(2));
        for (var minute = 0; minute <= (days + 2) * 24 * 60; minute++)
        {
            var now = start.Plus(Duration.FromMinutes(minute));
            var wall = now.InZone(zone).LocalDateTime;
            if (!seen.Contains(wall.Date)) seen.Add(wall.Date);
            foreach (var day in seen.TakeLast(2))
            {
                if (!schedule.Days.Contains(day.DayOfWeek.ToDayOfWeek()) || wall < day.At(time) || !done.Add(day)) continue;
                // What the first minutes of the watch find has rung before it began.
                if (minute > 24 * 60 && now.ToDateTimeOffset() > from) rung.Add(now.ToDateTimeOffset());
            }
        }

        return rung;
    }
}
