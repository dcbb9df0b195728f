using System.Globalization;
using Briefing.Knowledge.Recognizers.Words;

namespace Briefing.Knowledge.Recognizers.DateTimes;

/// <summary>Reads weeks and days inside a month or year: "the last week of July", "week 3 of 2027", "the week of Feb 4", "first ten days of last year".</summary>
internal static class WeekPeriods
{
    internal static Match<CalendarPeriod>? Read(TimeText text, int at) => Numbered(text, at) ?? Nth(text, at) ?? Starting(text, at);

    /// <summary>"week 10", "week 3 of 2027", "W23".</summary>
    private static Match<CalendarPeriod>? Numbered(TimeText text, int at)
    {
        if (!(text[at].Is("week") || (text[at].Is("w") && text[at + 1].IsGlued)) || text[at + 1] is not { IsDigits: true, Number: >= 1 and <= 53, Length: <= 2 }) return null;
        var year = YearReader.Closing(text, at + 2);
        var week = text[at + 1].Number;
        var in_ = year is { } known ? known.Value : text.Now.Year;
        if (week > ISOWeek.GetWeeksInYear(in_)) return null;
        return new Match<CalendarPeriod>(CalendarPeriod.OfWeek(DateOnly.FromDateTime(ISOWeek.ToDateTime(in_, week, DayOfWeek.Monday))), year is { } closing ? closing.To : at + 2);
    }

    private static Match<CalendarPeriod>? Nth(TimeText text, int at)
    {
        var from = text.SkipThe(at);
        int nth;
        if (text[from].Is("last")) (nth, from) = (-1, from + 1);
        else if (MonthDayReader.DayNumber(text, from, ordinal: true) is { } ordinal && (text[from].IsDigits || text[from].Has(WordRole.Ordinal))) (nth, from) = (ordinal.Value, ordinal.To);
        else return null;
        if (text[from].Is("week") && text[from + 1].Is("of", "in"))
        {
            var in_ = text.SkipThe(from + 2);
            if (MonthPeriods.Read(text, in_) is { Value.Month: not null } month) return OfMonth(month, nth);
            if (UnitPeriods.Read(text, from + 2) is { Value: { Unit: TimeUnit.Month, Month: not null } } shifted) return OfMonth(shifted, nth);
            if (YearOf(text, in_) is { } year)
            {
                var week = nth < 0 ? ISOWeek.GetWeeksInYear(year.Value) : nth;
                return week <= ISOWeek.GetWeeksInYear(year.Value) ? new Match<CalendarPeriod>(CalendarPeriod.OfWeek(DateOnly.FromDateTime(ISOWeek.ToDateTime(year.Value, week, DayOfWeek.Monday))), year.To) : null;
            }

            return null;
        }

        if (text[from].Is("month") && text[from + 1].Is("of", "in") && YearOf(text, text.SkipThe(from + 2)) is { } whole && nth is >= -1 and <= 12 and not 0)
            return new Match<CalendarPeriod>(CalendarPeriod.OfMonth(whole.Value, nth < 0 ? 12 : nth), whole.To);
        return nth is 1 or -1 ? Several(text, from, nth > 0) : null;
    }

    /// <summary>"first ten days of last year", "the last 3 weeks of this year".</summary>
    private static Match<CalendarPeriod>? Several(TimeText text, int from, bool isFirst)
    {
        if (LengthReader.Part(text, from) is not { Value: { Number: >= 1 and < 400, Unit: TimeUnit.Day or TimeUnit.Week or TimeUnit.Month } } length || !text[length.To].Is("of", "in")) return null;
        var in_ = text.SkipThe(length.To + 1);
        var span = YearOf(text, in_) is { } year ? new Match<CalendarPeriod>(CalendarPeriod.OfYear(year.Value), year.To) : MonthPeriods.Read(text, in_) ?? UnitPeriods.Read(text, in_);
        if (span is not { Value: { Past.Start: { } start, Past.End: { } end, Unit: TimeUnit.Year or TimeUnit.Month } } whole || whole.Value.Past != whole.Value.Future) return null;
        var count = new TimeLength([length.Value]);
        if (!isFirst && length.Value.Unit == TimeUnit.Week && end.DayOfWeek != DayOfWeek.Monday) end = DateOnly.FromDateTime(ISOWeek.ToDateTime(start.Year, ISOWeek.GetWeeksInYear(start.Year), DayOfWeek.Monday)).AddDays(7);
        var edge = (isFirst ? start : end).ToDateTime(TimeOnly.MinValue);
        return count.From(edge, isFirst ? 1 : -1) is { } other
            ? new Match<CalendarPeriod>(isFirst ? CalendarPeriod.Between(start, DateOnly.FromDateTime(other), count.Timex) : CalendarPeriod.Between(DateOnly.FromDateTime(other), end, count.Timex), whole.To) : null;
    }

    private static Match<int>? YearOf(TimeText text, int at)
    {
        if (YearReader.Read(text, text[at].Is("year") ? at + 1 : at) is { } year) return year;
        if (Shift.Read(text, at) is { } shift && text[shift.To].Is("year")) return new Match<int>(text.Now.Year + shift.Value.Steps, shift.To + 1);
        return text[at].Is("year") && text[at - 1].Is("the") ? new Match<int>(text.Now.Year, at + 1) : null;
    }

    /// <summary>The first week of a month is the one with its first Thursday.</summary>
    private static Match<CalendarPeriod>? OfMonth(Match<CalendarPeriod> month, int nth)
    {
        if (nth is 0 or > 5) return null;
        var timex = $"{month.Value.Timex}-W{(nth < 0 ? 5 : nth):00}";
        return month.Value is { Past.Start: { } past, Future.Start: { } future }
            ? new Match<CalendarPeriod>(new CalendarPeriod(timex) { Past = Week(past, nth), Future = Week(future, nth), Unit = TimeUnit.Week }, month.To) : null;
    }

    private static (DateOnly?, DateOnly?) Week(DateOnly month, int nth)
    {
        var thursday = nth < 0 ? RelativeDayReader.Nth(month, DayOfWeek.Thursday, 5)!.Value : month.AddDays(((int)DayOfWeek.Thursday - (int)month.DayOfWeek + 7) % 7).AddDays(7 * (nth - 1));
        return (thursday.AddDays(-3), thursday.AddDays(4));
    }

    /// <summary>"w/c Feb 4", "the week of March 3", "the week starting on February 4".</summary>
    private static Match<CalendarPeriod>? Starting(TimeText text, int at)
    {
        var from = text.SkipThe(at);
        int day;
        if (text[from].Is("w") && text[from + 1].IsSign('/') && text[from + 2].Is("c")) day = from + 3;
        else if (!text[from].Is("week")) return null;
        else if (text[from + 1].Is("of", "commencing")) day = from + 2;
        else if (text[from + 1].Is("starting", "beginning")) day = text[from + 2].Is("on", "from") ? from + 3 : from + 2;
        else return null;
        if (DayReader.Read(text, day) is not { Value: { Past: { } past, Future: { } future } } start) return null;
        return new Match<CalendarPeriod>(new CalendarPeriod(start.Value.Timex) { Past = From(past), Future = From(future), Unit = TimeUnit.Week }, start.To);
    }

    /// <summary>Up to the end of the calendar week of the day.</summary>
    private static (DateOnly?, DateOnly?) From(DateOnly day) => (CalendarDay.Monday(day), CalendarDay.Moved(CalendarDay.Monday(day), 7));
}
