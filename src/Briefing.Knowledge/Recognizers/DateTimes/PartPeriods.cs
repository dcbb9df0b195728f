using Briefing.Knowledge.Recognizers.Words;

namespace Briefing.Knowledge.Recognizers.DateTimes;

/// <summary>Reads the beginning, middle and end of a period: "early March", "mid-November", "the end of 2000", "later this week".</summary>
internal static class PartPeriods
{
    internal static Match<CalendarPeriod>? Read(TimeText text, int at)
    {
        var (mod, from, isLater) = Lead(text, at);
        if (mod is null) return null;
        if (PeriodReader.Plain(text, from) is not { } period)
        {
            // "end of month", "late in the year".
            var bare = text.SkipThe(from);
            if (!text[bare].Has(WordRole.Unit) || text[bare].Lexeme.Unit is not (TimeUnit.Week or TimeUnit.Month or TimeUnit.Year) || UnitPeriods.Of(text[bare].Lexeme.Unit, 0, text.Today) is not { } current) return null;
            period = new Match<CalendarPeriod>(current, bare + 1);
        }

        if (period.Value.IsOpen || period.Value.Mod is not null || period.Value.Unit is not (TimeUnit.Week or TimeUnit.Month or TimeUnit.Year or TimeUnit.Quarter or TimeUnit.Decade)) return null;
        var isNow = isLater && period.Value.Past == period.Value.Future && period.Value.Past.Start <= text.Today && text.Today < period.Value.Past.End;
        var (past, future) = (Cut(period.Value.Past, period.Value.Unit, mod), Cut(period.Value.Future, period.Value.Unit, mod));
        if (isNow && mod == "end") past = future = (period.Value.Unit == TimeUnit.Year ? YearHalf(text) : Max(past.Start, text.Today), past.End);
        return new Match<CalendarPeriod>(period.Value with { Past = past, Future = future, Mod = isNow ? null : mod, IsEnd = mod == "end" }, period.To);
    }

    private static DateOnly? YearHalf(TimeText text) => new DateOnly(text.Now.Year, 7, 1);

    private static DateOnly? Max(DateOnly? a, DateOnly b) => a is null || a < b ? b : a;

    private static (string? Mod, int From, bool IsLater) Lead(TimeText text, int at)
    {
        string? mod = null;
        var from = at + 1;
        var isLater = false;
        if (text[at].Is("early", "begin") || text[at].Is("earlier", "beginning") || text[at].Is("start")) (mod, isLater) = ("start", text[at].Is("earlier"));
        else if (text[at].Is("mid", "middle")) mod = "mid";
        else if (text[at].Is("late", "later") || text[at].Is("end")) (mod, isLater) = ("end", text[at].Is("later"));
        if (mod is null) return (null, at, false);
        if (text[from].IsSign('-')) from++;
        else if (text[from].Is("of") || (text[from].Is("in") && (text[at].Is("early", "late") || text[at].Is("earlier", "later")))) from++;
        else if (text[at].Is("end") || text[at].Is("start", "middle") || text[at].Is("begin", "beginning")) return (null, at, false);
        return (mod, from, isLater);
    }

    /// <summary>A month in halves with eleven days for its middle, a year in thirds, a week before and from Thursday on.</summary>
    private static (DateOnly? Start, DateOnly? End) Cut((DateOnly? Start, DateOnly? End) days, TimeUnit unit, string mod)
    {
        if (days.Start is not { } start || days.End is not { } end) return days;
        switch (unit)
        {
            case TimeUnit.Month:
                return mod switch { "start" => (start, start.AddDays(15)), "mid" => (start.AddDays(9), start.AddDays(20)), _ => (start.AddDays(15), end) };
            case TimeUnit.Year:
                return mod switch { "start" => (start, start.AddMonths(4)), "mid" => (start.AddMonths(4), start.AddMonths(8)), _ => (start.AddMonths(8), end) };
            case TimeUnit.Week:
                return mod switch { "start" => (start, start.AddDays(3)), "mid" => (start.AddDays(2), start.AddDays(5)), _ => (start.AddDays(3), end) };
            default:
                var third = (end.DayNumber - start.DayNumber) / 3;
                return mod switch { "start" => (start, start.AddDays(third)), "mid" => (start.AddDays(third), start.AddDays(2 * third)), _ => (start.AddDays(2 * third), end) };
        }
    }
}
