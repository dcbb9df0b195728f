using System.Text.RegularExpressions;

namespace Briefing.Conversation.Understanding.Entities;

/// <summary>Whether English text says when: a date, or words that place something in time without one.</summary>
internal static partial class EnglishTimes
{
    /// <summary>How firmly the text says when: 1 for a date or year, 0.6 for a weekday or the like, 0.3 for looser words, 0 for nothing.</summary>
    internal static double Firmness(string text, DateOnly today)
    {
        if (EnglishDates.Find(text, today).Any()) return 1;
        if (Weekday().IsMatch(text)) return 0.6;
        return Loose().IsMatch(text) ? 0.3 : 0;
    }

    /// <summary>Whether a word, folded, is the name of a month or a day of the week.</summary>
    internal static bool NamesMonthOrDay(string word) => word is "january" or "february" or "march" or "april" or "may" or "june" or "july"
        or "august" or "september" or "october" or "november" or "december" or "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday";

    [GeneratedRegex(
        @"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\w+ (?:years?|months?|weeks?|days?|hours?|decades?|centur(?:y|ies)) (?:ago|earlier|later|before)|(?:next|last|this|coming) (?:week|month|year|spring|summer|autumn|fall|winter|weekend|morning|afternoon|evening|decade)|tonight|tomorrow|yesterday|today|midnight|noon|\d{1,2}(?::\d\d)? ?[ap]\.?m\.?|anniversary|\d{2,4}s)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Weekday();

    [GeneratedRegex(
        @"\b(?:soon|recently|shortly|immediately|now|currently|before|after|since|until|during|once|when|upcoming|eventually|in the (?:coming|next|past|last) \w+|for (?:months|years|weeks|days|decades))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Loose();
}
