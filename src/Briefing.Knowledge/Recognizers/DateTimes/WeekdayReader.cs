using Briefing.Knowledge.Recognizers.Numbers;
using Briefing.Knowledge.Recognizers.Words;

namespace Briefing.Knowledge.Recognizers.DateTimes;

/// <summary>Reads days by their weekday: "Friday", "last Tuesday", "Monday of next week", "Tue May 9", "Friday the 26th".</summary>
internal static class WeekdayReader
{
    internal static Match<CalendarDay>? Read(TimeText text, int at)
    {
        if (ShiftedWeek(text, at) is { } led) return led;
        var from = Shift.Read(text, at) is { } shift && text[shift.To].Has(WordRole.Weekday) ? shift.To : at;
        if (!text[from].Has(WordRole.Weekday) || IsPlural(text, from)) return null;
        var weekday = text[from].Lexeme.Weekday;
        var steps = from > at ? Shift.Read(text, at)!.Value.Value : default(Shift?);
        if (Dated(text, from, weekday, steps is not null) is { } dated) return dated;
        if (steps is { } moved) return new Match<CalendarDay>(CalendarDay.Exact(Of(weekday, moved, text.Today)), from + 1);
        var of = text[from + 1].Is("of") ? from + 2 : from + 1;
        if (Shift.Read(text, of) is { } week && text[week.To].Lexeme.Unit == TimeUnit.Week && text[week.To].Has(WordRole.Unit))
            return new Match<CalendarDay>(CalendarDay.Exact(Of(weekday, week.Value with { IsNearest = false }, text.Today)), week.To + 1);
        return IsBare(text, from) ? new Match<CalendarDay>(CalendarDay.OfWeekday(weekday, text.Today), text.SkipStop(from + 1) is var to && to > from + 1 && text[from].Length < 5 ? to : from + 1) : null;
    }

    internal static bool IsPlural(TimeText text, int at) => text[at].Length > 5 && text[at].Lexeme.Text[^1] == 's';

    /// <summary>The weekday of this week, of the one before or after, or the nearest one.</summary>
    internal static DateOnly Of(DayOfWeek weekday, Shift shift, DateOnly today)
    {
        var day = CalendarDay.Moved(CalendarDay.Monday(today), Timex.Iso(weekday) - 1) ?? today;
        if (!shift.IsNearest) return CalendarDay.Moved(day, 7 * shift.Steps) ?? today;
        if (shift.Steps > 0) return day > today ? day : CalendarDay.Moved(day, 7) ?? today;
        return day < today ? day : CalendarDay.Moved(day, -7) ?? today;
    }

    /// <summary>"next week on Tuesday", "this week Monday".</summary>
    private static Match<CalendarDay>? ShiftedWeek(TimeText text, int at)
    {
        if (Shift.Read(text, at) is not { } shift || !text[shift.To].Has(WordRole.Unit) || text[shift.To].Lexeme.Unit != TimeUnit.Week || text[shift.To].Lexeme.Text[^1] == 's') return null;
        var from = text[shift.To + 1].Is("on") ? shift.To + 2 : shift.To + 1;
        return text[from].Has(WordRole.Weekday) && !IsPlural(text, from)
            ? new Match<CalendarDay>(CalendarDay.Exact(Of(text[from].Lexeme.Weekday, shift.Value with { IsNearest = false }, text.Today)), from + 1) : null;
    }

    /// <summary>A weekday with the day of the month or the whole date after it.</summary>
    private static Match<CalendarDay>? Dated(TimeText text, int at, DayOfWeek weekday, bool isShifted)
    {
        var from = text.SkipComma(text.SkipStop(at + 1));
        var inBrackets = text[from].IsSign('(');
        if (inBrackets) from++;
        if ((MonthDayReader.Read(text, from) ?? NumericDateReader.Read(text, from, led: true)) is { } date)
        {
            if (inBrackets && !text[date.To].IsSign(')')) return null;
            var day = date.Value;
            // The words before tell which one is meant.
            if (isShifted && day.Year is null && day is { Month: { } month, Day: { } number } && CalendarDay.Valid(text.Now.Year, month, number) is { } valid)
                day = day with { Past = valid, Future = valid };
            return new Match<CalendarDay>(day, inBrackets ? date.To + 1 : date.To);
        }

        if (inBrackets || isShifted || from > at + 1) return null;
        var isLed = text[from].Is("the");
        if (isLed) from++;
        if (MonthDayReader.DayNumber(text, from, ordinal: isLed || !text[from].IsDigits) is not { } ordinal) return null;
        if (text[from].IsDigits && !OrdinalReader.HasEnding(text.Tokens, from))
        {
            // "Monday 21", but not "Monday 6 pm" or "Monday 11-4".
            if (ordinal.Value <= 12 || (text[ordinal.To].IsGlued && text[ordinal.To].Kind == TokenKind.Sign && text[ordinal.To + 1].IsDigits)) return null;
            if (text[ordinal.To].Is("to") || text[ordinal.To].IsSign('-')) return null;
        }

        if (isLed && CalendarDay.Valid(text.Now.Year, text.Now.Month, ordinal.Value) is { } current) return new Match<CalendarDay>(CalendarDay.Exact(current), ordinal.To);
        return new Match<CalendarDay>(CalendarDay.OfWeekday(weekday, ordinal.Value, text.Now), ordinal.To);
    }

    /// <summary>"sun", "sat" and "wed" are words too.</summary>
    private static bool IsBare(TimeText text, int at) => text[at].Length > 5 || text.IsCapital(at) || text[at].Is("fri") || text[at].Is("tue", "tues") || text[at].Is("thu", "thur") || text[at].Is("thurs");
}
