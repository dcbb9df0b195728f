using NodaTime;

namespace Briefing.Evaluation.Digests;

/// <summary>
/// What the clock on a wall shows, minute by minute, and nothing else: the times that it shows for the first time, or passes over
/// when it is put forward. That is when somebody who waits for a time would say that it has come.
/// </summary>
internal sealed class WallClock(string zone, Instant start)
{
    private readonly DateTimeZone _zone = DateTimeZoneProviders.Tzdb[zone];
    private LocalDateTime _reached = start.InZone(DateTimeZoneProviders.Tzdb[zone]).LocalDateTime;

    /// <summary>The times that have come since the last look, in their order; none while a clock that was put back shows them again.</summary>
    /// <param name="now">A moment at a full minute.</param>
    /// <param name="grain">The times that are looked for, in minutes: a divisor of 60.</param>
    internal IEnumerable<LocalDateTime> Come(Instant now, int grain)
    {
        var shown = now.InZone(_zone).LocalDateTime;
        if (shown <= _reached) yield break;
        var first = _reached.PlusMinutes(grain - _reached.Minute % grain);
        _reached = shown;
        for (var time = first; time <= shown; time = time.PlusMinutes(grain)) yield return time;
    }
}
