using System.Collections.Immutable;

namespace Briefing.Conversation.Digests.Schedules;

/// <summary>Times of day on days of the week, by the clock on the wall of a zone.</summary>
/// <param name="Days">The days; all seven for daily. Never empty.</param>
/// <param name="Time">The local time, to the minute; what is finer is left out.</param>
/// <param name="Zone">The zone in the IANA database: <c>Europe/Rome</c>.</param>
public sealed record Schedule(ImmutableSortedSet<DayOfWeek> Days, TimeOnly Time, string Zone)
{
    /// <summary>Every day of the week.</summary>
    public static ImmutableSortedSet<DayOfWeek> EveryDay { get; } = [.. Enum.GetValues<DayOfWeek>()];

    /// <summary>Monday to Friday.</summary>
    public static ImmutableSortedSet<DayOfWeek> Weekdays { get; } = EveryDay.Remove(DayOfWeek.Saturday).Remove(DayOfWeek.Sunday);

    /// <summary>The days; all seven for daily. Never empty.</summary>
    public ImmutableSortedSet<DayOfWeek> Days { get; init => field = NotEmpty(value); } = NotEmpty(Days);

    /// <summary>The local time, to the minute; what is finer is left out.</summary>
    public TimeOnly Time { get; init => field = new(value.Hour, value.Minute); } = new(Time.Hour, Time.Minute);

    /// <summary>Whether the days, the time and the zone are the same.</summary>
    public bool Equals(Schedule? other) => other is not null && Time == other.Time && Zone == other.Zone && Days.SetEquals(other.Days);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Time, Zone, Days.Count);

    private static ImmutableSortedSet<DayOfWeek> NotEmpty(ImmutableSortedSet<DayOfWeek> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        return days.IsEmpty ? throw new ArgumentException("A schedule needs a day of the week at least.", nameof(days)) : days;
    }
}
