using System.Globalization;
using Briefing.Knowledge.Recognizers.Numbers;
using Briefing.Knowledge.Recognizers.Words;

namespace Briefing.Knowledge.Recognizers.DateTimes;

/// <summary>The written forms of TIMEX3 values and of days and times.</summary>
internal static class Timex
{
    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string Day(int? year, int? month, int? day) => $"{Part(year, 4)}-{Part(month, 2)}-{Part(day, 2)}";

    internal static string Month(int? year, int month) => $"{Part(year, 4)}-{month:00}";

    internal static string Year(int? year) => Part(year, 4);

    internal static string Weekday(DayOfWeek day) => $"XXXX-WXX-{Iso(day)}";

    internal static string Week(DateOnly monday) => $"{ISOWeek.GetYear(monday.ToDateTime(TimeOnly.MinValue)):0000}-W{ISOWeek.GetWeekOfYear(monday.ToDateTime(TimeOnly.MinValue)):00}";

    internal static string Moment(DateTime moment) => moment.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);

    internal static string Value(DateTime moment) => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    internal static string Value(TimeSpan clock) => clock.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture);

    /// <summary>1 for Monday, 7 for Sunday.</summary>
    internal static int Iso(DayOfWeek day) => day == DayOfWeek.Sunday ? 7 : (int)day;

    internal static string Number(double number) => FoundNumber.Format(number);

    /// <summary>The letter of a unit, and whether it is of the time of day.</summary>
    internal static (string Letter, bool IsClock) Unit(TimeUnit unit) => unit switch
    {
        TimeUnit.Second => ("S", true),
        TimeUnit.Minute => ("M", true),
        TimeUnit.Hour => ("H", true),
        TimeUnit.Day => ("D", false),
        TimeUnit.BusinessDay => ("BD", false),
        TimeUnit.Weekend => ("WE", false),
        TimeUnit.Week or TimeUnit.Fortnight => ("W", false),
        TimeUnit.Month or TimeUnit.Quarter => ("M", false),
        _ => ("Y", false),
    };

    /// <summary>How many of the lettered unit one unit is: a quarter is three months.</summary>
    internal static int Factor(TimeUnit unit) => unit switch
    {
        TimeUnit.Fortnight => 2,
        TimeUnit.Quarter => 3,
        TimeUnit.Decade => 10,
        TimeUnit.Century => 100,
        _ => 1,
    };

    private static string Part(int? number, int width) => number is { } known ? known.ToString(width == 4 ? "0000" : "00", CultureInfo.InvariantCulture) : new string('X', width);
}
