using System.Collections.Immutable;

namespace Briefing.Knowledge.Recognizers.DateTimes;

/// <summary>Writes what was read as resolutions.</summary>
internal static class Resolving
{
    private const string NotResolved = "not resolved";

    internal static (string, ImmutableArray<RecognizedValue>) Of(CalendarDay day)
    {
        var days = day.Past == day.Future ? [day.Past] : new[] { day.Past, day.Future };
        return (EntityTypes.Date, [.. days.Select(value => new RecognizedValue { Timex = day.Timex, Type = "date", Mod = day.Mod, Value = value is { } known ? Timex.Day(known) : NotResolved })]);
    }

    internal static (string, ImmutableArray<RecognizedValue>) Of(CalendarPeriod period)
    {
        if (period.IsOpen) return (EntityTypes.DateRange, [new RecognizedValue { Timex = period.Timex, Type = "daterange", Mod = period.Mod, Value = NotResolved }]);
        var ranges = period.Past == period.Future ? [period.Past] : new[] { period.Past, period.Future };
        return (EntityTypes.DateRange,
        [
            .. ranges.Select(range => new RecognizedValue
            {
                Timex = period.Timex, Type = "daterange", Mod = period.Mod,
                Start = range.Start is { } start ? Timex.Day(start) : null, End = range.End is { } end ? Timex.Day(end) : null,
            }),
        ]);
    }

    internal static (string, ImmutableArray<RecognizedValue>) Of(ClockTime clock) => (EntityTypes.Time,
        [.. clock.Readings.Select(reading => new RecognizedValue { Timex = reading.Timex, Type = "time", Mod = clock.Mod, Value = Timex.Value(reading.Span) })]);

    internal static (string, ImmutableArray<RecognizedValue>) Of(ClockRange range)
    {
        var ranges = range.Other is { } other ? [range, other] : new[] { range };
        return (EntityTypes.TimeRange, [.. ranges.Select(one => new RecognizedValue { Timex = one.Timex, Type = "timerange", Mod = one.Mod, Start = Timex.Value(one.Start), End = Timex.Value(one.End) })]);
    }

    internal static (string, ImmutableArray<RecognizedValue>) Of(Moment moment) => (EntityTypes.DateTime,
        [.. moment.Readings.Select(reading => new RecognizedValue { Timex = reading.Timex, Type = "datetime", Mod = moment.Mod, Value = reading.Value is { } value ? Timex.Value(value) : NotResolved })]);

    internal static (string, ImmutableArray<RecognizedValue>) Of(MomentRange range) => (EntityTypes.DateTimeRange,
    [
        .. range.Readings.Select(reading => new RecognizedValue
        {
            Timex = reading.Timex, Type = "datetimerange", Mod = range.Mod,
            Start = reading.Start is { } start ? Timex.Value(start) : null, End = reading.End is { } end ? Timex.Value(end) : null,
        }),
    ]);

    internal static (string, ImmutableArray<RecognizedValue>) Of(TimeLength length) =>
        (EntityTypes.Duration, [new RecognizedValue { Timex = length.Timex, Type = "duration", Mod = length.Mod, Value = Timex.Number(length.Seconds) }]);

    internal static (string, ImmutableArray<RecognizedValue>) Set(string timex) => (EntityTypes.Set, [new RecognizedValue { Timex = timex, Type = "set", Value = NotResolved }]);
}
