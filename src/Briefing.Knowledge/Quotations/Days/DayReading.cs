using System.Globalization;
using Briefing.Knowledge.Quotations.Tokens;
using Briefing.Knowledge.Recognizers;
using Briefing.Knowledge.Recognizers.DateTimes;

namespace Briefing.Knowledge.Quotations.Days;

/// <summary>
/// Reads the past days that a sentence names, seen from the day of its document: a weekday is the last one up to that day, a
/// month without a year the last such month. What lies later is not when something was said.
/// </summary>
/// <param name="day">The day of the document; null where it is not known, and then only days with their year are.</param>
internal sealed class DayReading(DateOnly? day)
{
    /// <summary>What the recognizer takes for now where the document has no day; only what has its own year is kept then.</summary>
    private static readonly DateOnly NoDay = new(2000, 1, 1);

    /// <summary>The days named between two tokens, in order.</summary>
    internal List<NamedDay> Read(BlockText text, int from, int to)
    {
        var named = new List<NamedDay>();
        if (to <= from) return named;
        var start = text.Tokens[from].Start;
        var words = text.Block.Flow.Text[start..text.Tokens[to - 1].End];
        foreach (var found in DateTimeRecognizer.Recognize(words, (day ?? NoDay).ToDateTime(TimeOnly.MinValue)))
            if (Days(found, words) is { } days)
            {
                var (first, last) = Tokens(text, from, to, start + found.Start, start + found.End);
                if (last > first) named.Add(new NamedDay(first, last, days.First, days.Last, days.IsCounted));
            }

        return named;
    }

    /// <summary>The days of what was recognized; null where it names none, or none of the past.</summary>
    private (DateOnly First, DateOnly Last, bool IsCounted)? Days(Recognition found, string words)
    {
        var hasYear = HasYear(words.AsSpan(found.Start, found.End - found.Start));
        if (day is null && !hasYear) return null;
        (DateOnly First, DateOnly Last)? best = null;
        foreach (var resolution in found.Resolutions)
        {
            // "since March", "until Friday", "before 2020": no day on which anything was said.
            if (resolution.Mod is not (null or "start" or "mid" or "end" or "approx" or "ref_undef")) return null;
            if (Of(found.TypeName, resolution) is not { } days || days.First > (day ?? DateOnly.MaxValue)) continue;
            if (best is null || days.First > best.Value.First) best = days;
        }

        if (best is not { } chosen) return null;
        if (day is { } last && chosen.Last > last) chosen.Last = last;
        return (chosen.First, chosen.Last, !hasYear && !IsNamed(found.Resolutions[0].Timex));
    }

    /// <summary>A month, with or without its day, is named; a weekday or "last week" is counted.</summary>
    private static bool IsNamed(string? timex) => timex is { Length: > 5 } && timex.StartsWith("XXXX-", StringComparison.Ordinal) && char.IsAsciiDigit(timex[5]);

    private static (DateOnly First, DateOnly Last)? Of(string type, RecognizedValue resolution)
    {
        if (type is EntityTypes.Date or EntityTypes.DateTime)
            return resolution.Timex != "PRESENT_REF" && Day(resolution.Value) is { } exact ? (exact, exact) : null;
        if (type is not (EntityTypes.DateRange or EntityTypes.DateTimeRange) || Day(resolution.Start) is not { } first || Day(resolution.End) is not { } end) return null;
        return type == EntityTypes.DateTimeRange ? (first, end) : (first, end > first ? end.AddDays(-1) : end);
    }

    private static DateOnly? Day(string? value) =>
        value is { Length: >= 10 } && DateOnly.TryParseExact(value.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed) ? parsed : null;

    private static bool HasYear(ReadOnlySpan<char> words)
    {
        var digits = 0;
        foreach (var c in words)
        {
            digits = char.IsAsciiDigit(c) ? digits + 1 : 0;
            if (digits == 4) return true;
        }

        return false;
    }

    private static (int From, int To) Tokens(BlockText text, int from, int to, int start, int end)
    {
        while (from < to && text.Tokens[from].End <= start) from++;
        var last = from;
        while (last < to && text.Tokens[last].Start < end) last++;
        return (from, last);
    }
}
