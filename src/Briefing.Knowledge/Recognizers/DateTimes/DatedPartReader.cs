using Briefing.Knowledge.Recognizers.Words;

namespace Briefing.Knowledge.Recognizers.DateTimes;

/// <summary>Reads parts of certain days: "tonight", "last night", "this afternoon", "tomorrow night", "late Friday evening", "the morning of March 3", "Wednesday evening next week".</summary>
internal static class DatedPartReader
{
    private static readonly ClockRange Night = new("TNI", new TimeSpan(20, 0, 0), new TimeSpan(23, 59, 59));

    internal static Match<(CalendarDay Day, ClockRange Part)>? Read(TimeText text, int at)
    {
        if (text[at].Kind != TokenKind.Word && !text[at].IsDigits) return null;
        if (text[at].Is("tonight", "tonite")) return new Match<(CalendarDay, ClockRange)>((CalendarDay.Exact(text.Today), Night), at + 1);
        var mod = text[at].Is("early", "earlier") ? "start" : text[at].Is("late", "later") ? "end" : null;
        var from = mod is null ? at : at + 1;
        if (Shift.Read(text, from) is { } shift && DayPartReader.Word(text, shift.To) is { } part && !DayPartReader.IsMeal(text, shift.To) && !IsSeveral(text, shift.To))
            return CalendarDay.Moved(text.Today, shift.Value.Steps) is { } day ? new Match<(CalendarDay, ClockRange)>((CalendarDay.Exact(day), With(part.Value, mod)), part.To) : null;
        if (mod is not null || DayReader.Read(text, from) is not { } named) return mod is null ? PartFirst(text, at) : null;
        var inner = text.SkipComma(named.To);
        var lead = text[inner].Is("early", "late") || text[inner].Is("in", "at") ? DayPartReader.Read(text, text[inner].Is("at") ? inner + 1 : inner) : DayPartReader.Word(text, inner);
        if (lead is not { } of || DayPartReader.IsMeal(text, of.To - 1) || IsSeveral(text, of.To - 1)) return null;
        // "Wednesday evening next week".
        if (named.Value.Weekday is { } weekday && Shift.Read(text, of.To) is { } week && text[week.To].Is("week"))
            return new Match<(CalendarDay, ClockRange)>((CalendarDay.Exact(WeekdayReader.Of(weekday, week.Value with { IsNearest = false }, text.Today)), of.Value), week.To + 1);
        return new Match<(CalendarDay, ClockRange)>((named.Value, of.Value), of.To);
    }

    /// <summary>"the morning of March 3", "in the evening on Friday".</summary>
    private static Match<(CalendarDay Day, ClockRange Part)>? PartFirst(TimeText text, int at)
    {
        var from = text.SkipThe(at);
        if (DayPartReader.Word(text, from) is not { } part || !text[part.To].Is("of", "on") || DayPartReader.IsMeal(text, from)) return null;
        return DayReader.Read(text, text[part.To + 1].Is("the") && DayReader.Read(text, part.To + 1) is null ? part.To + 2 : part.To + 1) is { } day ? new Match<(CalendarDay, ClockRange)>((day.Value, part.Value), day.To) : null;
    }

    private static bool IsSeveral(TimeText text, int at) => text[at].Lexeme.Text.Length > 2 && text[at].Lexeme.Text[^1] == 's' && !text[at].Is("s");

    private static ClockRange With(ClockRange part, string? mod) => mod is null ? part : DayPartReader.Cut(part, mod);
}
