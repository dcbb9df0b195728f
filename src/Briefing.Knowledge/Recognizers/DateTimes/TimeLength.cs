using System.Collections.Immutable;
using System.Text;
using Briefing.Knowledge.Recognizers.Words;

namespace Briefing.Knowledge.Recognizers.DateTimes;

/// <summary>A length of time: so many of each unit.</summary>
/// <param name="Parts">The numbers and units, longest first as written.</param>
internal sealed record TimeLength(ImmutableArray<(double Number, TimeUnit Unit)> Parts)
{
    /// <summary>"more", "less"; null for none.</summary>
    internal string? Mod { get; init; }

    /// <summary>Whether it counts hours, minutes or seconds.</summary>
    internal bool HasClock => Parts.Any(part => part.Unit <= TimeUnit.Hour);

    internal string Timex
    {
        get
        {
            var timex = new StringBuilder("P");
            var isClock = false;
            foreach (var (number, unit) in Parts)
            {
                var (letter, clock) = DateTimes.Timex.Unit(unit);
                if (clock && !isClock) timex.Append('T');
                isClock |= clock;
                timex.Append(DateTimes.Timex.Number(number * DateTimes.Timex.Factor(unit))).Append(letter);
            }

            return timex.ToString();
        }
    }

    /// <summary>Its seconds, a month taken for 30 days and a year for 365.</summary>
    internal double Seconds => Parts.Sum(part => part.Number * (part.Unit switch
    {
        TimeUnit.Second => 1,
        TimeUnit.Minute => 60,
        TimeUnit.Hour => 3600,
        TimeUnit.Day or TimeUnit.BusinessDay => 86400,
        TimeUnit.Weekend => 2 * 86400,
        TimeUnit.Week => 7 * 86400,
        TimeUnit.Fortnight => 14 * 86400,
        TimeUnit.Month => 30 * 86400.0,
        TimeUnit.Quarter => 90 * 86400.0,
        TimeUnit.Year => 365 * 86400.0,
        TimeUnit.Decade => 3650 * 86400.0,
        _ => 36500 * 86400.0,
    }));

    /// <summary>The moment that lies so much later, or earlier; null beyond the calendar.</summary>
    internal DateTime? From(DateTime start, int sign)
    {
        var moment = start;
        try
        {
            foreach (var (number, unit) in Parts) moment = Add(moment, sign * number, unit);
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }

        return moment;
    }

    private static DateTime Add(DateTime moment, double number, TimeUnit unit)
    {
        if (Math.Abs(number) > 1e6 && unit > TimeUnit.Hour) throw new ArgumentOutOfRangeException(nameof(number));
        switch (unit)
        {
            case TimeUnit.Second: return moment.AddSeconds(number);
            case TimeUnit.Minute: return moment.AddMinutes(number);
            case TimeUnit.Hour: return moment.AddHours(number);
            case TimeUnit.Day: return moment.AddDays(number);
            case TimeUnit.Weekend or TimeUnit.Week: return moment.AddDays(7 * number);
            case TimeUnit.Fortnight: return moment.AddDays(14 * number);
            case TimeUnit.BusinessDay: return Business(moment, (int)number);
            default:
                var months = number * (unit switch { TimeUnit.Month => 1, TimeUnit.Quarter => 3, TimeUnit.Year => 12, TimeUnit.Decade => 120, _ => 1200 });
                var whole = Math.Truncate(months);
                return moment.AddMonths((int)whole).AddDays(Math.Round((months - whole) * 30));
        }
    }

    /// <summary>So many working days on; Saturday and Sunday are none.</summary>
    internal static DateTime Business(DateTime start, int days)
    {
        var step = Math.Sign(days);
        for (var left = Math.Min(Math.Abs(days), 10_000); left > 0;)
        {
            start = start.AddDays(step);
            if (start.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) left--;
        }

        return start;
    }
}
