using System.Collections.Immutable;
using Briefing.Knowledge.Search;
using Briefing.Knowledge.Search.Meaning;

namespace Briefing.Conversation.Questions.Why;

/// <summary>Through what a statement meets a word of a question.</summary>
internal enum MatchedBy
{
    /// <summary>The word itself.</summary>
    Word,

    /// <summary>Another form of it: "closes" for "closed".</summary>
    Form,

    /// <summary>A word of the same origin: "closure" for "close".</summary>
    Derivation,

    /// <summary>Another spelling, or a letter's difference.</summary>
    Spelling,

    /// <summary>Another word for the same thing.</summary>
    Synonym,

    /// <summary>A word that is near to it in meaning.</summary>
    Related,

    /// <summary>The sentences before it, its heading or the title.</summary>
    Context,

    /// <summary>Nothing that could be named.</summary>
    Nothing,
}

/// <summary>How a statement meets a word of a question.</summary>
/// <param name="Asked">The question's word.</param>
/// <param name="By">Through what.</param>
/// <param name="Found">The word of the statement; empty for <see cref="MatchedBy.Nothing"/>.</param>
internal readonly record struct WordMatch(string Asked, MatchedBy By, string Found);

/// <summary>Tells of each word of a question how a statement meets it, by the analysis and the synonyms of the search itself.</summary>
internal sealed class WordMatches(TopicSynonyms synonyms)
{
    private const int FuzzyLength = 6;

    /// <summary>One match for each word of the topic, function words aside, in order.</summary>
    /// <param name="topic">What was asked about.</param>
    /// <param name="text">The statement's words.</param>
    /// <param name="context">The sentences before it, its heading and the title.</param>
    internal ImmutableArray<WordMatch> Of(string topic, string text, string context)
    {
        var (words, around) = (Words(text), Words(context));
        return [.. Words(topic).DistinctBy(word => word.Stem).Select(word => Match(word, topic, text, words, around))];
    }

    private WordMatch Match(Token asked, string topic, string text, Token[] words, Token[] around)
    {
        var name = topic[asked.Start..asked.End];
        if (Find(words, token => token.Word == asked.Word) is { } same) return Matched(MatchedBy.Word, same);
        if (Find(words, token => token.Stem == asked.Stem) is { } form) return Matched(MatchedBy.Form, form);
        if (Find(words, token => token.Root == asked.Root) is { } derived) return Matched(MatchedBy.Derivation, derived);
        if (asked.Word.Length >= FuzzyLength && Find(words, token => token.Word[0] == asked.Word[0] && SpellingIndex.Distance(token.Word, asked.Word) <= 1) is { } spelt) return Matched(MatchedBy.Spelling, spelt);
        if (Synonym(asked, words) is { } synonym) return new WordMatch(name, MatchedBy.Synonym, synonym);
        if (Find(words, token => WordRelation.Holds(asked.Stem, token.Stem)) is { } related) return Matched(MatchedBy.Related, related);
        return Find(around, token => token.Root == asked.Root) is null ? new WordMatch(name, MatchedBy.Nothing, "") : new WordMatch(name, MatchedBy.Context, name);

        WordMatch Matched(MatchedBy by, Token found) => new(name, by, text[found.Start..found.End]);
    }

    /// <summary>The form of a group of synonyms that stands in the text for another form, which holds the word.</summary>
    private string? Synonym(Token asked, Token[] words)
    {
        var text = $" {string.Join(' ', words.Select(word => word.Stem))} ";
        foreach (var group in synonyms.Groups)
        {
            if (!group.Words.Any(form => Words(form).Any(word => word.Stem == asked.Stem))) continue;
            foreach (var form in group.Words.Concat(group.Related))
                if (Words(form) is { Length: > 0 } parts && !parts.Any(part => part.Stem == asked.Stem)
                    && text.Contains($" {string.Join(' ', parts.Select(part => part.Stem))} ", StringComparison.Ordinal)) return form;
        }

        return null;
    }

    private static Token[] Words(string text) => [.. TextAnalyzer.Analyze(text).Where(token => !token.IsStopWord && !token.IsWhole)];

    private static Token? Find(Token[] words, Func<Token, bool> isMatch)
    {
        foreach (var word in words)
            if (isMatch(word)) return word;
        return null;
    }
}
