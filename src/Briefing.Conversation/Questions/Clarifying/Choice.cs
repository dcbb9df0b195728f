using System.Collections.Immutable;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Patterns;
using Briefing.Knowledge.Search;

namespace Briefing.Conversation.Questions.Clarifying;

/// <summary>
/// Which of the meanings that were offered a user chose: by the button, its number ("the first", "2"), the name, or what the
/// sources call who bears it ("the senator"). A whole question is no choice.
/// </summary>
internal static class Choice
{
    private const int ShortestFuzzy = 4;

    /// <summary>Words around a choice that choose nothing themselves.</summary>
    private static readonly HashSet<string> Around = new(StringComparer.Ordinal)
    {
        "the", "a", "an", "one", "please", "i", "mean", "meant", "you", "of", "course", "that", "is", "it", "was", "yes", "no", "ok", "okay", "person", "guy",
        "option", "number", "answer", "called", "named", "do", "am", "want", "would", "like", "choose", "pick", "take", "from", "in", "sense", "with", "sorry",
        "mr", "mrs", "ms", "dr", "who", "for", "and", "to",
    };

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth"];
    private static readonly string[] Numbers = ["one", "two", "three", "four"];

    /// <summary>What was chosen; null where the utterance chooses nothing.</summary>
    internal static KeptOffer? Of(RecognizerResult whole, ImmutableArray<KeptOffer> offers)
    {
        if (offers.IsDefaultOrEmpty) return null;
        var text = Normal(whole.Utterance.Text);
        if (offers.FirstOrDefault(offer => Normal(offer.Label) == text) is { } pressed) return pressed;
        var words = Tokenizer.Split(whole.Utterance.Text).Tokens.Select(token => token.Folded).ToArray();
        var telling = words.Where(word => !Around.Contains(word)).ToArray();
        if (Number(words, telling, offers.Length) is { } number) return number <= offers.Length ? offers[number - 1] : null;
        if (telling.Length == 0) return null;
        return Only(offers, offer => telling.All(word => offer.Words.Contains(word, StringComparer.Ordinal)))
            ?? Only(offers, offer => telling.All(word => offer.Words.Any(other => IsNearly(word, other))));
    }

    /// <summary>Whether all that were offered are meant: "both", "all of them".</summary>
    internal static bool IsAll(RecognizerResult whole) =>
        Tokenizer.Split(whole.Utterance.Text).Tokens is { Length: <= 4 } tokens && tokens.Any(token => token.Folded is "both" or "all" or "each")
        && tokens.All(token => token.Folded is "both" or "all" or "each" or "of" or "them" or "please" or "the" or "two" or "three" or "four");

    /// <summary>Whether none is: "neither", "none of them", "somebody else".</summary>
    internal static bool IsNone(RecognizerResult whole) =>
        Tokenizer.Split(whole.Utterance.Text).Tokens is { Length: <= 4 } tokens
        && tokens.Any(token => token.Folded is "neither" or "none" or "nobody" or "someone" or "somebody")
        && tokens.All(token => token.Folded is "neither" or "none" or "nobody" or "someone" or "somebody" or "else" or "of" or "them" or "these" or "those" or "the" or "two" or "one");

    private static int? Number(string[] words, string[] telling, int count)
    {
        if (telling is ["last"] or ["latter"]) return count;
        if (telling is ["former"]) return 1;
        if (telling is [var one])
        {
            if (Array.IndexOf(Ordinals, one) is >= 0 and var ordinal) return ordinal + 1;
            if (Array.IndexOf(Numbers, one) is >= 0 and var spelt) return spelt + 1;
            if (one[0] is >= '1' and <= '9' && (one.Length == 1 || (one.Length == 3 && char.IsAsciiLetter(one[1])))) return one[0] - '0';
        }

        // "one", "number one": the word is also part of "the second one".
        return telling.Length == 0 && words.Length is 1 or 2 && words[^1] == "one" && words[0] is "one" or "number" or "option" ? 1 : null;
    }

    private static KeptOffer? Only(ImmutableArray<KeptOffer> offers, Func<KeptOffer, bool> fits) =>
        offers.Where(offer => !offer.Words.IsDefault && fits(offer)).ToArray() is [var only] ? only : null;

    private static bool IsNearly(string word, string other) =>
        word == other || (word.Length >= ShortestFuzzy && other.Length >= ShortestFuzzy && SpellingIndex.Distance(word, other) <= 1);

    private static string Normal(string text) => string.Join(' ', Tokenizer.Split(text).Tokens.Select(token => token.Folded));
}
