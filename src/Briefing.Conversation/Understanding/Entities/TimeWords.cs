using System.Text.RegularExpressions;
using Briefing.Knowledge.Recognizers;
using Briefing.Knowledge.Recognizers.DateTimes;

namespace Briefing.Conversation.Understanding.Entities;

/// <summary>Whether English text says when: a date, or words that place something in time without one.</summary>
internal static partial class TimeWords
{
    /// <summary>How firmly the text says when: 1 for a date or year, 0.6 for a weekday, a time of day or the like, 0.3 for looser words, 0 for nothing.</summary>
    internal static double Firmness(string text, DateOnly today)
    {
        if (NamedDays.InText(text, today).Any()) return 1;
        if (DateTimeRecognizer.Recognize(text, today.ToDateTime(TimeOnly.MinValue)).Any(found => found.TypeName is not (EntityTypes.Duration or EntityTypes.Set) && found.Resolutions[0].Timex != "PRESENT_REF")) return 0.6;
        return Counted().IsMatch(text) ? 0.6 : Loose().IsMatch(text) ? 0.3 : 0;
    }

    /// <summary>Whether a word, folded, is the name of a month or a day of the week.</summary>
    internal static bool NamesMonthOrDay(string word) => word is "january" or "february" or "march" or "april" or "may" or "june" or "july"
        or "august" or "september" or "october" or "november" or "december" or "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday";

    /// <summary>Counted from something that the text need not date: "two weeks after the vote", "on the anniversary".</summary>
    [GeneratedRegex(
        @"\b(?:\w+ (?:years?|months?|weeks?|days?|hours?|decades?|centur(?:y|ies)) (?:ago|earlier|later|before|after)|coming (?:week|month|year|spring|summer|autumn|fall|winter|decade)|anniversary)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(
        @"\b(?:soon|recently|shortly|immediately|now|currently|before|after|since|until|during|once|when|upcoming|eventually|in the (?:coming|next|past|last) \w+|for (?:months|years|weeks|days|decades))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Loose();
}
