using Briefing.Knowledge.Recognizers.Words;

namespace Briefing.Knowledge.Recognizers.DateTimes;

/// <summary>A day as it is named: with or without a year, or only by its weekday; with the days it may mean.</summary>
/// <param name="Timex">Its TIMEX value.</param>
/// <param name="Past">The last such day before now; null where there is none.</param>
/// <param name="Future">The next such day; the same as <paramref name="Past"/> where only one is meant.</param>
internal sealed record CalendarDay(string Timex, DateOnly? Past, DateOnly? Future)
{
    internal int? Year { get; init; }

    internal int? Month { get; init; }

    internal int? Day { get; init; }

    /// <summary>The weekday, where only that is named.</summary>
    internal DayOfWeek? Weekday { get; init; }

    /// <summary>Whether it is "now", which stands in TIMEX for itself.</summary>
    internal bool IsNow { get; init; }

    /// <summary>"approx" and the like.</summary>
    internal string? Mod { get; init; }

    internal bool IsExact => Past is not null && Past == Future;

    internal static CalendarDay Exact(DateOnly day) => new(DateTimes.Timex.Day(day), day, day) { Year = day.Year, Month = day.Month, Day = day.Day };

    /// <summary>A day of a known year; one that the calendar does not have stays unresolved.</summary>
    internal static CalendarDay Of(int year, int month, int day) => new(DateTimes.Timex.Day(year, month, day), Valid(year, month, day), Valid(year, month, day)) { Year = year, Month = month, Day = day };

    /// <summary>A day of any year.</summary>
    internal static CalendarDay Of(int month, int day, DateTime now)
    {
        DateOnly? past = null, future = null;
        for (var year = now.Year; year >= now.Year - 8 && past is null && year > 0; year--)
            if (Valid(year, month, day) is { } valid && valid.ToDateTime(TimeOnly.MinValue) < now) past = valid;
        for (var year = now.Year; year <= now.Year + 8 && future is null && year < 9999; year++)
            if (Valid(year, month, day) is { } valid && valid.ToDateTime(TimeOnly.MinValue) >= now) future = valid;
        return new CalendarDay(DateTimes.Timex.Day(null, month, day), past, future) { Month = month, Day = day };
    }

    /// <summary>A day of a year written with two digits: 30 to 39 may be of either century.</summary>
    internal static CalendarDay OfShortYear(int year, int month, int day) => year switch
    {
        < 30 => Of(2000 + year, month, day),
        >= 40 => Of(1900 + year, month, day),
        _ => new CalendarDay($"XX{year:00}-{month:00}-{day:00}", Valid(1900 + year, month, day), Valid(2000 + year, month, day)),
    };

    /// <summary>A day of any month.</summary>
    internal static CalendarDay OfMonth(int day, DateTime now)
    {
        DateOnly? past = null, future = null;
        for (var back = 0; back < 3 && past is null; back++)
            if (Near(now, -back, day) is { } valid && valid.ToDateTime(TimeOnly.MinValue) < now) past = valid;
        for (var ahead = 0; ahead < 3 && future is null; ahead++)
            if (Near(now, ahead, day) is { } valid && valid.ToDateTime(TimeOnly.MinValue) >= now) future = valid;
        return new CalendarDay(DateTimes.Timex.Day(null, null, day), past, future) { Day = day };
    }

    /// <summary>A weekday of any week.</summary>
    internal static CalendarDay OfWeekday(DayOfWeek weekday, DateOnly today)
    {
        var ahead = ((int)weekday - (int)today.DayOfWeek + 7) % 7;
        return new CalendarDay(DateTimes.Timex.Weekday(weekday), Moved(today, ahead - 7), Moved(today, ahead)) { Weekday = weekday };
    }

    /// <summary>A weekday that falls on a certain day of a month: "Tuesday 13th".</summary>
    internal static CalendarDay OfWeekday(DayOfWeek weekday, int day, DateTime now)
    {
        DateOnly? past = null, future = null;
        for (var back = 0; back < 40 && past is null; back++)
            if (Near(now, -back, day) is { } valid && valid.DayOfWeek == weekday && valid.ToDateTime(TimeOnly.MinValue) < now) past = valid;
        for (var ahead = 0; ahead < 40 && future is null; ahead++)
            if (Near(now, ahead, day) is { } valid && valid.DayOfWeek == weekday && valid.ToDateTime(TimeOnly.MinValue) >= now) future = valid;
        return new CalendarDay(DateTimes.Timex.Weekday(weekday), past, future) { Weekday = weekday, Day = day };
    }

    internal static DateOnly? Valid(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>A day moved, or null beyond the calendar.</summary>
    internal static DateOnly? Moved(DateOnly day, int days) => day.DayNumber + (long)days is >= 0 and <= 3_652_058 ? day.AddDays(days) : null;

    /// <summary>The Monday of the week of a day.</summary>
    internal static DateOnly Monday(DateOnly day) => Moved(day, -(((int)day.DayOfWeek + 6) % 7)) ?? day;

    private static DateOnly? Near(DateTime now, int months, int day)
    {
        var month = ((now.Year * 12) + now.Month - 1) + months;
        return Valid(month / 12, (month % 12) + 1, day);
    }
}
