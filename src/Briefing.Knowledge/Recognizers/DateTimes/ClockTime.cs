namespace Briefing.Knowledge.Recognizers.DateTimes;

/// <summary>A time of the day as it is named.</summary>
/// <param name="Hour">0 to 24.</param>
/// <param name="Minute">0 to 59; null where only the hour is named.</param>
/// <param name="Second">0 to 59; null where it is not named.</param>
internal sealed record ClockTime(int Hour, int? Minute = null, int? Second = null)
{
    /// <summary>Whether it may be of the morning and of the afternoon.</summary>
    internal bool IsAmbiguous { get; init; }

    /// <summary>Whether it is only a number, which needs other words to be a time.</summary>
    internal bool IsBare { get; init; }

    /// <summary>"approx"; null for none.</summary>
    internal string? Mod { get; init; }

    internal TimeSpan Span => new(Hour % 24, Minute ?? 0, Second ?? 0);

    internal string Timex => "T" + Hour.ToString("00", System.Globalization.CultureInfo.InvariantCulture) + (Minute is { } minute ? $":{minute:00}" : "") + (Second is { } second ? $":{second:00}" : "");

    /// <summary>The readings: as named, and half a day later or earlier where both are possible.</summary>
    internal IEnumerable<ClockTime> Readings
    {
        get
        {
            yield return this with { IsAmbiguous = false };
            if (IsAmbiguous) yield return this with { Hour = Hour >= 12 ? Hour - 12 : Hour + 12, IsAmbiguous = false };
        }
    }

    /// <summary>The time in the first or second half of the day.</summary>
    internal ClockTime In(bool afternoon) => !IsAmbiguous && Hour > 12 ? this
        : this with { Hour = afternoon ? Hour < 12 ? Hour + 12 : Hour : Hour == 12 ? 0 : Hour, IsAmbiguous = false, IsBare = false };
}

/// <summary>A part of the day: its letters in TIMEX and its hours.</summary>
/// <param name="Timex">"TMO" and the like.</param>
/// <param name="Start">When it begins.</param>
/// <param name="End">When it ends.</param>
internal sealed record ClockRange(string Timex, TimeSpan Start, TimeSpan End)
{
    /// <summary>The other reading; null where only one is possible.</summary>
    internal ClockRange? Other { get; init; }

    /// <summary>The two ends, where they were named.</summary>
    internal (ClockTime Start, ClockTime End, string Length)? Named { get; init; }

    internal string? Mod { get; init; }

    /// <summary>Whether it needs a day beside it: "from 3 to 5".</summary>
    internal bool IsBare { get; init; }

    /// <summary>Whether the times are of the afternoon; for the parts of a day.</summary>
    internal bool IsAfternoon => Start.Hours >= 12;
}
