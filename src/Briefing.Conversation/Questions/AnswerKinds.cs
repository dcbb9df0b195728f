using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Conversation.Understanding.Patterns;
using Briefing.Knowledge.Search;

namespace Briefing.Conversation.Questions;

/// <summary>What kind of answer the words of a question want.</summary>
internal static class AnswerKinds
{
    private static readonly HashSet<string> Auxiliaries = new(StringComparer.Ordinal)
    {
        "is", "are", "was", "were", "do", "does", "did", "has", "have", "had", "will", "would", "shall", "should", "can", "could", "may",
        "might", "must",
    };

    internal static AnswerKind Of(Utterance utterance, string intent)
    {
        if (intent is Intents.When) return AnswerKind.Date;
        if (intent is Intents.HowMuch) return AnswerKind.Quantity;
        if (intent is Intents.WhoIs) return AnswerKind.Person;
        if (intent is Intents.Reason) return AnswerKind.Reason;
        if (intent is Intents.Manner) return AnswerKind.Manner;
        if (intent is Intents.Consequence) return AnswerKind.Consequence;
        if (intent is Intents.Meaning) return AnswerKind.Meaning;
        if (intent is Intents.Whether) return AnswerKind.Whether;
        var first = utterance.Tokens.Length > 0 ? utterance.Tokens[0].Folded : "";
        return first switch
        {
            "why" => AnswerKind.Reason,
            "how" => AnswerKind.Manner,
            "where" => AnswerKind.Place,
            "who" or "whom" or "whose" when intent == Intents.Topic => AnswerKind.Person,
            "whether" => AnswerKind.Whether,
            _ => Auxiliaries.Contains(first) ? AnswerKind.Whether : AnswerKind.Statement,
        };
    }

    /// <summary>Which figure is asked for, by the word after "how", and where that is "many" by what is counted.</summary>
    internal static Measure MeasureOf(Utterance utterance)
    {
        var words = utterance.Tokens.Select(token => token.Folded).ToArray();
        for (var at = 0; at < words.Length; at++)
        {
            if (words[at] is "share" or "percentage" or "percent" or "proportion" or "fraction") return Measure.Share;
            if (words[at] is "cost" or "costs" or "price" or "cap") return Measure.Money;
            if (words[at] is "duration") return Measure.Duration;
            if (words[at] is "age") return Measure.Age;
            if (words[at] != "how" || at + 1 == words.Length) continue;
            return words[at + 1] switch
            {
                "long" => Measure.Duration,
                "old" => Measure.Age,
                "tall" or "far" or "deep" or "wide" => Measure.Length,
                "fast" => Measure.Speed,
                "often" => Measure.Frequency,
                "many" when at + 2 < words.Length && IsTime(words[at + 2]) => Measure.Duration,
                "many" when at + 2 < words.Length && words[at + 2] is "dollars" or "euros" => Measure.Money,
                "many" => Measure.Count,
                // "How much of GDP": a share or an amount.
                "much" when at + 2 < words.Length && words[at + 2] == "of" => Measure.Any,
                "much" when words.Any(word => word is "cost" or "costs" or "spend" or "spent" or "pay" or "paid" or "invest" or "money" or "funding" or "aid") => Measure.Money,
                _ => Measure.Any,
            };
        }

        return Measure.Any;
    }

    private static bool IsTime(string word) =>
        word is "seconds" or "minutes" or "hours" or "days" or "weeks" or "months" or "years" or "decades";
}
