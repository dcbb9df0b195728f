using Briefing.Knowledge.Recognizers.Words;

namespace Briefing.Knowledge.Recognizers.DateTimes;

/// <summary>Reads a day in any form.</summary>
internal static class DayReader
{
    /// <summary>The longest day that begins at a token.</summary>
    internal static Match<CalendarDay>? Read(TimeText text, int at) => text[at].Kind == TokenKind.Sign || text[at].Length == 0 || IsUnknown(text[at]) ? null : text.Day(at, Longest);

    private static bool IsUnknown(Token token) => token.Kind == TokenKind.Word && token.Lexeme.Text.Length == 0;

    private static Match<CalendarDay>? Longest(TimeText text, int at)
    {
        Match<CalendarDay>? best = null;
        Longer(ref best, MonthDayReader.Read(text, at));
        Longer(ref best, NumericDateReader.Read(text, at));
        Longer(ref best, WeekdayReader.Read(text, at));
        Longer(ref best, RelativeDayReader.Read(text, at));
        Longer(ref best, HolidayReader.Read(text, at));
        // "next 5/12": of the coming year, "this 5/12" of the current one.
        if (best is null && Shift.Read(text, at) is { } shift && NumericDateReader.Read(text, shift.To) is { Value: { Year: null, Month: { } month, Day: { } day } } date
            && CalendarDay.Valid(text.Now.Year + shift.Value.Steps, month, day) is { } valid)
            best = new Match<CalendarDay>(date.Value with { Past = valid, Future = valid }, date.To);
        return best;
    }

    private static void Longer(ref Match<CalendarDay>? best, Match<CalendarDay>? other)
    {
        if (other is not null && (best is null || other.Value.To > best.Value.To)) best = other;
    }
}
