using System.Globalization;

namespace Briefing.Knowledge.Documents;

/// <summary>
/// Dates as documents print them: 2025-02-14 (a time may follow), 14 February 2025, February 14, 2025, 14/02/2025. Where day
/// and month could be exchanged (05/06/2025) there is no date: nothing is guessed.
/// </summary>
internal static class DateText
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>The date that a text is, with nothing around it but a weekday and a time; null where it is none.</summary>
    public static DateOnly? Parse(string text)
    {
        text = text.Trim();
        if (text.Length is < 6 or > 60) return null;
        return Find(text, out var start, out var end) is { } date && OnlyTime(text, start, end) ? date : null;
    }

    /// <summary>The first date in a text.</summary>
    public static DateOnly? Find(string text) => Find(text, out _, out _);

    /// <summary>The first date in a text, and the range <c>[start, end)</c> where it stands.</summary>
    public static DateOnly? Find(string text, out int start, out int end)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (i > 0 && char.IsLetterOrDigit(text[i - 1]) || !char.IsAsciiLetterOrDigit(text[i])) continue;
            (start, end) = (i, i);
            var date = char.IsAsciiDigit(text[i]) ? Numbered(text, ref end) : Named(text, ref end);
            if (date is not null && (end >= text.Length || !char.IsAsciiDigit(text[end]))) return date;
        }

        start = end = 0;
        return null;
    }

    private static DateOnly? Numbered(string text, ref int at)
    {
        if (Number(text, ref at, 4) is not { } first) return null;
        var separator = at < text.Length ? text[at] : ' ';
        if (separator is '-' or '/' or '.')
        {
            at++;
            if (Number(text, ref at, 2) is not { } second || at >= text.Length || text[at] != separator) return null;
            at++;
            if (Number(text, ref at, 4) is not { } third) return null;
            if (first > 999) return Date(first, second, third);
            if (third < 1000 || separator == '-') return null;
            if (first > 12 || separator == '.') return Date(third, second, first);
            return second > 12 || first == second ? Date(third, first, second) : null;
        }

        SkipOrdinal(text, ref at);
        Skip(text, ref at);
        if (Month(text, ref at) is not { } month) return null;
        Skip(text, ref at);
        return Number(text, ref at, 4) is { } year and > 999 ? Date(year, month, first) : null;
    }

    private static DateOnly? Named(string text, ref int at)
    {
        if (Month(text, ref at) is not { } month) return null;
        Skip(text, ref at);
        if (Number(text, ref at, 2) is not { } day) return null;
        SkipOrdinal(text, ref at);
        Skip(text, ref at);
        return Number(text, ref at, 4) is { } year and > 999 ? Date(year, month, day) : null;
    }

    private static int? Month(string text, ref int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiLetter(text[end])) end++;
        var word = text.AsSpan(at, end - at);
        if (word.Length < 3) return null;
        for (var month = 0; month < Months.Length; month++)
        {
            var name = Months[month];
            if (!word.Equals(name, StringComparison.OrdinalIgnoreCase)
                && !word.Equals(name.AsSpan(0, 3), StringComparison.OrdinalIgnoreCase)
                && !(month == 8 && word.Equals("sept", StringComparison.OrdinalIgnoreCase))) continue;
            at = end < text.Length && text[end] == '.' ? end + 1 : end;
            return month + 1;
        }

        return null;
    }

    private static int? Number(string text, ref int at, int digits)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return at > start && at - start <= digits ? int.Parse(text.AsSpan(start, at - start), CultureInfo.InvariantCulture) : null;
    }

    private static void SkipOrdinal(string text, ref int at)
    {
        if (at + 2 <= text.Length && text.AsSpan(at, 2) is "st" or "nd" or "rd" or "th") at += 2;
    }

    private static void Skip(string text, ref int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is ',' or '_')) at++;
    }

    private static DateOnly? Date(int year, int month, int day) =>
        year is >= 1000 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day) : null;

    /// <summary>Whether what surrounds the date is a weekday before it, or a time after it.</summary>
    private static bool OnlyTime(string text, int start, int end)
    {
        var before = text.AsSpan(0, start).Trim().TrimEnd(',').TrimEnd('.');
        if (before.Length > 0 && !(before.Length <= 9 && before.EndsWith("day", StringComparison.OrdinalIgnoreCase) || before.Length == 3)) return false;
        foreach (var c in text.AsSpan(end))
            if (!char.IsAsciiDigit(c) && !char.IsWhiteSpace(c) && c is not (':' or '.' or ',' or '+' or '-' or '|' or '/')
                && !"TZAPMGECSD".Contains(char.ToUpperInvariant(c), StringComparison.Ordinal)) return false;
        return true;
    }
}
