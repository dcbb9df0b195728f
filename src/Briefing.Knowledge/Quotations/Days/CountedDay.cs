using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Days;

/// <summary>Reads words that count from the day named last: "on the same day", "that evening", "the next day", "two days later", "a week earlier".</summary>
internal static class CountedDay
{
    private static readonly string[] DayNames = ["day", "morning", "afternoon", "evening", "night"];

    /// <summary>The words that begin at a token; null where none do.</summary>
    /// <param name="text">The block.</param>
    /// <param name="at">The token.</param>
    /// <param name="limit">The token they must end before.</param>
    internal static (int To, int Number, string Unit)? Read(BlockText text, int at, int limit)
    {
        if (at >= limit || !text.Tokens[at].IsWord) return null;
        var word = text.Tokens[at].Lower;
        if (word is "same" or "that" && Word(text, at + 1, limit) is { } named && Array.IndexOf(DayNames, named) >= 0 && (word == "same" || IsAdverbial(text, at)))
            return (at + 2, 0, "day");
        if (word is "next" or "following" or "previous" && Word(text, at + 1, limit) is { } near && Array.IndexOf(DayNames, near) >= 0 && Word(text, at - 1, limit) == "the")
            return (at + 2, word == "previous" ? -1 : 1, "day");
        if (word == "day" && Word(text, at - 1, limit) is "the" or "a" or "one" && Word(text, at + 1, limit) is "before" or "earlier" or "after" or "later")
            return (at + 2, Word(text, at + 1, limit) is "before" or "earlier" ? -1 : 1, "day");
        if (Numbers(word) is not { } number || Word(text, at + 1, limit) is not { } unit || Word(text, at + 2, limit) is not { } turn) return null;
        var plain = unit.TrimEnd('s');
        if (plain is not ("day" or "week" or "month" or "year") || turn is not ("later" or "earlier" or "before" or "afterwards" or "after")) return null;
        // "two days after the vote" counts from the vote.
        if (turn is "before" or "after" && at + 3 < limit && text.Tokens[at + 3].Kind == TokenKind.Word) return null;
        return (at + 3, turn is "earlier" or "before" ? -number : number, plain);
    }

    /// <summary>The days meant.</summary>
    internal static (DateOnly First, DateOnly Last)? From(DateOnly day, int number, string unit)
    {
        if (day.Year is < 2 or > 9990) return null;
        var moved = unit switch { "day" => day.AddDays(number), "week" => day.AddDays(7 * number), "month" => day.AddMonths(number), _ => day.AddYears(number) };
        // "a month later" is that month, and not to the day.
        return unit switch
        {
            "month" => (new DateOnly(moved.Year, moved.Month, 1), new DateOnly(moved.Year, moved.Month, DateTime.DaysInMonth(moved.Year, moved.Month))),
            "year" => (new DateOnly(moved.Year, 1, 1), new DateOnly(moved.Year, 12, 31)),
            _ => (moved, moved),
        };
    }

    /// <summary>"that day" as an adverbial: at the head of its sentence, after "on", "later" or "earlier", or at its end.</summary>
    private static bool IsAdverbial(BlockText text, int at) => at == text.Sentences[text.SentenceOf[at]].From
        || text.Tokens[at - 1].Lower is "on" or "later" or "earlier" or "late" or "early" || at + 2 >= text.Tokens.Length || text.Tokens[at + 2].Kind is not TokenKind.Word || text.Tokens[at + 2].Is("that");

    private static string? Word(BlockText text, int at, int limit) => at >= 0 && at < limit && at < text.Tokens.Length && text.Tokens[at].IsWord ? text.Tokens[at].Lower : null;

    private static int? Numbers(string word) => word switch
    {
        "a" or "one" => 1,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        _ => null,
    };
}
