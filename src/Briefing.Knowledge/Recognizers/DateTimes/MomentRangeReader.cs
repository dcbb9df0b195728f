using Briefing.Knowledge.Recognizers.Words;

namespace Briefing.Knowledge.Recognizers.DateTimes;

/// <summary>Reads from one time of certain days to another: "five to seven today", "Monday 11-4", "next hour", "today before 4pm", "tomorrow night".</summary>
internal static class MomentRangeReader
{
    internal static Match<MomentRange>? Read(TimeText text, int at) =>
        Hours(text, at) ?? Bounded(text, at) ?? Counted(text, at) ?? HalfDay(text, at) ?? Between(text, at) ?? Part(text, at);

    private static Match<MomentRange>? Part(TimeText text, int at) =>
        DatedPartReader.Read(text, at) is { } part ? new Match<MomentRange>(MomentRange.Of(part.Value.Day, part.Value.Part), part.To) : null;

    /// <summary>Hours beside a day, in either order.</summary>
    private static Match<MomentRange>? Hours(TimeText text, int at)
    {
        if (DatedPartReader.Read(text, at) is { } part && ClockRangeReader.Read(text, text.SkipComma(part.To), bare: true) is { } inside)
            return new Match<MomentRange>(MomentRange.Of(part.Value.Day, In(inside.Value, part.Value.Part)), inside.To);
        if (DayReader.Read(text, at) is { } day && ClockRangeReader.Read(text, text.SkipComma(day.To), bare: true) is { } hours && (!hours.Value.IsBare || IsShort(text, day.To)))
            return new Match<MomentRange>(MomentRange.Of(day.Value, hours.Value), hours.To);
        if (!(text[at].IsDigits || text[at].Is("from", "between") || text[at].Is("for") || text[at].Has(WordRole.Ones | WordRole.Teens | WordRole.Sign))) return null;
        if (ClockRangeReader.Read(text, at, bare: true) is not { } range) return null;
        var on = text[range.To].Is("on") ? range.To + 1 : text.SkipComma(range.To);
        if (DatedPartReader.Read(text, on) is { } of) return new Match<MomentRange>(MomentRange.Of(of.Value.Day, In(range.Value, of.Value.Part)), of.To);
        return DayReader.Read(text, on) is { } last && !(range.Value.IsBare && text[on].IsDigits) ? new Match<MomentRange>(MomentRange.Of(last.Value, range.Value), last.To) : null;
    }

    private static bool IsShort(TimeText text, int at) => text[at].Is("from", "between") || text[at].IsDigits || text[at].Is("at") || text[at].Has(WordRole.Ones | WordRole.Teens) || text[at].IsSign(',');

    /// <summary>The hours in the half of the day that its part names.</summary>
    private static ClockRange In(ClockRange hours, ClockRange part)
    {
        if (hours.Other is not { } other) return hours;
        var isLate = part.IsAfternoon;
        return hours.Start.Hours >= 12 == isLate ? hours with { Other = null } : other;
    }

    /// <summary>"today before 4pm", "previous Tuesday by 2 in the afternoon", "after 8am tomorrow", "3 pm or later on Monday".</summary>
    private static Match<MomentRange>? Bounded(TimeText text, int at)
    {
        if (DayReader.Read(text, at) is { } day)
        {
            var next = text.SkipComma(day.To);
            if (BoundReader.Lead(text, next) is { } bound && ClockReader.Read(text, bound.To, bare: true) is { } clock && !(clock.Value.IsBare && text[clock.To].Kind == TokenKind.Word))
                return new Match<MomentRange>(Cut(new Moment(day.Value, clock.Value), bound.Value), clock.To);
            return null;
        }

        if (BoundReader.Lead(text, at) is { } lead)
            return MomentReader.Read(text, lead.To) is { } moment && !text[lead.To].Is("now") ? new Match<MomentRange>(Cut(moment.Value, lead.Value), moment.To) : null;
        if (!text[at].IsDigits || ClockReader.Read(text, at) is not { Value.IsBare: false } time || BoundReader.Trail(text, time.To) is not { } trail) return null;
        return text[trail.To].Is("on") && DayReader.Read(text, trail.To + 1) is { } on ? new Match<MomentRange>(Cut(new Moment(on.Value, time.Value), trail.Value), on.To) : null;
    }

    private static MomentRange Cut(Moment moment, string bound)
    {
        var isEnd = bound is "before" or "until" or "by";
        return new MomentRange([.. moment.Readings.Select(reading => isEnd ? (reading.Timex, (DateTime?)null, reading.Value) : (reading.Timex, reading.Value, null))], isEnd ? "before" : bound);
    }

    /// <summary>"next hour", "the last 5 minutes", "within 2h".</summary>
    private static Match<MomentRange>? Counted(TimeText text, int at)
    {
        if (text[at].Is("within") && LengthReader.Read(text, text[text.SkipThe(at + 1)].Is("next") ? text.SkipThe(at + 1) + 1 : at + 1) is { Value.HasClock: true } within) return Of(text, within.Value, 1, within.To);
        if (UnitPeriods.Length(text, at) is { Value.Length.HasClock: true } counted) return Of(text, counted.Value.Length, counted.Value.Sign, counted.To);
        if (Shift.Read(text, at) is { Value.Steps: not 0 } shift && text[shift.To].Has(WordRole.Unit) && text[shift.To].Lexeme.Unit is TimeUnit.Hour or TimeUnit.Minute && text[shift.To].Has(WordRole.Unit) && text[shift.To].Lexeme.Text[^1] != 's')
            return Of(text, new TimeLength([(1, text[shift.To].Lexeme.Unit)]), shift.Value.Steps, shift.To + 1);
        return null;
    }

    private static Match<MomentRange>? Of(TimeText text, TimeLength length, int sign, int to)
    {
        if (length.From(text.Now, sign) is not { } other) return null;
        var (start, end) = sign < 0 ? (other, text.Now) : (text.Now, other);
        return new Match<MomentRange>(new MomentRange([($"({Timex.Moment(start)},{Timex.Moment(end)},{length.Timex})", start, end)]), to);
    }

    /// <summary>"early in the day Wednesday", "later in today".</summary>
    private static Match<MomentRange>? HalfDay(TimeText text, int at)
    {
        var mod = text[at].Is("early", "earlier") ? "start" : text[at].Is("late", "later") ? "end" : text[at].Is("mid") ? "mid" : null;
        if (mod is null) return null;
        var from = text[at + 1].Is("in") ? text.SkipThe(at + 2) : at + 1;
        var day = text[from].Is("day") ? DayReader.Read(text, from + 1) ?? new Match<CalendarDay>(CalendarDay.Exact(text.Today), from + 1) : DayReader.Read(text, from);
        if (day is not { } named || (!text[at + 1].Is("in") && named.Value.Weekday is null && !text[from].Has(WordRole.Sign))) return null;
        var (start, end) = mod == "start" ? (0, 12) : mod == "mid" ? (10, 14) : (12, 24);
        var readings = new[] { named.Value.Future }.Where(date => date is not null)
            .Select(date => (named.Value.Timex, (DateTime?)date!.Value.ToDateTime(TimeOnly.MinValue).AddHours(start), (DateTime?)date.Value.ToDateTime(TimeOnly.MinValue).AddHours(end)));
        return new Match<MomentRange>(new MomentRange([.. readings], mod), named.To);
    }

    /// <summary>"from 2pm today to 4pm tomorrow", "between now and eight o'clock".</summary>
    private static Match<MomentRange>? Between(TimeText text, int at)
    {
        var isBetween = text[at].Is("between");
        var start = isBetween || text[at].Is("from") ? at + 1 : at;
        if (MomentReader.Read(text, start) is not { } first || SpanReader.Connector(text, first.To, start > at, isBetween) is not { } to) return null;
        if (MomentReader.Read(text, to) is { } second) return Join(first.Value, second.Value) is { } joined ? new Match<MomentRange>(joined, second.To) : null;
        if (ClockReader.Read(text, to, bare: first.Value.Exact is null) is not { } clock) return null;
        if (first.Value.Exact is null)
            return ClockRangeReader.Join(first.Value.Clock, clock.Value) is { } hours ? new Match<MomentRange>(MomentRange.Of(first.Value.Day, hours), clock.To) : null;
        // From now to the next such time.
        foreach (var reading in clock.Value.Readings)
            if (reading.Span > text.Now.TimeOfDay)
                return Join(first.Value, new Moment(CalendarDay.Exact(text.Today), reading)) is { } joined ? new Match<MomentRange>(joined, clock.To) : null;
        return null;
    }

    private static MomentRange? Join(Moment start, Moment end)
    {
        var (a, b) = (start.Readings.ToArray(), end.Readings.ToArray());
        var readings = new List<(string, DateTime?, DateTime?)>();
        for (var i = 0; i < Math.Max(a.Length, b.Length); i++)
        {
            var (from, to) = (a[Math.Min(i, a.Length - 1)], b[Math.Min(i, b.Length - 1)]);
            if (from.Value is not { } first || to.Value is not { } last || last < first) continue;
            readings.Add(($"({from.Timex},{to.Timex},{Length(last - first)})", first, last));
        }

        return readings.Count == 0 ? null : new MomentRange([.. readings]);
    }

    private static string Length(TimeSpan span) => span.TotalHours < 24 || span.Ticks % TimeSpan.TicksPerDay != 0 ? ClockRangeReader.Length(span) : $"P{span.Days}D";
}
