using Briefing.Knowledge.Recognizers.Words;

namespace Briefing.Knowledge.Recognizers.DateTimes;

/// <summary>Reads quarters, halves and seasons of a year: "q1 2019", "2019-H2", "the first quarter of the year", "next year's first quarter", "summer 2017".</summary>
internal static class QuarterPeriods
{
    internal static Match<CalendarPeriod>? Read(TimeText text, int at) => YearFirst(text, at) ?? PartFirst(text, at) ?? Season(text, at);

    private static Match<CalendarPeriod>? YearFirst(TimeText text, int at)
    {
        var year = YearReader.Read(text, at);
        if (year is null && Shift.Read(text, at) is { } shift && text[shift.To].Is("year"))
            year = new Match<int>(text.Now.Year + shift.Value.Steps, text[shift.To + 1].IsSign('\'') && text[shift.To + 2].Is("s") ? shift.To + 3 : shift.To + 1);
        if (year is not { } known) return null;
        var from = text[known.To].IsSign('-') || text[known.To].IsSign('\'') ? known.To + 1 : text.SkipComma(known.To);
        return Part(text, from) is { } part ? new Match<CalendarPeriod>(Of(known.Value, part.Value.Months, part.Value.Nth), part.To) : null;
    }

    private static Match<CalendarPeriod>? PartFirst(TimeText text, int at)
    {
        if (Part(text, text.SkipThe(at)) is not { } part) return null;
        var (months, nth) = part.Value;
        var from = text[part.To].IsSign('-') ? part.To + 1 : part.To;
        if (YearReader.Closing(text, from) is { } year) return new Match<CalendarPeriod>(Of(year.Value, months, nth), year.To);
        var of = text[from].Is("of", "in") ? from + 1 : from;
        if (Shift.Read(text, of) is { } shift && text[shift.To].Is("year")) return new Match<CalendarPeriod>(Of(text.Now.Year + shift.Value.Steps, months, nth), shift.To + 1);
        var to = of > from && text[of].Is("the") && text[of + 1].Is("year") ? of + 2 : part.To;
        // "the first half" is of a match, or of what was told.
        if (to == part.To && text[text.SkipThe(at)].Length > 1) return null;
        var (past, future) = (Of(PastYear(text, months, nth), months, nth), Of(PastYear(text, months, nth) + 1, months, nth));
        var start = (months * (nth - 1)) + 1;
        var end = start + months > 12 ? 1 : start + months;
        return new Match<CalendarPeriod>(new CalendarPeriod($"(XXXX-{start:00}-01,XXXX-{end:00}-01,P{months}M)") { Past = past.Past, Future = future.Past, Unit = TimeUnit.Quarter }, to);
    }

    private static int PastYear(TimeText text, int months, int nth) => text.Now.Month > months * nth || months == 3 ? text.Now.Year : text.Now.Year - 1;

    private static CalendarPeriod Of(int year, int months, int nth)
    {
        if (year is < 1 or > 9998) return CalendarPeriod.OfYear(1);
        var start = new DateOnly(year, (months * (nth - 1)) + 1, 1);
        return CalendarPeriod.Between(start, start.AddMonths(months), $"P{months}M", TimeUnit.Quarter) with { Year = year };
    }

    /// <summary>"q1", "H2", "third quarter", "first half".</summary>
    private static Match<(int Months, int Nth)>? Part(TimeText text, int at)
    {
        if (text[at].Is("q", "h") && text[at + 1] is { IsDigits: true, IsGlued: true, Length: 1 })
        {
            var nth = text[at + 1].Number;
            if (nth is 1 or 2 || (nth is 3 or 4 && text[at].Is("q"))) return new Match<(int, int)>((text[at].Is("q") ? 3 : 6, nth), at + 2);
            return null;
        }

        int number;
        if (text[at].Is("last")) number = 0;
        else if (text[at].Has(WordRole.Ordinal) && text[at].Lexeme.Number <= 4) number = (int)text[at].Lexeme.Number;
        else if (text[at].IsDigits && MonthDayReader.DayNumber(text, at, ordinal: true) is { Value: <= 4 } digits) (number, at) = (digits.Value, at + 1);
        else return null;
        var unit = text[at + 1].IsSign('-') ? at + 2 : at + 1;
        if (text[unit].Is("quarter") && !(number == 0 && !text[unit + 1].Is("of"))) return new Match<(int, int)>((3, number == 0 ? 4 : number), unit + 1);
        return text[unit].Is("half") && number <= 2 && number > 0 ? new Match<(int, int)>((6, number), unit + 1) : null;
    }

    /// <summary>A season begins on no agreed day, and stays unresolved.</summary>
    private static Match<CalendarPeriod>? Season(TimeText text, int at)
    {
        var shift = Shift.Read(text, at);
        var from = shift is { } led ? led.To : text[at].Is("the") ? at + 1 : at;
        if (!text[from].Has(WordRole.Season) || text[from].Lexeme.Text[^1] == 's') return null;
        var letters = text[from].Lexeme.Text switch { "spring" => "SP", "summer" => "SU", "winter" => "WI", _ => "FA" };
        var year = shift is { } moved ? new Match<int>(text.Now.Year + moved.Value.Steps, from + 1) : YearReader.Closing(text, from + 1);
        // "spring" and "fall" are words too.
        if (year is null && from == at && (text[from].Is("spring", "fall") || text[from].Is("winter")) && !text[at - 1].Is("in", "of") && !text[at - 1].Is("by", "until")) return null;
        var timex = year is { } known ? $"{Timex.Year(known.Value)}-{letters}" : letters;
        return new Match<CalendarPeriod>(new CalendarPeriod(timex) { IsOpen = true, Unit = TimeUnit.Quarter, Year = year?.Value }, year is { } dated ? dated.To : from + 1);
    }
}
