using System.Globalization;

namespace Briefing.Knowledge.Recognizers.DateTimes;

/// <summary>On which day of a year a holiday falls.</summary>
internal static class HolidayCalendar
{
    /// <summary>Western Easter by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8).</summary>
    internal static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var days = h + l - (7 * m) + 114;
        return new DateOnly(year, days / 31, (days % 31) + 1);
    }

    /// <summary>The first time a day of the Islamic year (Umm al-Qura) comes in a year; null where the calendar is not tabulated.</summary>
    internal static DateOnly? Islamic(int year, int month, int day)
    {
        var calendar = new UmAlQuraCalendar();
        if (year is < 1901 or > 2076) return null;
        var start = calendar.GetYear(new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Unspecified));
        for (var islamic = start; islamic <= start + 1; islamic++)
        {
            var date = DateOnly.FromDateTime(calendar.ToDateTime(islamic, month, day, 0, 0, 0, 0));
            if (date.Year == year) return date;
        }

        return null;
    }

    internal static DateOnly Nth(int year, int month, DayOfWeek weekday, int nth) => RelativeDayReader.Nth(new DateOnly(year, month, 1), weekday, nth) ?? new DateOnly(year, month, 1);
}
