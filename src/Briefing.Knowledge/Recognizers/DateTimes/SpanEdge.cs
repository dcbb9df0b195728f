using Briefing.Knowledge.Recognizers.Words;

namespace Briefing.Knowledge.Recognizers.DateTimes;

/// <summary>One end of a range of days: a day, or the beginning or end of a period.</summary>
/// <param name="Timex">Its day in TIMEX.</param>
/// <param name="Past">The day in the past.</param>
/// <param name="Future">The day in the future.</param>
/// <param name="Unit">Day, month or year.</param>
internal sealed record SpanEdge(string Timex, DateOnly? Past, DateOnly? Future, TimeUnit Unit)
{
    internal int? Year { get; init; }

    internal int? Month { get; init; }

    internal int? Day { get; init; }

    /// <summary>Whether its year is open.</summary>
    internal bool IsFloating => Year is null && Month is not null && Past != Future;

    internal static SpanEdge Of(CalendarDay day) => new(day.Timex, day.Past, day.Future, TimeUnit.Day) { Year = day.Year, Month = day.Month, Day = day.Day };

    internal static SpanEdge? Of(CalendarPeriod period)
    {
        if (period.IsOpen) return null;
        var isEnd = period is { Mod: "end", IsEnd: true };
        var isMid = period.Mod == "mid";
        DateOnly? Pick((DateOnly? Start, DateOnly? End) days) => isEnd ? days.End : isMid && period.Unit == TimeUnit.Month ? days.Start?.AddDays(6) : days.Start;
        var (past, future) = (Pick(period.Past), Pick(period.Future));
        if (future is not { } day) return null;
        var timex = past == future ? DateTimes.Timex.Day(day) : DateTimes.Timex.Day(null, day.Month, day.Day);
        var unit = period.Unit is TimeUnit.Month or TimeUnit.Quarter ? TimeUnit.Month : period.Unit is TimeUnit.Year or TimeUnit.Decade ? isEnd ? TimeUnit.Month : TimeUnit.Year : TimeUnit.Day;
        return new SpanEdge(timex, past, future, unit) { Year = past == future ? day.Year : null, Month = day.Month, Day = day.Day };
    }

    /// <summary>The edge in a year.</summary>
    internal SpanEdge In(int year) => CalendarDay.Valid(year, Month ?? 1, Day ?? 1) is { } day ? new SpanEdge(DateTimes.Timex.Day(day), day, day, Unit) { Year = year, Month = Month, Day = Day } : this;
}
