using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Briefing.Knowledge.Recognizers;
using Briefing.Knowledge.Recognizers.DateTimes;

namespace Briefing.Conversation.Understanding.Entities;

/// <summary>Days named in English text.</summary>
/// <param name="Start">Where the words begin, in UTF-16 code units.</param>
/// <param name="End">Where they end.</param>
/// <param name="Type"><c>datetimeV2.date</c> for one day, <c>datetimeV2.daterange</c> for several.</param>
/// <param name="Days">The days.</param>
internal sealed record FoundDate(int Start, int End, string Type, DateRange Days);

/// <summary>
/// The days that a question or a sentence names, by <see cref="DateTimeRecognizer"/>: both ends belong to them, a day or month
/// without a year may be of any, and what lies on both sides of today is that of the past.
/// </summary>
internal static partial class NamedDays
{
    // Without a digit, one of these must stand in a date. Looking for them first spares most sentences the reading.
    private static readonly SearchValues<string> Signs = SearchValues.Create(
        [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
            "today", "yesterday", "week", "month", "year", "decade", "quarter", " ago",
        ], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> QuestionSigns = SearchValues.Create(
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "day", "week", "month", "year", "decade", "quarter", "summer", "winter", " ago", "tonight", "tomorrow"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Every date that a sentence of a document names, in order.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="today">What "yesterday" is counted from.</param>
    internal static IEnumerable<FoundDate> InText(string text, DateOnly today) => Find(text, today, Signs).Where(found => !IsWeekday(found.Words)).Select(found => found.Date);

    /// <summary>Every date that a question names, in order; a weekday is the last one.</summary>
    internal static IEnumerable<FoundDate> InQuestion(string text, DateOnly today) =>
        Find(text, today, QuestionSigns).Where(found => !IsWeekday(found.Words) || text.AsSpan(0, found.Date.Start).TrimEnd().EndsWith("on", StringComparison.OrdinalIgnoreCase) || found.Words.Contains(' ')).Select(found => found.Date);

    private static IEnumerable<(FoundDate Date, string Words)> Find(string text, DateOnly today, SearchValues<string> signs)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9') && !text.AsSpan().ContainsAny(signs)) yield break;
        foreach (var found in DateTimeRecognizer.Recognize(text, today.ToDateTime(TimeOnly.MinValue)))
        {
            var words = text[found.Start..found.End];
            if (!SaysDay().IsMatch(words) || Fraction().IsMatch(words) || DaysOf(found, words) is not { } days) continue;
            var type = found.TypeName is EntityTypes.Date or EntityTypes.DateTime ? EntityTypes.Date : EntityTypes.DateRange;
            yield return (new FoundDate(found.Start, found.End, type, days), words);
        }
    }

    private static bool IsWeekday(string words) => Weekday().IsMatch(words);

    private static DateRange? DaysOf(Recognition found, string words)
    {
        var first = found.Resolutions[0];
        var timex = first.Timex ?? "";
        if (found.TypeName is EntityTypes.Date or EntityTypes.DateTime)
        {
            if (timex == "PRESENT_REF" || Day(first.Value) is not { } day) return null;
            return AnyYear(timex, withDay: true) ?? new DateRange(day, day);
        }

        if (found.TypeName is not (EntityTypes.DateRange or EntityTypes.DateTimeRange)) return null;
        var (start, end) = (Day(first.Start), Day(first.End));
        switch (first.Mod)
        {
            case "since" or "since-end" or "since-mid" or "since-start": return start is null ? null : new DateRange(start, null);
            case "after" or "after-end" or "after-mid" or "after-start": return start is { } after ? new DateRange(timex.Length == 10 ? after.AddDays(1) : after, null) : null;
            case "before" or "before-end" or "before-mid" or "before-start":
                return end is not { } bound ? null : new DateRange(null, Until().IsMatch(words) ? LastOf(timex, bound) : bound.AddDays(-1));
        }

        if (start is null || end is not { } last) return null;
        if (first.Mod is null && AnyYear(timex, withDay: false) is { } month) return month;
        return new DateRange(start, found.TypeName == EntityTypes.DateTimeRange ? last : LastDay(timex, words, last));
    }

    /// <summary>The day or month of any year that a TIMEX without a year names.</summary>
    private static DateRange? AnyYear(string timex, bool withDay)
    {
        if (timex.Length != (withDay ? 10 : 7) || !timex.StartsWith("XXXX-", StringComparison.Ordinal) || !int.TryParse(timex.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var month)) return null;
        if (!withDay) return new DateRange(null, null) { MonthOfAnyYear = month };
        return int.TryParse(timex.AsSpan(8, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var day) ? new DateRange(null, null) { MonthOfAnyYear = month, DayOfAnyYear = day } : null;
    }

    /// <summary>The last day in a range: "from 2019 to 2021" has all of 2021, "3 to 12 March" the 12th, "in March" all of March.</summary>
    private static DateOnly LastDay(string timex, string words, DateOnly end)
    {
        if (timex.Length == 0 || timex[0] != '(') return end.AddDays(-1);
        if (timex.EndsWith("D)", StringComparison.Ordinal)) return end;
        if (!Joined().IsMatch(words)) return end.Day == 1 ? end.AddDays(-1) : end;
        return timex.EndsWith("Y)", StringComparison.Ordinal) ? end.AddYears(1).AddDays(-1) : timex.EndsWith("M)", StringComparison.Ordinal) ? end.AddMonths(1).AddDays(-1) : end;
    }

    /// <summary>The last day of what a bound names: "until March 2025" takes March in.</summary>
    private static DateOnly LastOf(string timex, DateOnly start) => timex.Length switch
    {
        4 => start.AddYears(1).AddDays(-1),
        7 => start.AddMonths(1).AddDays(-1),
        8 => start.AddDays(6),
        _ => start,
    };

    private static DateOnly? Day(string? value) =>
        value is { Length: >= 10 } && DateOnly.TryParseExact(value.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A number, a month, a weekday, or a word that counts from today: "the weekend", "Christmas" and "now" alone are parts of a topic.</summary>
    [GeneratedRegex(@"\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|this|last|past|previous|next|ago|today|yesterday|tomorrow|since|twenty|nineteen)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaysDay();

    [GeneratedRegex(@"^(?:\w+ )?\d{1,2}/\d{1,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Fraction();

    [GeneratedRegex(@"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"^(?:until|till|til|up to|by|through|no later|not later|as late)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Until();

    [GeneratedRegex(@"^(?!.*\b(?:q\d|quarters?|h[12]|half|halves|months|years|decades?|century)\b).*(?:\bto\b|\band\b|\bthrough\b|\btill?\b|\buntil\b|-|–|—)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joined();
}
