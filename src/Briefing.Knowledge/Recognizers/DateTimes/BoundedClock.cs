using System.Collections.Immutable;
using Briefing.Knowledge.Recognizers.Words;

namespace Briefing.Knowledge.Recognizers.DateTimes;

/// <summary>Reads times of the day that are open at one end: "after 8pm", "as late as 7:00 am", "before lunch".</summary>
internal static class BoundedClock
{
    internal static Match<(string Type, ImmutableArray<RecognizedValue> Resolutions)>? Read(TimeText text, int at)
    {
        if (BoundReader.Lead(text, at) is { } bound)
        {
            if (ClockReader.Read(text, text[bound.To].Is("at") ? bound.To + 1 : bound.To) is { Value.IsBare: false } clock) return Of(clock, bound.Value);
            if (text[bound.To].Has(WordRole.DayPart) && DayPartReader.Word(text, bound.To) is { } part && (part.Value.Timex.StartsWith("TM", StringComparison.Ordinal) && part.Value.Timex != "TMO"))
                return new Match<(string, ImmutableArray<RecognizedValue>)>((EntityTypes.TimeRange, [Part(part.Value, bound.Value)]), part.To);
            return null;
        }

        return text[at].IsDigits && ClockReader.Read(text, at) is { Value.IsBare: false } time && BoundReader.Trail(text, time.To) is { } trail ? Of(new Match<ClockTime>(time.Value, trail.To), trail.Value) : null;
    }

    private static Match<(string, ImmutableArray<RecognizedValue>)> Of(Match<ClockTime> clock, string bound)
    {
        var isEnd = bound is "before" or "until" or "by";
        var mod = (bound == "by" ? "before" : bound) + (clock.Value.Mod is { } approx ? "-" + approx : "");
        return new Match<(string, ImmutableArray<RecognizedValue>)>((EntityTypes.TimeRange,
        [
            .. clock.Value.Readings.Select(reading => new RecognizedValue { Timex = reading.Timex, Type = "timerange", Mod = mod, Start = isEnd ? null : Timex.Value(reading.Span), End = isEnd ? Timex.Value(reading.Span) : null }),
        ]), clock.To);
    }

    private static RecognizedValue Part(ClockRange part, string bound) => bound is "before" or "until" or "by"
        ? new RecognizedValue { Timex = part.Timex, Type = "timerange", Mod = "before", End = Timex.Value(part.Start) }
        : new RecognizedValue { Timex = part.Timex, Type = "timerange", Mod = bound, Start = Timex.Value(bound == "after" ? part.End : part.Start) };
}
