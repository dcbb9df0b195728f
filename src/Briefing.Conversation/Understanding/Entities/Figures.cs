using System.Text.RegularExpressions;
using Briefing.Knowledge.Recognizers;
using Briefing.Knowledge.Recognizers.DateTimes;
using Briefing.Knowledge.Recognizers.Money;
using Briefing.Knowledge.Recognizers.Numbers;

namespace Briefing.Conversation.Understanding.Entities;

/// <summary>What kind of figure a question asks for.</summary>
internal enum Measure
{
    /// <summary>Any figure.</summary>
    Any,

    /// <summary>A number of things.</summary>
    Count,

    /// <summary>Money.</summary>
    Money,

    /// <summary>A share of a whole.</summary>
    Share,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>Somebody's age.</summary>
    Age,

    /// <summary>A length, height or distance.</summary>
    Length,

    /// <summary>A speed.</summary>
    Speed,

    /// <summary>How often.</summary>
    Frequency,
}

/// <summary>Whether English text holds a figure of a kind: by the recognizers of numbers, money and times, and by the units that they do not know.</summary>
internal static partial class Figures
{
    /// <summary>Whether the text holds a figure of the kind that is asked for.</summary>
    internal static bool Holds(string text, Measure measure) => measure switch
    {
        Measure.Money => CurrencyRecognizer.Recognize(text).Any(found => found.Resolutions[0].Value is not null) || Billions().IsMatch(text)
            || (Priced().IsMatch(text) && HoldsCount(text)),
        Measure.Share => HoldsShare(text),
        Measure.Duration => DateTimeRecognizer.HoldsLength(text) || LongTime().IsMatch(text),
        Measure.Age => Age().IsMatch(text) || IsFollowed(text, YearsOld()),
        Measure.Length => IsFollowed(text, LengthUnit()),
        Measure.Speed => IsFollowed(text, SpeedUnit()),
        Measure.Frequency => Frequency().IsMatch(text) || HoldsCount(text),
        _ => HoldsCount(text) || HoldsShare(text),
    };

    private static bool HoldsShare(string text) =>
        !NumberRecognizer.Percentages(text).IsEmpty || Part().IsMatch(text) || NumberRecognizer.Numbers(text).Any(found => found.Resolutions[0].Type == "fraction");

    /// <summary>A number that is no year, day or part of a name, or a word that counts.</summary>
    private static bool HoldsCount(string text)
    {
        if (Counting().IsMatch(text)) return true;
        var plain = NamedNumber().Replace(text, match => new string(' ', match.Length));
        return NumberRecognizer.Numbers(plain).Any(found => found.Resolutions[0].Type == "fraction" || !IsOne(plain, found));
    }

    /// <summary>"one" is mostly no figure; "one of the boats" and "one in five" are.</summary>
    private static bool IsOne(string text, Recognition found) => found.End - found.Start == 3 && text.AsSpan(found.Start, 3).Equals("one", StringComparison.OrdinalIgnoreCase);

    private static bool IsFollowed(string text, Regex unit) => NumberRecognizer.Numbers(text).Any(found => unit.IsMatch(text, found.End) && unit.Match(text, found.End).Index == found.End)
        || unit.IsMatch(text) && Articled().Matches(text).Any(match => unit.Match(text, match.Index + match.Length) is { Success: true } next && next.Index == match.Index + match.Length);

    [GeneratedRegex(@"\d[\d,.]*[ -]?(?:bn|billion|trillion)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Billions();

    /// <summary>What is counted in money even where no currency stands: "the fare will rise to 12".</summary>
    [GeneratedRegex(@"\b(?:prices?|priced|costs?|costing|fees?|fares?|tolls?|lev(?:y|ies)|wages?|salar(?:y|ies)|rents?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Priced();

    [GeneratedRegex(@"\bper ?cent(?:age)?\b|\b(?:half|third|quarter|thirds|quarters|fifths?|tenths?|majority)\b|\bone (?:in|out of)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    [GeneratedRegex(@"\b(?:decades|centuries|years|months|weeks|hours) (?:of|long|ago|later|after)\b|\bfor (?:years|months|weeks|decades|days|hours)\b|\blifelong\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LongTime();

    [GeneratedRegex(@"\b(?:dozens|hundreds|thousands|millions|billions|trillions)\b|\bone (?:of|in|more)\b|\b(?:no|single|only one|all|both|several|none|majority|most|half|doubled?|doubling|tripled?|tripling|trebled?|quadrupled?|halved?|halving|(?:two|three|four|five|six|ten|hundred)fold)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Counting();

    [GeneratedRegex(@"\b(?:(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}|\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december)|(?:19|20)\d\d|world war (?:ii?|two|one)|articles? \d+|no\. ?\d[\d/]*|covid-19|g-?7|g-?20)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NamedNumber();

    [GeneratedRegex(@"\baged? (?:of )?\d|\bborn (?:in|on)\b|, \d\d,|\b\d{1,3}(?:st|nd|rd|th) birthday", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Age();

    [GeneratedRegex(@"\ba\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Articled();

    [GeneratedRegex(@"[ -]years?[ -]old\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex YearsOld();

    [GeneratedRegex(@"[ -]?(?:(?:more|additional|new|full|and a half)[ -])?(?:miles?|kilomet(?:er|re)s?|km|met(?:er|re)s?|feet|foot|inch(?:es)?|cm|yards?|ft)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LengthUnit();

    [GeneratedRegex(@"[ -]?(?:miles (?:per|an) hour|mph|km/h|kph|knots|kilomet(?:er|re)s (?:per|an) hour)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SpeedUnit();

    [GeneratedRegex(@"\b(?:once|twice|times|daily|weekly|monthly|yearly|annually|every \w+|each (?:day|week|month|year))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Frequency();
}
