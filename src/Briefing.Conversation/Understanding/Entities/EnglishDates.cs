using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Briefing.Conversation.Understanding.Entities;

/// <summary>A date found in English text; the names of the types are those of Microsoft.Recognizers.</summary>
/// <param name="Start">Where it begins, in UTF-16 code units.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Type"><c>datetimeV2.date</c> for one day, <c>datetimeV2.daterange</c> for several.</param>
/// <param name="Days">The days.</param>
internal sealed record FoundDate(int Start, int End, string Type, DateRange Days);

/// <summary>
/// Finds dates in English: "12 February 2025", "Feb 12, 2025", "2025-02-12", "February 2025", "in 2014", "since March",
/// "between 2022 and 2024", "last week", "yesterday". What is relative is counted from the given day.
/// </summary>
internal static partial class EnglishDates
{
    private const string Months = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
    private static readonly string[] Abbreviations = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    // Without a digit, one of these must stand in a date. Looking for them first spares most sentences the pattern.
    private static readonly SearchValues<string> Signs = SearchValues.Create(
        [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
            "today", "yesterday", "week", "month", "year",
        ], StringComparison.OrdinalIgnoreCase);

    /// <summary>Every date in the text, in order; none overlaps another.</summary>
    internal static IEnumerable<FoundDate> Find(string text, DateOnly today)
    {
        if (!MayHold(text)) yield break;
        foreach (Match match in Pattern().Matches(text))
        {
            if (Days(match, today) is not { } days) continue;
            var open = match.Groups["open"].Value.ToLowerInvariant();
            var type = open.Length == 0 && days.From is not null && days.From == days.To ? "datetimeV2.date" : "datetimeV2.daterange";
            yield return new FoundDate(match.Index, match.Index + match.Length, type, Opened(open, days));
        }
    }

    private static bool MayHold(string text) => text.AsSpan().ContainsAnyInRange('0', '9') || text.AsSpan().ContainsAny(Signs);

    private static DateRange? Days(Match match, DateOnly today)
    {
        if (match.Groups["relative"].Success) return Relative(match.Groups["relative"].Value.ToLowerInvariant(), today);
        if (match.Groups["iso"].Success)
            return DateOnly.TryParseExact(match.Groups["iso"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? new DateRange(day, day) : null;
        if (match.Groups["first"].Success)
            return Ordered(Number(match.Groups["first"]), Number(match.Groups["last"]));
        if (match.Groups["alone"].Success) return Year(Number(match.Groups["alone"]));
        var month = Month(match.Groups["month"].Value);
        var dayOfMonth = Number(match.Groups["day"]);
        var year = Number(match.Groups["year"]);
        if (year == 0) return dayOfMonth > 31 ? null : new DateRange(null, null) { MonthOfAnyYear = month, DayOfAnyYear = dayOfMonth };
        if (dayOfMonth == 0) return new DateRange(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));
        if (dayOfMonth > DateTime.DaysInMonth(year, month)) return null;
        var exact = new DateOnly(year, month, dayOfMonth);
        return new DateRange(exact, exact);
    }

    private static DateRange Opened(string word, DateRange days) => word switch
    {
        "since" or "after" or "from" => days.MonthOfAnyYear > 0 ? days : new DateRange(days.From, null),
        "before" or "until" or "till" or "up to" => days.MonthOfAnyYear > 0 ? days : new DateRange(null, days.To),
        _ => days,
    };

    private static DateRange Relative(string words, DateOnly today)
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var month = new DateOnly(today.Year, today.Month, 1);
        return words switch
        {
            "today" => new DateRange(today, today),
            "yesterday" => new DateRange(today.AddDays(-1), today.AddDays(-1)),
            "this week" => new DateRange(monday, monday.AddDays(6)),
            "last week" => new DateRange(monday.AddDays(-7), monday.AddDays(-1)),
            "this month" => new DateRange(month, month.AddMonths(1).AddDays(-1)),
            "last month" => new DateRange(month.AddMonths(-1), month.AddDays(-1)),
            "this year" => Year(today.Year)!.Value,
            _ => Year(today.Year - 1)!.Value,
        };
    }

    private static DateRange? Year(int year) => new DateRange(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    private static DateRange? Ordered(int first, int last) =>
        new DateRange(new DateOnly(Math.Min(first, last), 1, 1), new DateOnly(Math.Max(first, last), 12, 31));

    private static int Month(string name) => Array.IndexOf(Abbreviations, name[..3].ToLowerInvariant()) + 1;

    private static int Number(Group group) =>
        group.Success && int.TryParse(group.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(
        @"\b(?:(?<open>since|after|before|until|till|up to|from)\s+)?(?:" +
        @"(?<iso>\d{4}-\d{2}-\d{2})" +
        @"|(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?<month>" + Months + @")\b\.?(?:,?\s+(?<year>(?:19|20)\d\d))?" +
        @"|(?<month>" + Months + @")\b\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?\b(?!\d)(?:,?\s+(?<year>(?:19|20)\d\d))?" +
        @"|(?<month>" + Months + @")\b\.?,?\s+(?<year>(?:19|20)\d\d)" +
        @"|(?:between\s+)?(?<first>(?:19|20)\d\d)\s*(?:and|to|–|-)\s*(?<last>(?:19|20)\d\d)\b" +
        @"|(?<month>January|February|(?<=\b(?:in|since|of|last|until|before|after|by|early|late|mid)[ -])March|(?<=\b(?:in|since|of|last|until|before|after|by|early|late|mid)[ -])May|April|June|July|August|September|October|November|December)\b" +
        @"|(?<alone>(?:19|20)\d\d)(?!\d|[.,]\d|-\d)" +
        @"|(?<relative>today|yesterday|(?:this|last)\s(?:week|month|year)))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
