using System.Text.RegularExpressions;

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

/// <summary>Finds figures in English text: digits, words ("one-fifth", "tens of thousands") and their units.</summary>
internal static partial class EnglishQuantities
{
    private const string Words = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?";
    private const string Figure = @"(?:\d[\d,.]*|\b(?:one|a|" + Words + @")\b)";
    private const string Codes = "usd|eur|gbp|jpy|cny|rub|uah|pln|chf|sek|nok|dkk|czk|huf|inr|cad|aud|brl|try|krw|ils|zar";
    private const string Currencies = "dollars?|euros?|pounds?|sterling|cents?|yen|yuan|renminbi|roubles?|rubles?|hryvnias?|zlotys?|crowns?|kron(?:a|or|er|e)|korunas?|francs?|lir(?:a|e|as)|rupees?|pesos?|reais|rand|won|shekels?|dirhams?|riyals?|rials?|dinars?|forints?|lei|leva|shillings?|ringgit|baht|rupiah|naira";
    private const string Gap = @"[ -]?(?:(?:and a half|hundred|thousand|million|billion|trillion|more|additional|new|full)[ -])?";

    /// <summary>Whether the text holds a figure of the kind that is asked for.</summary>
    internal static bool Holds(string text, Measure measure) => measure switch
    {
        Measure.Money => Money().IsMatch(text),
        Measure.Share => Share().IsMatch(text),
        Measure.Duration => Duration().IsMatch(text),
        Measure.Age => Age().IsMatch(text),
        Measure.Length => Length().IsMatch(text),
        Measure.Speed => Speed().IsMatch(text),
        Measure.Frequency => Frequency().IsMatch(text) || Any().IsMatch(text),
        _ => (Any().IsMatch(text) && Any().IsMatch(YearOrOrdinal().Replace(text, " "))) || Share().IsMatch(text),
    };

    [GeneratedRegex(@"\d|\b(?:" + Words + @")\b|\bhalf\b|\bone (?:of|in|more)\b|\b(?:no|single|only one|all|both|several|none|zero|majority|most)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Any();

    [GeneratedRegex(@"\b(?:(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}|\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december)|(?:19|20)\d\d|world war (?:ii?|two|one)|articles? \d+|no\. ?\d[\d/]*|covid-19|g-?7|g-?20)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex YearOrOrdinal();

    /// <summary>Money by its sign, its ISO 4217 code or its name; billions without a name are money too where a price is asked for.</summary>
    [GeneratedRegex(@"\p{Sc}\s?\d|\b(?:" + Codes + @")\s?\d|" + Figure + Gap + @"(?:" + Currencies + "|" + Codes + @")\b|\d[\d,.]*[ -]?(?:bn|billion|trillion)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Money();

    [GeneratedRegex(@"\d ?%|\bper ?cent(?:age)?\b|\b(?:half|third|quarter|thirds|quarters|fifths?|tenths?|majority|two-thirds|one-(?:third|half|quarter|fifth|tenth))\b|\bone (?:in|out of)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Share();

    [GeneratedRegex(Figure + Gap + @"(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|centur(?:y|ies))\b|\b(?:decades|centuries|years|months|weeks|hours) (?:of|long|ago|later|after)\b|\bfor (?:years|months|weeks|decades|days|hours)\b|\blifelong\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Duration();

    [GeneratedRegex(@"\d[ -]years?[ -]old|\baged? (?:of )?\d|\b" + Figure + @"[ -]years?[ -]old|\bborn (?:in|on)\b|, \d\d,|\b\d{1,3}(?:st|nd|rd|th) birthday", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Age();

    [GeneratedRegex(Figure + Gap + @"(?:miles?|kilomet(?:er|re)s?|km|met(?:er|re)s?|feet|foot|inch(?:es)?|cm|yards?|ft)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Length();

    [GeneratedRegex(Figure + Gap + @"(?:miles (?:per|an) hour|mph|km/h|kph|knots|kilomet(?:er|re)s (?:per|an) hour)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Speed();

    [GeneratedRegex(@"\b(?:once|twice|times|daily|weekly|monthly|yearly|annually|every \w+|each (?:day|week|month|year))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Frequency();
}
