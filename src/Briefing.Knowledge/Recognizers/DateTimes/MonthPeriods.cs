using Briefing.Knowledge.Recognizers.Words;

namespace Briefing.Knowledge.Recognizers.DateTimes;

/// <summary>Reads months: "February 2024", "Dec-2018", "12-2015", "2016-11", "april of 87", "next March", "in May".</summary>
internal static class MonthPeriods
{
    internal static Match<CalendarPeriod>? Read(TimeText text, int at) => Digits(text, at) ?? Shifted(text, at) ?? Named(text, at);

    private static Match<CalendarPeriod>? Named(TimeText text, int at)
    {
        var yearFirst = text[at].IsDigits ? YearReader.Read(text, at) : null;
        var from = yearFirst is { } year ? text.SkipComma(year.To) : at;
        if (yearFirst is not null && (text[from].IsSign('-') || text[from].IsSign('/'))) from++;
        if (!text[from].Has(WordRole.Month)) return null;
        var month = text[from].Lexeme.Month;
        if (yearFirst is { } known) return text[from + 1] is { IsDigits: true, Length: <= 2 } ? null : new Match<CalendarPeriod>(CalendarPeriod.OfMonth(known.Value, month), from + 1);
        var to = text.SkipStop(from + 1);
        var joined = text[to].IsSign('-') || text[to].IsSign('/') ? to + 1 : to;
        if (YearReader.Closing(text, joined) is { } closing) return new Match<CalendarPeriod>(CalendarPeriod.OfMonth(closing.Value, month), closing.To);
        return IsMonth(text, at) ? new Match<CalendarPeriod>(CalendarPeriod.OfMonth(month, text.Today), at + 1) : null;
    }

    /// <summary>"may", "march" and the short forms are words too: they are months where the place says so.</summary>
    private static bool IsMonth(TimeText text, int at)
    {
        var isWord = text[at].Is("may", "march") || text[at].Is("mar");
        if (text[at].IsGlued && at > 0 && (text[at - 1].IsSign('$') || text[at - 1].IsSign('#') || text[at - 1].IsSign('@'))) return false;
        if (!isWord) return text[at].Length > 3 || text.IsCapital(at) || IsLed(text, at) || IsJoined(text, at);
        return (IsLed(text, at) && (!text[at].Is("may") || text.IsCapital(at) || text[at + 1].Kind != TokenKind.Word || text[at + 1].Is("to", "and"))) || IsJoined(text, at);
    }

    private static bool IsLed(TimeText text, int at)
    {
        var before = text[at - 1];
        if (before.IsSign('-')) before = text[at - 2];
        return at > 0 && (before.Is("in", "since") || before.Is("of", "last") || before.Is("until", "till") || before.Is("before", "after") || before.Is("by", "early") || before.Is("late", "mid")
            || before.Is("from", "to") || before.Is("during", "this") || before.Is("next", "through") || before.Is("between", "end") || before.Is("previous", "middle"));
    }

    /// <summary>"January and March", "Jan-Mar".</summary>
    private static bool IsJoined(TimeText text, int at) =>
        ((text[at - 1].Is("and", "or") || text[at - 1].IsSign('-') || text[at - 1].IsSign(',')) && at > 1 && text[at - 2].Has(WordRole.Month) && text.IsCapital(at))
        || (text[at + 1].IsSign('-') && text[at + 2].Has(WordRole.Month));

    private static Match<CalendarPeriod>? Shifted(TimeText text, int at)
    {
        if (Shift.Read(text, at) is not { } shift || !text[shift.To].Has(WordRole.Month)) return null;
        var month = text[shift.To].Lexeme.Month;
        var to = text.SkipStop(shift.To + 1);
        if (text[to] is { IsDigits: true } || (text[shift.To].Is("may", "march") && !text.IsCapital(shift.To))) return null;
        var year = text.Now.Year + shift.Value.Steps;
        return year is > 0 and < 9999 ? new Match<CalendarPeriod>(CalendarPeriod.OfMonth(year, month), to) : null;
    }

    private static Match<CalendarPeriod>? Digits(TimeText text, int at)
    {
        if (!text[at].IsDigits || (text[at].IsGlued && at > 0 && text[at - 1].Kind == TokenKind.Sign && !text[at - 1].IsSign('(') && text[at - 2].Kind != TokenKind.Word)) return null;
        if (!(text[at + 1].IsSign('-') || text[at + 1].IsSign('/')) || !text[at + 1].IsGlued || !text[at + 2].IsDigits) return null;
        if (text[at + 3].IsGlued && (text[at + 3].IsSign('-') || text[at + 3].IsSign('/') || text[at + 3].Kind == TokenKind.Word)) return null;
        var (year, month) = text[at].Length == 4 ? (at, at + 2) : (at + 2, at);
        return text[year] is { Length: 4, Number: >= 1500 and < 2100 } && text[month] is { Length: <= 2, Number: >= 1 and <= 12 }
            ? new Match<CalendarPeriod>(CalendarPeriod.OfMonth(text[year].Number, text[month].Number), at + 3) : null;
    }
}
