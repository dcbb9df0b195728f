using Briefing.Knowledge.Recognizers.Numbers;
using Briefing.Knowledge.Recognizers.Words;

namespace Briefing.Knowledge.Recognizers.DateTimes;

/// <summary>Reads days with the name of a month: "May 9", "Feb. 12th, 2025", "the second of August", "22/Jan/2019", "2019-aug-1".</summary>
internal static class MonthDayReader
{
    internal static Match<CalendarDay>? Read(TimeText text, int at) => MonthFirst(text, at) ?? DayFirst(text, at) ?? YearFirst(text, at);

    /// <summary>The number of a day of the month: digits with or without an ending, or an ordinal.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The token.</param>
    /// <param name="ordinal">Whether it must be an ordinal.</param>
    internal static Match<int>? DayNumber(TimeText text, int at, bool ordinal = false)
    {
        var token = text[at];
        if (token.IsDigits)
        {
            if (token.Length > 2 || token.Number is < 1 or > 31) return null;
            if (OrdinalReader.HasEnding(text.Tokens, at)) return new Match<int>(token.Number, at + 2);
            return ordinal || (text[at + 1] is { Kind: TokenKind.Word, IsGlued: true } && !text[at + 1].Has(WordRole.Month)) ? null : new Match<int>(token.Number, at + 1);
        }

        if (!token.Has(WordRole.Ordinal | WordRole.Tens) && !(token.Has(WordRole.Ones | WordRole.Teens) && !ordinal)) return null;
        if (OrdinalReader.Read(text.Tokens, at) is { Value: >= 1 and <= 31 } found) return new Match<int>((int)found.Value, found.To);
        return !ordinal && token.Kind == TokenKind.Word && CardinalReader.Read(text.Tokens, at) is { Form: NumberForm.Integer, Value: >= 1 and <= 31 } cardinal
            ? new Match<int>((int)cardinal.Value, cardinal.To) : null;
    }

    private static Match<CalendarDay>? MonthFirst(TimeText text, int at)
    {
        if (!text[at].Has(WordRole.Month)) return null;
        var month = text[at].Lexeme.Month;
        var from = text.SkipStop(at + 1);
        var sign = text[from].IsSign('/') || text[from].IsSign('-') ? text.Tokens.Text[text[from].Start] : '\0';
        if (sign != '\0') from++;
        from = text.SkipThe(from);
        if (DayNumber(text, from) is not { } day) return null;
        if (!text[from].IsDigits && !text[from].Has(WordRole.Ordinal) && OrdinalReader.Read(text.Tokens, from) is null) return null;
        // "May 2016", "March 30 people": the number must stand alone. "June 9.5" is no day.
        if (text[from].IsDigits && text[day.To].IsGlued && ((text[day.To].IsSign(':') && text[day.To + 1].IsDigits) || text[day.To].IsSign('%') || (text[day.To].IsSign('.') && text[day.To + 1] is { IsDigits: true, IsGlued: true }))) return null;
        if (sign != '\0' && (text[day.To].IsSign('/') || text[day.To].IsSign('-')) && text[day.To + 1] is { IsDigits: true, Length: 4 } && YearReader.Read(text, day.To + 1) is { } tight)
            return new Match<CalendarDay>(CalendarDay.Of(tight.Value, month, day.Value), tight.To);
        return Closed(text, day.To, month, day.Value);
    }

    private static Match<CalendarDay>? DayFirst(TimeText text, int at)
    {
        var from = text.SkipThe(at);
        if (DayNumber(text, from) is not { } day) return null;
        if (text[from].IsDigits && text[from].IsGlued && from > 0 && (text[from - 1].IsSign('$') || text[from - 1].Kind == TokenKind.Word || (text[from - 1].IsSign('.') && text[from - 2].IsDigits))) return null;
        var to = day.To;
        if (text[to].Is("day") && text[to + 1].Is("of")) to++;
        if (text[to].Is("of")) to = text.SkipThe(to + 1);
        else if ((text[to].IsSign('/') || text[to].IsSign('-')) && text[from].IsDigits) to++;
        if (!text[to].Has(WordRole.Month) || (text[to].Is("may") && !text.IsCapital(to) && from == at && to == day.To && !text[from].IsDigits)) return null;
        var month = text[to].Lexeme.Month;
        var after = text.SkipStop(to + 1);
        if ((text[after].IsSign('/') || text[after].IsSign('-')) && text[to - 1].Kind == TokenKind.Sign && YearReader.Read(text, after + 1) is { } tight)
            return new Match<CalendarDay>(CalendarDay.Of(tight.Value, month, day.Value), tight.To);
        return Closed(text, to + 1, month, day.Value);
    }

    private static Match<CalendarDay>? YearFirst(TimeText text, int at)
    {
        if (!text[at].IsDigits || YearReader.Read(text, at) is not { } year || !(text[year.To].IsSign('-') || text[year.To].IsSign('/'))) return null;
        var (first, second) = (year.To + 1, year.To + 3);
        if (text[year.To + 2].Kind != TokenKind.Sign) return null;
        var (monthAt, dayAt) = text[first].Has(WordRole.Month) ? (first, second) : (second, first);
        return text[monthAt].Has(WordRole.Month) && text[dayAt] is { IsDigits: true, Number: >= 1 and <= 31 }
            ? new Match<CalendarDay>(CalendarDay.Of(year.Value, text[monthAt].Lexeme.Month, text[dayAt].Number), second + 1) : null;
    }

    private static Match<CalendarDay> Closed(TimeText text, int to, int month, int day) => YearReader.Closing(text, text.SkipStop(to)) is { } year
        ? new Match<CalendarDay>(CalendarDay.Of(year.Value, month, day), year.To)
        : new Match<CalendarDay>(CalendarDay.Of(month, day, text.Now), to);
}
