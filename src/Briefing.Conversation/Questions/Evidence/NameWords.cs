using System.Collections.Immutable;
using Briefing.Knowledge.Search;

namespace Briefing.Conversation.Questions.Evidence;

/// <summary>A name in a topic: neighbouring words with capitals, or a number ("North Korea", "1991").</summary>
/// <param name="Words">Its words.</param>
/// <param name="Group">Names joined by "and" or "or" share a group; of a group one is enough.</param>
/// <param name="IsSetting">Whether it only tells where or when: "in Florida", "at the Starlight Ball".</param>
internal sealed record TopicName(ImmutableArray<Token> Words, int Group, bool IsSetting)
{
    /// <summary>Its last word, folded, by which it is looked for in a document.</summary>
    internal string Text => Words[^1].Word;
}

/// <summary>
/// The names in a topic ("Crimea", "North Korea", "1991"): a statement that lacks them is about something else.
/// </summary>
internal static class NameWords
{
    private const int FuzzyLength = 6;
    private const int BeginningLength = 3;

    /// <summary>The names that a statement must hold. A capital at the front of an utterance says nothing, so pass a topic.</summary>
    internal static ImmutableArray<TopicName> Of(string topic)
    {
        var names = ImmutableArray.CreateBuilder<TopicName>();
        var words = ImmutableArray.CreateBuilder<Token>();
        var (group, joined, isSetting) = (0, false, false);
        foreach (var token in TextAnalyzer.Analyze(topic).Where(token => !token.IsWhole))
        {
            if (!token.IsStopWord && (token.IsCapitalised || char.IsAsciiDigit(token.Word[0])))
            {
                words.Add(token);
                continue;
            }

            Close();
            if (token.Word is "in" or "at" or "near" or "on" or "during" or "for" or "from" or "under") isSetting = true;
            else if (!token.IsStopWord || token.Word is "and" or "or" or "by" or "of") isSetting &= token.Word is "and" or "or";
            joined = token.Word is "and" or "or" && names.Count > 0;
        }

        Close();
        return names.ToImmutable();

        void Close()
        {
            if (words.Count == 0) return;
            if (!joined) group++;
            names.Add(new TopicName(words.ToImmutable(), group, isSetting));
            words.Clear();
            joined = false;
        }
    }

    /// <summary>A word as names are written that hold it: the analysis writes "US" and "USA" with full stops.</summary>
    internal static IEnumerable<string> Written(Token word) => word.Word.Contains('.', StringComparison.Ordinal) ? [word.Word, word.Word.TrimEnd('.'), word.Word.Replace(".", "", StringComparison.Ordinal)] : [word.Word];

    /// <summary>Whether a text holds the name: all words of a short one, half of a long one.</summary>
    internal static bool Holds(AnalysedText text, TopicName name)
    {
        var needed = name.Words.Length <= 2 ? name.Words.Length : (name.Words.Length + 1) / 2;
        // Most texts have not even the beginnings of the words, and need not be analysed to know it.
        if (name.Words.Count(word => MayHold(text.Text, word)) < needed) return false;
        return name.Words.Count(word => Holds(text.Tokens, word)) >= needed;
    }

    /// <summary>Whether a text holds all words of the name: half of another name ("Republic", "Virland") is half of a third one too.</summary>
    internal static bool HoldsWhole(AnalysedText text, TopicName name) =>
        name.Words.All(word => MayHold(text.Text, word)) && name.Words.All(word => Holds(text.Tokens, word));

    /// <summary>Whether a text has only the last word of a longer name, as one does who has named it in full before: "the Commission".</summary>
    internal static bool HoldsShortened(AnalysedText text, TopicName name)
    {
        if (name.Words.Length < 2 || !text.Text.Contains(name.Words[^1].Word, StringComparison.OrdinalIgnoreCase)) return false;
        var words = text.Words;
        for (var at = 1; at < words.Length; at++)
            if (words[at].Stem == name.Words[^1].Stem && words[at].IsCapitalised && words[at - 1].Word == "the" && (at + 1 == words.Length || !words[at + 1].IsCapitalised)) return true;
        return false;
    }

    private static bool MayHold(string text, Token word) =>
        !System.Text.Ascii.IsValid(word.Word) || text.Contains(word.Word[..Math.Min(BeginningLength, word.Word.Length)], StringComparison.OrdinalIgnoreCase)
        || word.Word.Length <= BeginningLength;

    /// <summary>By stem, or for a long word but for one letter: names are spelt in more than one way.</summary>
    private static bool Holds(ImmutableArray<Token> text, Token word)
    {
        foreach (var token in text)
            if (token.Stem == word.Stem || token.Root == word.Root
                || (word.Word.Length >= FuzzyLength && token.IsCapitalised && token.Word[0] == word.Word[0] && SpellingIndex.Distance(token.Word, word.Word) <= 1)) return true;
        return false;
    }
}
