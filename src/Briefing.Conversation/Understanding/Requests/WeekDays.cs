using System.Collections.Immutable;

namespace Briefing.Conversation.Understanding.Requests;

/// <summary>Days of the week as words, and the sets of them that have names.</summary>
internal static class WeekDays
{
    internal static readonly ImmutableSortedSet<DayOfWeek> All = [.. Enum.GetValues<DayOfWeek>()];

    internal static readonly ImmutableSortedSet<DayOfWeek> Working =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    internal static readonly ImmutableSortedSet<DayOfWeek> Weekend = [DayOfWeek.Saturday, DayOfWeek.Sunday];

    private static readonly (string Long, string[] Short)[] Names =
    [
        ("sunday", ["sun"]), ("monday", ["mon"]), ("tuesday", ["tue", "tues"]), ("wednesday", ["wed", "weds"]),
        ("thursday", ["thu", "thur", "thurs"]), ("friday", ["fri"]), ("saturday", ["sat"]),
    ];

    /// <summary>The day that a folded word names, in the singular or plural; null for none.</summary>
    internal static DayOfWeek? Of(string word)
    {
        for (var day = 0; day < Names.Length; day++)
            if (word == Names[day].Long || word == Names[day].Long + "s" || Names[day].Short.Contains(word, StringComparer.Ordinal)) return (DayOfWeek)day;
        return null;
    }

    /// <summary>The days from one to another, over the end of the week where need be.</summary>
    internal static ImmutableSortedSet<DayOfWeek> Between(DayOfWeek from, DayOfWeek to) =>
        [.. Enumerable.Range(0, 1 + (((int)to - (int)from + 7) % 7)).Select(step => (DayOfWeek)(((int)from + step) % 7))];

    /// <summary>The day by its number in ISO 8601: 1 for Monday, 7 for Sunday.</summary>
    internal static DayOfWeek Iso(int number) => (DayOfWeek)(number % 7);
}
