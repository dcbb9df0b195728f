using System.Collections.Immutable;

namespace Briefing.Knowledge.Recognizers.DateTimes;

/// <summary>A time of a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Clock">The time.</param>
internal sealed record Moment(CalendarDay Day, ClockTime Clock)
{
    /// <summary>The very moment, where it was counted from now; then day and time only repeat it.</summary>
    internal (DateTime Value, string Timex)? Exact { get; init; }

    internal string? Mod { get; init; }

    internal static Moment At(DateTime moment, string? timex = null) =>
        new(CalendarDay.Exact(DateOnly.FromDateTime(moment)), new ClockTime(moment.Hour, moment.Minute, moment.Second)) { Exact = (moment, timex ?? DateTimes.Timex.Moment(moment)) };

    /// <summary>Every reading: each half of the day the clock may mean, the past day before the future one.</summary>
    internal IEnumerable<(string Timex, DateTime? Value)> Readings
    {
        get
        {
            if (Exact is { } exact)
            {
                yield return (exact.Timex, exact.Value);
                yield break;
            }

            foreach (var clock in Clock.Readings)
            {
                yield return (Day.Timex + clock.Timex, Day.Past?.ToDateTime(TimeOnly.MinValue).Add(clock.Span));
                if (Day.Past != Day.Future) yield return (Day.Timex + clock.Timex, Day.Future?.ToDateTime(TimeOnly.MinValue).Add(clock.Span));
            }
        }
    }
}

/// <summary>From one moment to another: for each reading its TIMEX and its ends, a null end is open.</summary>
/// <param name="Readings">The readings, the past before the future.</param>
/// <param name="Mod">"before", "since" and the like.</param>
internal sealed record MomentRange(ImmutableArray<(string Timex, DateTime? Start, DateTime? End)> Readings, string? Mod = null)
{
    /// <summary>A range of hours on a day.</summary>
    internal static MomentRange Of(CalendarDay day, ClockRange hours)
    {
        var readings = ImmutableArray.CreateBuilder<(string, DateTime?, DateTime?)>();
        foreach (var range in hours.Other is { } other ? [hours, other] : new[] { hours })
        {
            readings.Add(Reading(day, range, day.Past));
            if (day.Past != day.Future) readings.Add(Reading(day, range, day.Future));
        }

        return new MomentRange(readings.ToImmutable(), hours.Mod);
    }

    private static (string, DateTime?, DateTime?) Reading(CalendarDay day, ClockRange range, DateOnly? date)
    {
        var start = date?.ToDateTime(TimeOnly.MinValue).Add(range.Start);
        var isOver = range.End < range.Start;
        var end = date?.ToDateTime(TimeOnly.MinValue).Add(range.End).AddDays(isOver ? 1 : 0);
        var next = isOver ? day.Weekday is { } weekday ? Timex.Weekday((DayOfWeek)(((int)weekday + 1) % 7)) : day.IsExact ? Timex.Day(day.Past!.Value.AddDays(1)) : day.Timex : day.Timex;
        var timex = range.Named is { } named ? $"({day.Timex}{named.Start.Timex},{next}{named.End.Timex},{named.Length})" : day.Timex + range.Timex;
        return (timex, start, end);
    }
}
