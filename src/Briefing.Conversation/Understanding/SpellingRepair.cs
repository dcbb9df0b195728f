using System.Collections.Immutable;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Conversation.Understanding.Patterns;
using Briefing.Knowledge.Search;
using Token = Briefing.Conversation.Understanding.Patterns.Token;

namespace Briefing.Conversation.Understanding;

/// <summary>Mends misspelt question words ("waht") and writes out the short forms of chat ("abt", "gimme").</summary>
internal sealed class SpellingRepair
{
    private const int LongestMended = 20;
    private readonly IReadOnlySet<string> _questionWords;
    private readonly IReadOnlyDictionary<string, ImmutableArray<string>> _shorthand;
    private readonly SpellingIndex _spelling;

    /// <param name="questionWords">The words that questions are made of.</param>
    /// <param name="shorthand">Short forms, folded, with the words they stand for.</param>
    internal SpellingRepair(IReadOnlySet<string> questionWords, IReadOnlyDictionary<string, ImmutableArray<string>> shorthand) =>
        (_questionWords, _shorthand, _spelling) = (questionWords, shorthand, SpellingIndex.Build(questionWords));

    /// <summary>The utterance with what is misspelt mended: words that neither the patterns, nor the store, nor its people have.</summary>
    internal Utterance Mended(Utterance utterance, StoreLexicon lexicon) => Written(utterance, lexicon, isMended: true);

    /// <summary>The utterance with its short forms written out, and its other words as they are.</summary>
    internal Utterance WrittenOut(Utterance utterance, StoreLexicon lexicon) => Written(utterance, lexicon, isMended: false);

    private Utterance Written(Utterance utterance, StoreLexicon lexicon, bool isMended)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>(utterance.Tokens.Length);
        foreach (var token in utterance.Tokens)
        {
            if (token.IsPossessive) tokens.Add(token);
            else if (!IsShouted(token, utterance) && _shorthand.TryGetValue(token.Folded, out var words)) WriteOut(token, words, tokens);
            else tokens.Add(!isMended || IsKnown(token.Folded, lexicon) || Meant(token.Folded) is not { } meant ? token : token with { Folded = meant });
        }

        return utterance with { Tokens = tokens.ToImmutable() };
    }

    /// <summary>"RE" and "W" may be names in an utterance that has small letters too.</summary>
    private static bool IsShouted(Token token, Utterance utterance) => token.Text.All(char.IsUpper) && utterance.Text.Any(char.IsLower);

    private static void WriteOut(Token token, ImmutableArray<string> words, ImmutableArray<Token>.Builder tokens)
    {
        tokens.Add(new Token(words[0], words[0], token.Start, token.End, false));
        foreach (var word in words.Skip(1)) tokens.Add(new Token(word, word, token.End, token.End, false));
    }

    private bool IsKnown(string word, StoreLexicon lexicon) =>
        _questionWords.Contains(word) || lexicon.Words.Has(word) || lexicon.People.Named(word).Length > 0 || lexicon.Sources.HasWord(word);

    /// <summary>The question word meant: two letters changed places, or else one letter is wrong; null where there is none.</summary>
    internal string? Meant(string word)
    {
        if (word.Length < 3 || word.Length > LongestMended) return null;
        var letters = word.ToCharArray();
        for (var at = 0; at + 1 < letters.Length; at++)
        {
            (letters[at], letters[at + 1]) = (letters[at + 1], letters[at]);
            if (_questionWords.Contains(new string(letters))) return new string(letters);
            (letters[at], letters[at + 1]) = (letters[at + 1], letters[at]);
        }

        return _spelling.Find(word, 1) is [{ Distance: 1 } nearest] && nearest.Word[0] == word[0] ? nearest.Word : null;
    }
}
