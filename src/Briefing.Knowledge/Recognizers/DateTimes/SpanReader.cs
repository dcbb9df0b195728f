using Briefing.Knowledge.Recognizers.Words;

namespace Briefing.Knowledge.Recognizers.DateTimes;

/// <summary>Reads days from one to another: "between 3 and 12 September", "from 2014 to 2018", "Jan-Feb 2017", "November 19-20", "3 days starting next Monday".</summary>
internal static class SpanReader
{
    internal static Match<CalendarPeriod>? Read(TimeText text, int at)
    {
        var isFrom = text[at].Is("from");
        var isBetween = text[at].Is("between");
        var isIn = text[at].Is("in") && text[at + 1].IsDigits;
        var start = isFrom || isBetween || isIn ? at + 1 : at;
        return Full(text, start, isFrom || isBetween, isBetween, isIn) ?? (isIn ? null : DayNumbers(text, start, isBetween)) ?? (isIn ? null : AfterMonth(text, start, isBetween)) ?? Lasting(text, at);
    }

    /// <summary>Both ends named in full.</summary>
    private static Match<CalendarPeriod>? Full(TimeText text, int at, bool isLed, bool isBetween, bool yearsOnly)
    {
        if ((Edge(text, at) ?? Edge(text, text.SkipThe(at))) is not { } first || Connector(text, first.To, isLed, isBetween) is not { } to) return null;
        if ((Edge(text, to) ?? Edge(text, text.SkipThe(to))) is not { } second) return null;
        if (yearsOnly && (first.Value.Unit != TimeUnit.Year || second.Value.Unit != TimeUnit.Year)) return null;
        return Join(first.Value, second.Value) is { } joined ? new Match<CalendarPeriod>(joined, second.To) : null;
    }

    internal static Match<SpanEdge>? Edge(TimeText text, int at)
    {
        if (text[at].Is("now")) return new Match<SpanEdge>(SpanEdge.Of(CalendarDay.Exact(text.Today)), at + 1);
        var period = PeriodReader.Read(text, at);
        var day = DayReader.Read(text, at);
        if (period is { } p && (day is null || p.To > day.Value.To)) return SpanEdge.Of(p.Value) is { } edge ? new Match<SpanEdge>(edge, p.To) : null;
        return day is { Value.Future: not null } d ? new Match<SpanEdge>(SpanEdge.Of(d.Value), d.To) : null;
    }

    /// <summary>The token after "to", "until", a dash, or "and" after "between"; null where nothing joins.</summary>
    internal static int? Connector(TimeText text, int at, bool isLed, bool isBetween)
    {
        var from = text.SkipComma(at);
        if (text[from].Is("to", "till") || text[from].Is("until", "through") || text[from].Is("thru", "til")) return from + 1;
        if (text[from].IsSign('-') || text[from].IsSign('~')) return text[from + 1].IsSign('-') ? from + 2 : from + 1;
        return isBetween && text[from].Is("and") && isLed ? from + 1 : null;
    }

    /// <summary>"3 to 12 September": the first is a number only.</summary>
    private static Match<CalendarPeriod>? DayNumbers(TimeText text, int at, bool isBetween)
    {
        if (MonthDayReader.DayNumber(text, text.SkipThe(at)) is not { } first || Connector(text, first.To, isLed: true, isBetween) is not { } to) return null;
        if (text[at].IsGlued && at > 0 && text[at - 1].Kind == TokenKind.Sign && text[at - 1].IsSign('$')) return null;
        if (MonthDayReader.Read(text, to) is not { Value: { Month: { } month } } second || text[text.SkipThe(to)].Has(WordRole.Month) && !text[to].IsDigits && MonthDayReader.DayNumber(text, text.SkipThe(to)) is null) return null;
        var start = second.Value.Year is { } year ? CalendarDay.Of(year, month, first.Value) : CalendarDay.Of(month, first.Value, text.Now);
        return start.Future is not null && Join(SpanEdge.Of(start), SpanEdge.Of(second.Value)) is { } joined ? new Match<CalendarPeriod>(joined, second.To) : null;
    }

    /// <summary>"November 19-20", "April the ninth through the seventeenth": the second is a number only.</summary>
    private static Match<CalendarPeriod>? AfterMonth(TimeText text, int at, bool isBetween)
    {
        if (!text[at].Has(WordRole.Month) && !text[at].IsDigits && !text[at].Is("the")) return null;
        if (MonthDayReader.Read(text, at) is not { Value: { Month: { } month } } first || Connector(text, first.To, isLed: true, isBetween) is not { } to) return null;
        if (MonthDayReader.DayNumber(text, text.SkipThe(to)) is not { } day || text[day.To].IsSign(':') || text[day.To].Is("am", "pm") || text[day.To].Is("a", "p")) return null;
        var to2 = day.To;
        var year = first.Value.Year;
        if (year is null && YearReader.Closing(text, day.To) is { } closing) (year, to2) = (closing.Value, closing.To);
        if (day.Value <= first.Value.Day) return null;
        var start = year is { } known ? CalendarDay.Of(known, month, first.Value.Day!.Value) : first.Value;
        var end = year is { } same ? CalendarDay.Of(same, month, day.Value) : CalendarDay.Of(month, day.Value, text.Now);
        return end.Future is not null && start.Future is not null && Join(SpanEdge.Of(start), SpanEdge.Of(end)) is { } joined ? new Match<CalendarPeriod>(joined, to2) : null;
    }

    /// <summary>"3 days starting from next Monday", "for 3 days, from today".</summary>
    private static Match<CalendarPeriod>? Lasting(TimeText text, int at)
    {
        var from = text[at].Is("for") ? at + 1 : at;
        if (!text[from].IsDigits && !text[from].Has(WordRole.Ones | WordRole.Teens | WordRole.Tens) && !text[from].Is("a")) return null;
        if (LengthReader.Read(text, from) is not { } length || length.Value.HasClock) return null;
        var next = text.SkipComma(length.To);
        int start;
        if (text[next].Is("starting", "beginning") && from == at) start = text[next + 1].Is("from", "on") ? next + 2 : next + 1;
        else if (text[next].Is("from") && (from > at || next > length.To)) start = next + 1;
        else return null;
        if (DayReader.Read(text, start) is not { Value: { IsExact: true, Future: { } day } } first)
        {
            if (DayReader.Read(text, start) is not { Value.Past: { } past } loose) return null;
            (first, day) = (loose, past);
        }

        return length.Value.From(day.ToDateTime(TimeOnly.MinValue), 1) is { } end
            ? new Match<CalendarPeriod>(CalendarPeriod.Between(day, DateOnly.FromDateTime(end), length.Value.Timex), first.To) : null;
    }

    /// <summary>A range of two ends; what one does not say, the other does.</summary>
    internal static CalendarPeriod? Join(SpanEdge start, SpanEdge end)
    {
        if (start.IsFloating && end.Year is { } endYear && !end.IsFloating)
        {
            var same = start.In(endYear);
            start = same.Future > end.Future ? start.In(endYear - 1) : same;
        }
        else if (end.IsFloating && start.Year is { } startYear && !start.IsFloating && start.Unit != TimeUnit.Day)
        {
            var same = end.In(startYear);
            end = same.Future < start.Future ? end.In(startYear + 1) : same;
        }

        var (pastStart, pastEnd, futureStart, futureEnd) = (start.Past ?? start.Future, end.Past ?? end.Future, start.Future ?? start.Past, end.Future ?? end.Past);
        if (pastStart is null || pastEnd is null || futureStart is null || futureEnd is null) return null;
        if (futureStart > futureEnd) futureStart = pastStart;
        if (pastEnd < pastStart) pastEnd = futureEnd;
        if (futureStart > futureEnd || pastStart > pastEnd) return null;
        // What is dated from a certain day on is not said of the time before it.
        if (!start.IsFloating && start.Past == start.Future) (pastStart, pastEnd) = (futureStart, futureEnd);
        var length = Length(start, end, futureStart.Value, futureEnd.Value);
        var unit = start.Unit == end.Unit ? start.Unit : TimeUnit.Day;
        return new CalendarPeriod($"({start.Timex},{end.Timex},{length})") { Past = (pastStart, pastEnd), Future = (futureStart, futureEnd), Unit = unit };
    }

    private static string Length(SpanEdge start, SpanEdge end, DateOnly from, DateOnly to)
    {
        if (start.Unit == TimeUnit.Year && end.Unit == TimeUnit.Year) return $"P{to.Year - from.Year}Y";
        if (start.Unit is TimeUnit.Month or TimeUnit.Year && end.Unit is TimeUnit.Month or TimeUnit.Year) return $"P{((to.Year - from.Year) * 12) + to.Month - from.Month}M";
        return $"P{to.DayNumber - from.DayNumber}D";
    }
}
