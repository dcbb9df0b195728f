using Briefing.Knowledge.Recognizers.Words;

namespace Briefing.Knowledge.Recognizers.DateTimes;

/// <summary>Reads times of certain days: "tomorrow at 8am", "3pm today", "tonight at 2", "in 5 minutes", "the end of the day", "now".</summary>
internal static class MomentReader
{
    internal static Match<Moment>? Read(TimeText text, int at)
    {
        if (Now(text, at) is { } now) return now;
        if (OffsetReader.Read(text, at) is { Value.IsClock: true } offset) return new Match<Moment>(Moment.At(offset.Value.Moment), offset.To);
        if (EndOfDay(text, at) is { } end) return end;
        if (text[at].Is("around", "circa") && Read(text, at + 1) is { Value.Exact: null } about && !about.Value.Clock.IsBare) return about with { Value = about.Value with { Mod = "approx" } };
        return OnPart(text, at) ?? DayFirst(text, at) ?? ClockFirst(text, at);
    }

    private static Match<Moment>? Now(TimeText text, int at)
    {
        var to = text[at].Is("now") || text[at].Is("asap") || text[at].Is("currently", "presently") ? at + 1
            : text[at].Is("right") && text[at + 1].Is("now") ? at + 2
            : text[at].Is("at") && text[at + 1].Is("present") && text[at + 2].Kind != TokenKind.Word ? at + 2
            : text[at].Is("at") && (text[at + 1].Is("this") || text[at + 1].Is("the") && text[at + 2].Is("moment")) && text[at + 2].Is("time", "moment") ? at + 3 : 0;
        return to == 0 ? null : new Match<Moment>(Moment.At(text.Now, "PRESENT_REF"), to);
    }

    /// <summary>A part of a certain day with the time in it: "tonight at 2am", "five-thirty tomorrow evening".</summary>
    private static Match<Moment>? OnPart(TimeText text, int at)
    {
        if (DatedPartReader.Read(text, at) is { } part)
        {
            var next = text.SkipComma(part.To);
            var isLed = text[next].Is("at", "around") || text[next].Is("for");
            if (ClockReader.Read(text, isLed ? next + 1 : next, bare: isLed) is { } clock)
                return new Match<Moment>(new Moment(part.Value.Day, ClockReader.Of(clock.Value, part.Value.Part) with { Mod = null }), clock.To);
            return null;
        }

        if (!MayBegin(text, at)) return null;
        return ClockReader.Read(text, at, bare: at > 0 && text[at - 1].Is("at")) is { } first && DatedPartReader.Read(text, text[first.To].Is("on") ? first.To + 1 : first.To) is { } on
            ? new Match<Moment>(new Moment(on.Value.Day, ClockReader.Of(first.Value, on.Value.Part)), on.To) : null;
    }

    private static Match<Moment>? DayFirst(TimeText text, int at)
    {
        if (DayReader.Read(text, at) is not { } day) return null;
        var next = text.SkipComma(day.To);
        if (text[next].IsSign('-') && text[next + 1].IsDigits && text[next].IsGlued) next++;
        if (text[next].IsSign('(') && text[next + 1].Has(WordRole.Weekday) && text[next + 2].IsSign(')')) next += text[next + 3].IsSign('-') ? 4 : 3;
        var isAt = text[next].Is("at", "around") || text[next].IsSign('@');
        if (text[next].Is("t") && text[next].IsGlued) next++;
        if (ClockReader.Read(text, isAt ? next + 1 : next, bare: true) is not { } clock) return null;
        // "Monday 6 to 8" is a range, "on May 9 2 ships" none.
        if (clock.Value.IsBare && !isAt) return null;
        return new Match<Moment>(new Moment(day.Value, clock.Value with { Mod = null }), clock.To);
    }

    private static Match<Moment>? ClockFirst(TimeText text, int at)
    {
        if (!MayBegin(text, at)) return null;
        var isLed = at > 0 && text[at - 1].Is("at");
        if (ClockReader.Read(text, at, bare: isLed) is not { } clock || (clock.Value.IsBare && !isLed)) return null;
        var next = text.SkipComma(clock.To);
        if (text[next].Is("on", "of")) next++;
        return DayReader.Read(text, next) is { } day && (text[next - 1].Kind == TokenKind.Word || !text[next].IsDigits || text[clock.To - 1].Kind == TokenKind.Word)
            ? new Match<Moment>(new Moment(day.Value, clock.Value with { Mod = null }), day.To) : null;
    }

    private static bool MayBegin(TimeText text, int at) => text[at].IsDigits || text[at].Has(WordRole.Ones | WordRole.Teens | WordRole.Tens | WordRole.Share | WordRole.Sign) || text[at].Is("a", "at");

    /// <summary>"end of the day", "eod", "the end of Sunday".</summary>
    private static Match<Moment>? EndOfDay(TimeText text, int at)
    {
        var from = text.SkipThe(at);
        if (text[from].Is("eod")) return new Match<Moment>(Last(CalendarDay.Exact(text.Today)), from + 1);
        if (!text[from].Is("end") || !text[from + 1].Is("of")) return null;
        var day = text.SkipThe(from + 2);
        if (text[day].Is("day")) return new Match<Moment>(Last(CalendarDay.Exact(text.Today)), day + 1);
        return DayReader.Read(text, day) is { } named ? new Match<Moment>(Last(named.Value), named.To) : null;
    }

    private static Moment Last(CalendarDay day) => new(day, new ClockTime(23, 59, 59));
}
