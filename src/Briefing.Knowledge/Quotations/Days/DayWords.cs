using System.Collections.Frozen;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Days;

/// <summary>Words that tell whether a sentence is worth looking at for days.</summary>
internal static class DayWords
{
    private static readonly FrozenSet<string> Signs = ((string[])
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
        "today", "yesterday", "tonight", "ago", "earlier", "later", "day", "week", "month", "year", "night", "morning", "afternoon", "evening", "weekend",
        "christmas", "easter", "spring", "summer", "autumn", "winter",
    ]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words that make of a day the time of something else: "who took office on …", "after the vote of …".</summary>
    private static readonly FrozenSet<string> Apart = ((string[])
    [
        "who", "whom", "whose", "which", "that", "where", "when", "after", "before", "since", "until", "till", "because", "although", "though", "while", "as", "if", "ahead", "following", "by", "due",
        "about", "over", "against", "despite", "regarding", "concerning", "scheduled", "planned", "from", "for", "of", "why", "how", "whether",
    ]).ToFrozenSet(StringComparer.Ordinal);

    internal static bool IsSign(in Token token) => token.Kind == TokenKind.Number ? token.Text.Length <= 10 : token.IsWord && Signs.Contains(token.Lower);

    internal static bool SetsApart(in Token token) => token.IsWord && Apart.Contains(token.Lower);
}
