using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Briefing.Knowledge.Recognizers;

namespace Briefing.Conversation.Understanding.Requests;

/// <summary>Reads what the TIMEX values of recognized times say of days of the week and times of day.</summary>
internal static partial class TimexTimes
{
    /// <summary>What one recognition says; null where it is no matter of a rhythm or a time of day, as a date is not.</summary>
    internal static AskedTimes? Of(Recognition found, string words)
    {
        var timex = found.Resolutions[0].Timex ?? "";
        if (found.TypeName == EntityTypes.Duration || (found.TypeName is EntityTypes.Date or EntityTypes.DateRange or EntityTypes.DateTime or EntityTypes.DateTimeRange && !Weekday().IsMatch(timex))) return null;
        var isSet = found.TypeName == EntityTypes.Set;
        var (days, isOfWeek, notOffered) = Days(timex, isSet, words);
        return new AskedTimes
        {
            Days = days,
            IsRecurring = isSet,
            IsOfWeek = isOfWeek,
            Time = Clock(timex),
            IsHalfOpen = Clock(timex) is { Hour: >= 1 and <= 12 } && !IsMarked(words),
            Part = PartOf(timex),
            NotOffered = notOffered,
        };
    }

    /// <summary>Whether the words say which half of the day is meant: "am", "in the evening", "08:30", "noon".</summary>
    internal static bool IsMarked(string words) => Mark().IsMatch(words);

    private static (ImmutableSortedSet<DayOfWeek> Days, bool IsOfWeek, string? NotOffered) Days(string timex, bool isSet, string words)
    {
        if (Weekday().Matches(timex) is { Count: > 0 } named)
        {
            var days = named.Select(match => WeekDays.Iso(match.Groups[1].ValueSpan[0] - '0')).ToArray();
            return (timex[0] == '(' && days is [var first, var last] ? WeekDays.Between(first, last) : [.. days], false, null);
        }

        if (timex.StartsWith("XXXX-WD", StringComparison.Ordinal)) return (WeekDays.Working, false, null);
        if (!isSet) return ([], false, null);
        if (timex.StartsWith("P1WE", StringComparison.Ordinal)) return (WeekDays.Weekend, false, null);
        if (timex.StartsWith("P1D", StringComparison.Ordinal) || timex[0] == 'T') return (WeekDays.All, false, null);
        return timex.StartsWith("P1W", StringComparison.Ordinal) ? ([], true, null) : ([], false, words);
    }

    private static TimeOnly? Clock(string timex) => Time().Match(timex) is { Success: true } time && Number(time.Groups[1]) is var hour && Number(time.Groups[2]) is var minute && hour <= 24 && minute < 60
        ? new TimeOnly(hour % 24, minute) : null;

    private static int Number(Group digits) => digits.Success ? int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    private static DayPart PartOf(string timex) =>
        timex.Contains("TMO", StringComparison.Ordinal) ? DayPart.Morning : timex.Contains("TAF", StringComparison.Ordinal) ? DayPart.Afternoon
        : timex.Contains("TEV", StringComparison.Ordinal) ? DayPart.Evening : timex.Contains("TNI", StringComparison.Ordinal) ? DayPart.Night : DayPart.None;

    [GeneratedRegex(@"XXXX-WXX-([1-7])", RegexOptions.CultureInvariant)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"T(\d\d)(?::(\d\d))?", RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex(@"\b(?:\d*\s?[ap]\.?\s?m\b|mornings?|evenings?|afternoons?|nights?|noon|midday|midnight|lunch|tonight|nightly|0\d|1[3-9]|2[0-4])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
