using Briefing.Knowledge.Recognizers.Words;

namespace Briefing.Knowledge.Recognizers.DateTimes;

/// <summary>Reads the parts of a day: "in the morning", "afternoon", "late in the evening", "lunchtime".</summary>
internal static class DayPartReader
{
    private static readonly (string Word, ClockRange Range)[] Parts =
    [
        ("morning", Of("TMO", 8, 12)), ("afternoon", Of("TAF", 12, 16)), ("evening", Of("TEV", 16, 20)), ("night", new ClockRange("TNI", new TimeSpan(20, 0, 0), new TimeSpan(23, 59, 59))),
        ("daytime", Of("TDT", 8, 18)), ("nighttime", Of("TNT", 0, 8)), ("lunchtime", Of("TMEL", 11, 13)), ("lunch", Of("TMEL", 11, 13)), ("dinnertime", Of("TMED", 16, 20)), ("dinner", Of("TMED", 16, 20)), ("breakfast", Of("TMEB", 8, 12)),
    ];

    internal static Match<ClockRange>? Read(TimeText text, int at)
    {
        var (mod, from) = Lead(text, at);
        var word = text[from].Is("in", "during") ? from + 1 : from;
        word = text.SkipThe(word);
        if (mod is null && Lead(text, word) is { Mod: { } inner } led) (mod, word) = (inner, led.To);
        if (word > at + 4 || Word(text, word) is not { } part) return null;
        // "Good morning" greets.
        if (word == at && text[at - 1].Is("good") && at > 0) return null;
        return part with { Value = mod is null ? part.Value : Cut(part.Value, mod) };
    }

    /// <summary>The part named by the word at a token.</summary>
    internal static Match<ClockRange>? Word(TimeText text, int at)
    {
        if (!text[at].Has(WordRole.DayPart)) return null;
        if (text[at].Is("night") && (text[at + 1].IsSign('-') ? text[at + 2] : text[at + 1]).Is("time")) return new Match<ClockRange>(Parts[5].Range, text[at + 1].IsSign('-') ? at + 3 : at + 2);
        var name = text[at].Lexeme.Text;
        foreach (var (word, range) in Parts)
            if (name.Length <= word.Length + 1 && name.StartsWith(word, StringComparison.Ordinal) && (name.Length == word.Length || name[^1] == 's')) return new Match<ClockRange>(range, at + 1);
        return null;
    }

    /// <summary>Whether the words are a meal, which is a time only where something leads to it.</summary>
    internal static bool IsMeal(TimeText text, int at) => text[at].Is("lunch", "dinner") || text[at].Is("breakfast");

    internal static ClockRange Cut(ClockRange range, string mod)
    {
        var middle = range.Start + TimeSpan.FromMinutes(Math.Round((range.End - range.Start).TotalMinutes / 2));
        return mod == "start" ? range with { End = middle, Mod = mod } : range with { Start = middle, Mod = mod };
    }

    private static (string? Mod, int To) Lead(TimeText text, int at) =>
        text[at].Is("early", "earlier") ? ("start", at + 1) : text[at].Is("late", "later") ? ("end", at + 1) : (null, at);

    private static ClockRange Of(string timex, int start, int end) => new(timex, TimeSpan.FromHours(start), TimeSpan.FromHours(end));
}
