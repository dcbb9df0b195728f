using Briefing.Knowledge.Recognizers.Words;

namespace Briefing.Knowledge.Recognizers.DateTimes;

/// <summary>Reads weeks, months, years and the like counted from now: "last week", "the next 3 months", "5 upcoming years", "the week after next", "year to date".</summary>
internal static class UnitPeriods
{
    internal static Match<CalendarPeriod>? Read(TimeText text, int at) => Counted(text, at) ?? One(text, at) ?? AfterNext(text, at) ?? Current(text, at) ?? ToDate(text, at) ?? Rest(text, at);

    /// <summary>One unit: this, the next or the last one.</summary>
    private static Match<CalendarPeriod>? One(TimeText text, int at)
    {
        var the = text[at].Is("the") && Shift.Read(text, at + 1) is { } inner && text[inner.To].Has(WordRole.Unit) && text[inner.To].Lexeme.Unit is TimeUnit.Decade or TimeUnit.Century ? at + 1 : at;
        var isSame = text[at].Is("same", "that") && text[at + 1].Has(WordRole.Unit);
        var shift = isSame ? new Match<Shift>(default, at + 1) : Shift.Read(text, the);
        if (shift is not { } moved) return null;
        var from = text[moved.To].Is("calendar") || text[moved.To].Is("working", "business") ? moved.To + 1 : moved.To;
        if (!text[from].Has(WordRole.Unit) || text[from].Lexeme.Unit is <= TimeUnit.BusinessDay || text[from].Length < 4 || text[from].Lexeme.Text[^1] == 's') return null;
        var unit = text[from].Lexeme.Unit;
        if (Of(unit, moved.Value.Steps, text.Today) is not { } period) return null;
        if (text[from - 1].Is("working", "business") && unit == TimeUnit.Week && period.Past.Start is { } monday) period = period with { Past = (monday, monday.AddDays(5)), Future = (monday, monday.AddDays(5)) };
        // Which week "that week" is, the text has told before.
        if (isSame) period = new CalendarPeriod(unit switch { TimeUnit.Week => "XXXX-WXX", TimeUnit.Weekend => "XXXX-WXX-WE", TimeUnit.Month => "XXXX-XX", _ => "XXXX" }) { Past = period.Past, Future = period.Future, Mod = "ref_undef", Unit = unit };
        return new Match<CalendarPeriod>(period, from + 1);
    }

    /// <summary>Several units: before today without it, or after it.</summary>
    private static Match<CalendarPeriod>? Counted(TimeText text, int at)
    {
        if (Length(text, at) is not { } counted || counted.Value.Length.HasClock) return null;
        var (length, sign) = counted.Value;
        if (length.Parts is [{ Unit: TimeUnit.Quarter, Number: var quarters }])
        {
            var start = new DateOnly(text.Now.Year, (((text.Now.Month - 1) / 3) * 3) + 1, 1);
            var (a, b) = sign < 0 ? (start.AddMonths(-3 * (int)Math.Min(400, quarters)), start) : (start.AddMonths(3), start.AddMonths(3 + (3 * (int)Math.Min(400, quarters))));
            return new Match<CalendarPeriod>(CalendarPeriod.Between(a, b, length.Timex, TimeUnit.Quarter), counted.To);
        }

        var now = text.Today.ToDateTime(TimeOnly.MinValue);
        var first = sign < 0 ? length.From(now, -1) : now.AddDays(1);
        var last = sign < 0 ? now : first is { } tomorrow ? length.From(tomorrow, 1) : null;
        if (length.Parts is [{ Unit: TimeUnit.BusinessDay, Number: var days }] && sign > 0) (first, last) = (TimeLength.Business(now, 1), TimeLength.Business(now, (int)days).AddDays(1));
        return first is { } from && last is { } to
            ? new Match<CalendarPeriod>(CalendarPeriod.Between(DateOnly.FromDateTime(from), DateOnly.FromDateTime(to), length.Timex), counted.To) : null;
    }

    /// <summary>"last 3 months", "next couple weeks", "the past few days", "5 upcoming years", "10 previous weeks".</summary>
    internal static Match<(TimeLength Length, int Sign)>? Length(TimeText text, int at)
    {
        if (Shift.Read(text, at) is { Value.Steps: not 0 } shift)
            return !text[shift.To].Is("a", "an") && !text[shift.To].Is("some", "all") && LengthReader.Read(text, shift.To) is { } length && !text[length.To].Is("of")
                ? new Match<(TimeLength, int)>((length.Value, shift.Value.Steps), length.To) : null;
        if (!text[at].IsDigits && !text[at].Has(WordRole.Ones | WordRole.Teens | WordRole.Tens)) return null;
        if (Numbers.CardinalReader.Read(text.Tokens, at) is not { } number || Shift.Read(text, number.To) is not { Value.Steps: not 0 } moved || !text[moved.To].Has(WordRole.Unit)) return null;
        if (number.Value != 1 && text[moved.To].Lexeme.Text[^1] != 's') return null;
        return new Match<(TimeLength, int)>((new TimeLength([(number.Value, text[moved.To].Lexeme.Unit)]), moved.Value.Steps), moved.To + 1);
    }

    private static Match<CalendarPeriod>? AfterNext(TimeText text, int at)
    {
        var from = text.SkipThe(at);
        if (!text[from].Has(WordRole.Unit) || !(text[from + 1].Is("after") && text[from + 2].Is("next")) || text[from].Lexeme.Unit < TimeUnit.Week) return null;
        return Of(text[from].Lexeme.Unit, 2, text.Today) is { } period ? new Match<CalendarPeriod>(period, from + 3) : null;
    }

    /// <summary>"the month", "for the fortnight"; "the week he came" tells which week it was.</summary>
    private static Match<CalendarPeriod>? Current(TimeText text, int at)
    {
        if (text[at].Is("weekend")) return Of(TimeUnit.Weekend, 0, text.Today) is { } weekend ? new Match<CalendarPeriod>(weekend, at + 1) : null;
        if (!text[at].Is("the") || !text[at + 1].Has(WordRole.Unit) || text[at + 1].Lexeme.Text[^1] == 's' || text[at + 1].Lexeme.Unit is <= TimeUnit.BusinessDay or TimeUnit.Decade or TimeUnit.Century or TimeUnit.Quarter) return null;
        if (text[at + 2].Kind != TokenKind.Sign && text[at + 2].Length > 0) return null;
        return Of(text[at + 1].Lexeme.Unit, 0, text.Today) is { } period ? new Match<CalendarPeriod>(period, at + 2) : null;
    }

    private static Match<CalendarPeriod>? ToDate(TimeText text, int at)
    {
        var isYear = text[at].Is("ytd") || (text[at].Is("year") && text[at + 1].Is("to") && text[at + 2].Is("date"));
        var isMonth = text[at].Is("month") && text[at + 1].Is("to") && text[at + 2].Is("date");
        if (!isYear && !isMonth) return null;
        var start = new DateOnly(text.Now.Year, isYear ? 1 : text.Now.Month, 1);
        return new Match<CalendarPeriod>(CalendarPeriod.Exact(isYear ? Timex.Year(text.Now.Year) : Timex.Month(text.Now.Year, text.Now.Month), start, text.Today), text[at].Is("ytd") ? at + 1 : at + 3);
    }

    /// <summary>"rest of the week", "remaining of this month".</summary>
    private static Match<CalendarPeriod>? Rest(TimeText text, int at)
    {
        if (!(text[at].Is("rest") || text[at].Is("remaining", "remainder"))) return null;
        var from = text[at + 1].Is("of") ? at + 2 : at + 1;
        if (text[from].Is("the") || text[from].Is("this", "current")) from++;
        if (!text[from].Has(WordRole.Unit) || Of(text[from].Lexeme.Unit, 0, text.Today) is not { Past.End: { } end } || text[from].Lexeme.Unit <= TimeUnit.BusinessDay) return null;
        var last = end.AddDays(-1);
        return new Match<CalendarPeriod>(CalendarPeriod.Between(text.Today, last, $"P{last.DayNumber - text.Today.DayNumber}D"), from + 1);
    }

    /// <summary>A unit so many steps from now; null for one that has no calendar days, or beyond the calendar.</summary>
    internal static CalendarPeriod? Of(TimeUnit unit, int steps, DateOnly today)
    {
        if (today.Year is < 200 or > 9700) return null;
        var monday = CalendarDay.Monday(today);
        var month = new DateOnly(today.Year, today.Month, 1);
        switch (unit)
        {
            case TimeUnit.Week: return CalendarPeriod.OfWeek(monday.AddDays(7 * steps));
            case TimeUnit.Weekend:
                var saturday = monday.AddDays((7 * steps) + 5);
                return CalendarPeriod.Exact(Timex.Week(monday.AddDays(7 * steps)) + "-WE", saturday, saturday.AddDays(2), TimeUnit.Weekend);
            case TimeUnit.Fortnight: return CalendarPeriod.Between(monday.AddDays(14 * steps), monday.AddDays((14 * steps) + 14), "P2W", TimeUnit.Week);
            case TimeUnit.Month: return CalendarPeriod.OfMonth(month.AddMonths(steps).Year, month.AddMonths(steps).Month);
            case TimeUnit.Quarter:
                var quarter = new DateOnly(today.Year, (((today.Month - 1) / 3) * 3) + 1, 1).AddMonths(3 * steps);
                return CalendarPeriod.Between(quarter, quarter.AddMonths(3), "P3M", TimeUnit.Quarter);
            case TimeUnit.Year: return CalendarPeriod.OfYear(today.Year + steps);
            case TimeUnit.Decade:
                var decade = new DateOnly(((today.Year / 10) + steps) * 10, 1, 1);
                return CalendarPeriod.Between(decade, decade.AddYears(10), "P10Y", TimeUnit.Decade);
            case TimeUnit.Century:
                var century = new DateOnly(((today.Year / 100) + steps) * 100, 1, 1);
                return CalendarPeriod.Between(century, century.AddYears(100), "P100Y", TimeUnit.Century);
            default: return null;
        }
    }
}
