using Briefing.Knowledge.Recognizers.Words;

namespace Briefing.Knowledge.Recognizers.DateTimes;

/// <summary>Reads days that are open at one end, and those counted off from a day: "since March", "2018 or later", "within 10 months", "more than 2 weeks before today".</summary>
internal static class BoundedPeriods
{
    internal static Match<CalendarPeriod>? Read(TimeText text, int at) => Within(text, at) ?? MoreThan(text, at) ?? Leading(text, at) ?? Trailing(text, at) ?? ToDate(text, at);

    private static Match<CalendarPeriod>? Leading(TimeText text, int at)
    {
        if (BoundReader.Lead(text, at) is not { } bound) return null;
        var from = bound.To;
        var approx = text[from].Is("around", "about") ? 1 : 0;
        if (Longest(text, text.SkipThe(from + approx), from + approx) is not { } found) return null;
        // "by 2014 votes", "by May": only what is surely a time.
        if (bound.Value == "by" && text[from].Is("the") && found.Day is null && found.Period is null) return null;
        if (found.Day is { IsNow: false } day) return new Match<CalendarPeriod>(BoundReader.Apply(bound.Value, day), found.To);
        return found.Period is { } period && BoundReader.Apply(bound.Value, period) is { } cut ? new Match<CalendarPeriod>(cut, found.To) : null;
    }

    private static Match<CalendarPeriod>? Trailing(TimeText text, int at)
    {
        if (Longest(text, at, at) is not { } found || BoundReader.Trail(text, found.To) is not { } bound) return null;
        if (found.Day is { } day) return new Match<CalendarPeriod>(BoundReader.Apply(bound.Value, day), bound.To);
        return found.Period is { } period && BoundReader.Apply(bound.Value, period) is { } cut ? new Match<CalendarPeriod>(cut, bound.To) : null;
    }

    private static (CalendarDay? Day, CalendarPeriod? Period, int To)? Longest(TimeText text, int at, int withArticle)
    {
        var period = PeriodReader.Read(text, withArticle) ?? PeriodReader.Read(text, at);
        var day = DayReader.Read(text, withArticle) ?? DayReader.Read(text, at);
        if (period is { } p && (day is null || p.To > day.Value.To)) return (null, p.Value, p.To);
        return day is { Value.Future: not null } d ? (d.Value, null, d.To) : null;
    }

    /// <summary>"within 10 months", "within the next 2 weeks": from today on.</summary>
    private static Match<CalendarPeriod>? Within(TimeText text, int at)
    {
        if (!text[at].Is("within")) return null;
        var from = text.SkipThe(at + 1);
        if (text[from].Is("next", "coming")) from++;
        if (LengthReader.Read(text, from) is not { } length || length.Value.HasClock || text[length.To].Is("of")) return null;
        return length.Value.From(text.Today.ToDateTime(TimeOnly.MinValue), 1) is { } end
            ? new Match<CalendarPeriod>(CalendarPeriod.Between(text.Today, DateOnly.FromDateTime(end), length.Value.Timex), length.To) : null;
    }

    /// <summary>"more than 2 weeks before today", "less than 3 days after tomorrow", "more than 5 days ago".</summary>
    private static Match<CalendarPeriod>? MoreThan(TimeText text, int at)
    {
        if (!text[at].Is("more", "less") || !text[at + 1].Is("than")) return null;
        if (LengthReader.Read(text, at + 2) is not { } length || length.Value.HasClock || OffsetReader.Read(text, at + 2) is not { } offset || offset.To == length.To) return null;
        var far = DateOnly.FromDateTime(offset.Value.Moment);
        var isBack = text[length.To].Is("ago", "before") || text[length.To].Is("prior");
        if (text[at].Is("more")) return new Match<CalendarPeriod>(BoundReader.Apply(isBack ? "before" : "after", CalendarDay.Exact(far)), offset.To);
        if (length.Value.From(offset.Value.Moment, isBack ? 1 : -1) is not { } near) return null;
        var (start, end) = isBack ? (far, DateOnly.FromDateTime(near)) : (DateOnly.FromDateTime(near), far);
        return new Match<CalendarPeriod>(CalendarPeriod.Between(start, end, length.Value.Timex), offset.To);
    }

    /// <summary>"to date": up to now.</summary>
    private static Match<CalendarPeriod>? ToDate(TimeText text, int at) =>
        text[at].Is("to") && text[at + 1].Is("date") && !text[at - 1].Is("up") && text[at + 2].Kind != TokenKind.Word
            ? new Match<CalendarPeriod>(new CalendarPeriod("PRESENT_REF") { Past = (null, text.Today), Future = (null, text.Today), Mod = "before" }, at + 2) : null;
}
