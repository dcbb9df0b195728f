using System.Collections.Immutable;

namespace Briefing.Conversation.Digests.Schedules;

/// <summary>Times of day on days of the week, by the clock on the wall of a zone.</summary>
/// <param name="Days">The days; all seven for daily. Never empty.</param>
/// <param name="Time">The local time, to the minute.</param>
/// <param name="Zone">The zone in the IANA database: <c>Europe/Rome</c>.</param>
public sealed record Schedule(ImmutableSortedSet<DayOfWeek> Days, TimeOnly Time, string Zone);
