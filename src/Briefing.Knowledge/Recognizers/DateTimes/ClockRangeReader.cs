using Briefing.Knowledge.Recognizers.Words;

namespace Briefing.Knowledge.Recognizers.DateTimes;

/// <summary>Reads times of the day from one to another: "5 to 6pm", "between 5 and 6 in the afternoon", "9.30-4.30pm", "from 10 am for 3 hours".</summary>
internal static class ClockRangeReader
{
    /// <summary>The range that begins at a token.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The token.</param>
    /// <param name="bare">Whether two numbers will do, as a day stands beside them.</param>
    internal static Match<ClockRange>? Read(TimeText text, int at, bool bare = false)
    {
        var isFrom = text[at].Is("from");
        var isBetween = text[at].Is("between");
        var start = isFrom || isBetween ? at + 1 : text[at].Is("at") ? at + 1 : at;
        return Full(text, start, isFrom || isBetween, isBetween, bare) ?? Lasting(text, at);
    }

    private static Match<ClockRange>? Full(TimeText text, int at, bool isLed, bool isBetween, bool bare)
    {
        if (ClockReader.Read(text, at, bare: true) is not { } first || SpanReader.Connector(text, first.To, isLed, isBetween) is not { } to) return null;
        if (ClockReader.Read(text, to, bare: true) is not { } second) return null;
        var marks = (first.Value.IsBare ? 0 : 1) + (second.Value.IsBare ? 0 : 1);
        if (marks == 0 && !bare && !(isLed && text[at].Length == 4 && text[to].Length == 4)) return null;
        // "7:30 - 8" needs a word or a mark too.
        return Join(first.Value, second.Value) is { } joined ? new Match<ClockRange>(joined with { IsBare = marks == 0 && text[at].Length != 4 }, second.To) : null;
    }

    /// <summary>"from 10 am for 3 hours", "for 2 hours from 2pm".</summary>
    private static Match<ClockRange>? Lasting(TimeText text, int at)
    {
        if (text[at].Is("for") && LengthReader.Read(text, at + 1) is { Value.HasClock: true } length && text[length.To].Is("from", "starting") && ClockReader.Read(text, text[length.To + 1].Is("at", "from") ? length.To + 2 : length.To + 1, bare: true) is { } start)
            return After(start.Value, length.Value, start.To);
        var from = text[at].Is("from") ? at + 1 : at;
        if (ClockReader.Read(text, from) is { } first && text[first.To].Is("for") && LengthReader.Read(text, first.To + 1) is { Value.HasClock: true } later)
            return After(first.Value, later.Value, later.To);
        return null;
    }

    private static Match<ClockRange>? After(ClockTime start, TimeLength length, int to)
    {
        var seconds = length.Seconds + start.Span.TotalSeconds;
        if (seconds >= 86400) return null;
        var end = TimeSpan.FromSeconds(Math.Round(seconds));
        var named = new ClockTime(end.Hours, end.Minutes, end.Seconds);
        return new Match<ClockRange>(new ClockRange($"({start.Timex},{named.Timex},{length.Timex})", start.Span, end) { Named = (start, named, length.Timex) }, to);
    }

    /// <summary>A range of two times; the half of the day that one names is that of both, if the order allows it.</summary>
    internal static ClockRange? Join(ClockTime start, ClockTime end)
    {
        if (start.IsAmbiguous && end.IsAmbiguous)
        {
            var shifted = end.Hour % 12 * 60 + (end.Minute ?? 0) < start.Hour % 12 * 60 + (start.Minute ?? 0);
            var (early, late) = (start.In(false), end.In(shifted));
            return Of(early, late) with { Other = Of(start.In(true), end.In(!shifted)) };
        }

        if (start.IsAmbiguous)
        {
            var same = start.In(end.Hour >= 12);
            start = same.Span < end.Span ? same : start.In(false);
        }
        else if (end.IsAmbiguous)
        {
            var same = end.In(start.Hour >= 12);
            end = same.Span > start.Span ? same : end.In(start.Hour < 12);
        }

        return Of(start, end);
    }

    private static ClockRange Of(ClockTime start, ClockTime end)
    {
        var length = Length(start.Span, end.Span);
        return new ClockRange($"({start.Timex},{end.Timex},{length})", start.Span, end.Span) { Named = (start with { Mod = null }, end with { Mod = null }, length) };
    }

    internal static string Length(TimeSpan start, TimeSpan end)
    {
        var span = end < start ? end + TimeSpan.FromDays(1) - start : end - start;
        return Length(span);
    }

    internal static string Length(TimeSpan span)
    {
        var hours = (int)span.TotalHours;
        return "PT" + (hours > 0 ? $"{hours}H" : "") + (span.Minutes > 0 ? $"{span.Minutes}M" : "") + (span.Seconds > 0 ? $"{span.Seconds}S" : "") + (span == TimeSpan.Zero ? "0S" : "");
    }
}
