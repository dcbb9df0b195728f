using Briefing.Knowledge.Recognizers.Words;

namespace Briefing.Knowledge.Recognizers.DateTimes;

/// <summary>Days from one to another, the end no more in it; with or without a year.</summary>
/// <param name="Timex">Its TIMEX value.</param>
internal sealed record CalendarPeriod(string Timex)
{
    /// <summary>The last such days; null at an end that is open or not known.</summary>
    internal (DateOnly? Start, DateOnly? End) Past { get; init; }

    /// <summary>The next such days; equal to <see cref="Past"/> where only one is meant.</summary>
    internal (DateOnly? Start, DateOnly? End) Future { get; init; }

    /// <summary>"start", "mid", "end", "before" and the like.</summary>
    internal string? Mod { get; init; }

    /// <summary>What it is counted in, which decides how a range of two such periods is counted.</summary>
    internal TimeUnit Unit { get; init; } = TimeUnit.Day;

    internal int? Year { get; init; }

    internal int? Month { get; init; }

    /// <summary>Whether the words tell no days: "summer", "fiscal year".</summary>
    internal bool IsOpen { get; init; }

    /// <summary>Whether its last days are meant where it ends a range: "to the end of June".</summary>
    internal bool IsEnd { get; init; }

    internal static CalendarPeriod Exact(string timex, DateOnly? start, DateOnly? end, TimeUnit unit = TimeUnit.Day) =>
        new(timex) { Past = (start, end), Future = (start, end), Unit = unit };

    internal static CalendarPeriod OfYear(int year) =>
        Exact(DateTimes.Timex.Year(year), new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1), TimeUnit.Year) with { Year = year };

    internal static CalendarPeriod OfMonth(int year, int month)
    {
        var start = new DateOnly(year, month, 1);
        return Exact(DateTimes.Timex.Month(year, month), start, start.AddMonths(1), TimeUnit.Month) with { Year = year, Month = month };
    }

    /// <summary>A month of any year: the last one before this month, the next one from this month on.</summary>
    internal static CalendarPeriod OfMonth(int month, DateOnly today)
    {
        var past = new DateOnly(Math.Max(1, month < today.Month ? today.Year : today.Year - 1), month, 1);
        var future = new DateOnly(Math.Min(9998, month < today.Month ? today.Year + 1 : today.Year), month, 1);
        return new CalendarPeriod(DateTimes.Timex.Month(null, month)) { Past = (past, past.AddMonths(1)), Future = (future, future.AddMonths(1)), Unit = TimeUnit.Month, Month = month };
    }

    internal static CalendarPeriod OfWeek(DateOnly monday) => Exact(DateTimes.Timex.Week(monday), monday, CalendarDay.Moved(monday, 7), TimeUnit.Week);

    /// <summary>A range with the number of its days, months or years in its TIMEX.</summary>
    internal static CalendarPeriod Between(DateOnly start, DateOnly end, string length, TimeUnit unit = TimeUnit.Day) =>
        Exact($"({DateTimes.Timex.Day(start)},{DateTimes.Timex.Day(end)},{length})", start, end, unit);
}
