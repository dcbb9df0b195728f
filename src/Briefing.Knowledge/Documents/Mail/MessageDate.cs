using System.Globalization;

namespace Briefing.Knowledge.Documents.Mail;

/// <summary>The date and time of RFC 5322, section 3.3, and its obsolete forms: "Thu, 13 Feb 2025 09:05:00 +0100".</summary>
internal static class MessageDate
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The moment, in the time zone that it is given in; null where the text is no such date.</summary>
    public static DateTimeOffset? Parse(string? text)
    {
        if (text is not { Length: > 5 and <= 200 }) return null;
        var words = WithoutComments(text).Split([' ', '\t', '\r', '\n', ','], StringSplitOptions.RemoveEmptyEntries);
        var at = words.Length > 0 && char.IsAsciiLetter(words[0][0]) ? 1 : 0;
        if (words.Length < at + 3 || Number(words[at], 2) is not { } day || Month(words[at + 1]) is not { } month || Year(words[at + 2]) is not { } year) return null;
        if (day < 1 || day > DateTime.DaysInMonth(year, month)) return null;
        var time = words.Length > at + 3 ? Time(words[at + 3]) : TimeSpan.Zero;
        if (time is not { } clock) return null;
        var zone = words.Length > at + 4 ? Zone(words[at + 4]) : TimeSpan.Zero;
        return new DateTimeOffset(new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified).Add(clock), zone);
    }

    /// <summary>A year of two digits is of 1950 to 2049, one of three is counted from 1900 (section 4.3).</summary>
    private static int? Year(string word) => Number(word, 4) switch
    {
        { } year when word.Length == 2 => year < 50 ? year + 2000 : year + 1900,
        { } year when word.Length == 3 => year + 1900,
        { } year and >= 1900 and < 9999 => year,
        _ => null,
    };

    private static int? Month(string word)
    {
        if (word.Length < 3) return null;
        var month = Array.IndexOf(Months, word[..3].ToLowerInvariant());
        return month < 0 ? null : month + 1;
    }

    private static TimeSpan? Time(string word)
    {
        var parts = word.Split(':');
        if (parts.Length is < 2 or > 3 || Number(parts[0], 2) is not (>= 0 and < 24 and var hour) || Number(parts[1], 2) is not (>= 0 and < 60 and var minute)) return null;
        var second = parts.Length == 3 ? Number(parts[2].Split('.')[0], 2) : 0;
        return second is >= 0 and <= 60 ? new TimeSpan(hour, minute, Math.Min(second.Value, 59)) : null;
    }

    /// <summary>An offset, or a name that the standard fixes; any other name says nothing and counts as UTC.</summary>
    private static TimeSpan Zone(string word)
    {
        if (word is ['+' or '-', _, _, _, _, ..] && Number(word.Replace(":", "", StringComparison.Ordinal)[1..], 4) is { } offset
            && offset / 100 <= 14 && offset % 100 < 60)
            return (word[0] == '-' ? -1 : 1) * new TimeSpan(offset / 100, offset % 100, 0);
        return word.ToUpperInvariant() switch
        {
            "EDT" => TimeSpan.FromHours(-4),
            "EST" or "CDT" => TimeSpan.FromHours(-5),
            "CST" or "MDT" => TimeSpan.FromHours(-6),
            "MST" or "PDT" => TimeSpan.FromHours(-7),
            "PST" => TimeSpan.FromHours(-8),
            _ => TimeSpan.Zero,
        };
    }

    private static string WithoutComments(string text)
    {
        for (var open = text.IndexOf('('); open >= 0; open = text.IndexOf('('))
        {
            var close = text.IndexOf(')', open);
            text = close < 0 ? text[..open] : text.Remove(open, close - open + 1);
        }

        return text;
    }

    private static int? Number(string word, int digits) =>
        word.Length <= digits && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
