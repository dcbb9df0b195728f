using System.Collections.Immutable;

namespace Briefing.Conversation.Understanding.Requests;

/// <summary>When something is wanted again and again, as far as the words say.</summary>
internal sealed record AskedTimes
{
    /// <summary>The days; empty where none are named.</summary>
    internal ImmutableSortedSet<DayOfWeek> Days { get; init; } = [];

    /// <summary>Whether the words say that it comes again: "every", "daily", "Mondays".</summary>
    internal bool IsRecurring { get; init; }

    /// <summary>Whether it comes once or a few times a week and the words do not say on which days.</summary>
    internal bool IsOfWeek { get; init; }

    /// <summary>The time of day; null where none is named.</summary>
    internal TimeOnly? Time { get; init; }

    /// <summary>Whether the time may as well be twelve hours later: "at 7" with neither "am" nor "evening" beside it.</summary>
    internal bool IsHalfOpen { get; init; }

    /// <summary>The part of the day where no time is named; else <see cref="DayPart.None"/>.</summary>
    internal DayPart Part { get; init; }

    /// <summary>The zones that the words may mean, most often one; empty where they name none.</summary>
    internal ImmutableArray<string> Zones { get; init; } = [];

    /// <summary>How the zone was named: "Rome"; empty where it was not.</summary>
    internal string ZoneWords { get; init; } = "";

    /// <summary>Whether the zone is that of whoever writes: "my time".</summary>
    internal bool IsOwnZone { get; init; }

    /// <summary>A rhythm that is not offered, in the user's words: "every two weeks"; else null.</summary>
    internal string? NotOffered { get; init; }

    /// <summary>Whether nothing of a time was named.</summary>
    internal bool IsEmpty => Days.IsEmpty && !IsRecurring && Time is null && Zones.IsEmpty && !IsOwnZone && NotOffered is null && Part == DayPart.None && !IsOfWeek;
}

/// <summary>A part of the day.</summary>
internal enum DayPart
{
    /// <summary>None is named.</summary>
    None,

    /// <summary>Before noon.</summary>
    Morning,

    /// <summary>From noon to about six.</summary>
    Afternoon,

    /// <summary>From about six to about ten.</summary>
    Evening,

    /// <summary>After that.</summary>
    Night,
}
