using System.Globalization;
using Briefing.Knowledge.Quotations;

namespace Briefing.Conversation.Replies;

/// <summary>When something was said, in words that go after "said": "on 3 March 2025", "in March 2025", "in 2014", "between 3 and 9 March 2025".</summary>
internal static class SaidWords
{
    internal static string Of(SaidDate said)
    {
        var (first, last) = (said.First, said.Last);
        if (first == last) return On(first);
        var isWholeMonths = first.Day == 1 && last.AddDays(1).Day == 1;
        if (isWholeMonths && first.Month == 1 && last.Month == 12 && first.Year == last.Year) return In(first, "yyyy");
        if (isWholeMonths && first.Year == last.Year && first.Month == last.Month) return In(first, "MMMM yyyy");
        var start = first.Year != last.Year ? "d MMMM yyyy" : first.Month != last.Month ? "d MMMM" : "%d";
        return $"between {first.ToString(start, CultureInfo.InvariantCulture)} and {Day(last)}";
    }

    internal static string On(DateOnly day) => "on " + Day(day);

    private static string In(DateOnly day, string form) => "in " + day.ToString(form, CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
