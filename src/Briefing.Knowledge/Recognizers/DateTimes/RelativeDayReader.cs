using Briefing.Knowledge.Recognizers.Words;

namespace Briefing.Knowledge.Recognizers.DateTimes;

/// <summary>Reads days counted from today by a word: "today", "the day after tomorrow", "the next day", "the 15th day of next month", "on the 18th".</summary>
internal static class RelativeDayReader
{
    internal static Match<CalendarDay>? Read(TimeText text, int at) => Word(text, at) ?? OfNamedDay(text, at) ?? OrdinalWeekday(text, at) ?? NumberedDay(text, at) ?? OfMonth(text, at);

    private static Match<CalendarDay>? Word(TimeText text, int at)
    {
        var token = text[at];
        if (token.Is("today", "otd")) return Moved(text, 0, at + 1);
        if (token.Is("tomorrow") || token.Is("tmr", "tmw")) return Moved(text, 1, at + 1);
        if (token.Is("yesterday")) return Moved(text, -1, at + 1);
        if (token.Is("current") && text[at + 1].Is("date")) return Moved(text, 0, at + 2);
        return null;
    }

    private static Match<CalendarDay>? OfNamedDay(TimeText text, int at)
    {
        var from = text.SkipThe(at);
        if (text[from].Is("day"))
        {
            if (text[from + 1].Is("after") && text[from + 2].Is("tomorrow")) return Moved(text, 2, from + 3);
            if (text[from + 1].Is("before") && text[from + 2].Is("yesterday")) return Moved(text, -2, from + 3);
            if (from == at) return null;
            if (text[from + 1].Is("after") && text[from + 2].Kind != TokenKind.Word) return Moved(text, 1, from + 2);
            if (text[from + 1].Is("before") && text[from + 2].Kind != TokenKind.Word) return Moved(text, -1, from + 2);
            return IsToday(text, from) ? Moved(text, 0, from + 1) : null;
        }

        if (Shift.Read(text, from) is { } shift && text[shift.To].Is("day") && !text[shift.To + 1].Is("of"))
            return shift.Value.Steps == 0 ? Moved(text, 0, shift.To + 1) : Moved(text, shift.Value.Steps, shift.To + 1);
        if (Shift.Read(text, from) is { Value.Steps: not 0 } other && text[other.To].Is("day")) return Moved(text, other.Value.Steps, other.To + 1);
        return null;
    }

    /// <summary>"for the day", "of the day"; "the day he came" tells which day it was.</summary>
    private static bool IsToday(TimeText text, int day) => (text[day + 1].Kind != TokenKind.Word || text[day + 1].Is("at", "in")) && (text[day - 2].Is("for", "of") || text[day - 2].Is("during"));

    /// <summary>"the first Monday of next month", "the last Friday of March 2025".</summary>
    private static Match<CalendarDay>? OrdinalWeekday(TimeText text, int at)
    {
        var from = text.SkipThe(at);
        int nth;
        if (text[from].Is("last")) nth = 5;
        else if (text[from].Has(WordRole.Ordinal) && text[from].Lexeme.Number is >= 1 and <= 5) nth = (int)text[from].Lexeme.Number;
        else if (text[from].IsDigits && MonthDayReader.DayNumber(text, from, ordinal: true) is { Value: <= 5 } digits) (nth, from) = (digits.Value, from + 1);
        else return null;
        if (!text[from + 1].Has(WordRole.Weekday) || !text[from + 2].Is("of", "in")) return null;
        if (MonthPeriods.Read(text, text.SkipThe(from + 3)) is not { Value: { Month: not null, Past.Start: { } past, Future.Start: { } future } } month) return null;
        var weekday = text[from + 1].Lexeme.Weekday;
        var timex = $"{(month.Value.Year is { } year && !IsShifted(text, from + 3) ? Timex.Month(year, month.Value.Month!.Value) : Timex.Month(null, month.Value.Month!.Value))}-WXX-{Timex.Iso(weekday)}-#{nth}";
        return new Match<CalendarDay>(new CalendarDay(timex, Nth(past, weekday, nth), Nth(future, weekday, nth)), month.To);
    }

    private static bool IsShifted(TimeText text, int at) => Shift.Read(text, text.SkipThe(at)) is not null;

    internal static DateOnly? Nth(DateOnly month, DayOfWeek weekday, int nth)
    {
        var first = month.AddDays(((int)weekday - (int)month.DayOfWeek + 7) % 7);
        var day = first.AddDays(7 * (nth - 1));
        return day.Month == month.Month ? day : nth == 5 ? day.AddDays(-7) : null;
    }

    /// <summary>"the thirty-first day of the month", "the 15th day of next month".</summary>
    private static Match<CalendarDay>? NumberedDay(TimeText text, int at)
    {
        var from = text.SkipThe(at);
        if (MonthDayReader.DayNumber(text, from, ordinal: true) is not { } day || !text[day.To].Is("day") || !text[day.To + 1].Is("of")) return null;
        var month = text[day.To + 2].Is("the") && text[day.To + 3].Is("month") ? new Match<Shift>(new Shift(0, false), day.To + 3) : Shift.Read(text, day.To + 2);
        if (month is not { } shifted || !text[shifted.To].Is("month")) return null;
        var first = new DateOnly(text.Now.Year, text.Now.Month, 1).AddMonths(shifted.Value.Steps);
        return new Match<CalendarDay>(CalendarDay.Of(first.Year, first.Month, day.Value), shifted.To + 1);
    }

    /// <summary>"on the 18th", "on 29th": of any month; an ordinal that counts something else is none.</summary>
    private static Match<CalendarDay>? OfMonth(TimeText text, int at)
    {
        if (!text[at - 1].Is("on") || at == 0) return null;
        var from = text.SkipThe(at);
        if (MonthDayReader.DayNumber(text, from, ordinal: from == at) is not { } day) return null;
        if (text[day.To].Kind == TokenKind.Word && !text[day.To].Is("at", "from") && !text[day.To].Is("between", "in") && !text[day.To].Is("and", "or") && !text[day.To].Is("to", "before")) return null;
        if (from > at && text[from].IsDigits && text[day.To - 1].IsDigits && (text[day.To].IsSign(':') || text[day.To].IsSign('.') && text[day.To + 1].IsDigits || text[day.To].IsSign('%'))) return null;
        if (!text[from].IsDigits && OrdinalOrNone(text, from)) return null;
        return new Match<CalendarDay>(CalendarDay.OfMonth(day.Value, text.Now), day.To);
    }

    private static bool OrdinalOrNone(TimeText text, int at) => Numbers.OrdinalReader.Read(text.Tokens, at) is null;

    private static Match<CalendarDay>? Moved(TimeText text, int days, int to) => CalendarDay.Moved(text.Today, days) is { } day ? new Match<CalendarDay>(CalendarDay.Exact(day), to) : null;
}
