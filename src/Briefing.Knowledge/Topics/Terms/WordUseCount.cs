using System.Runtime.InteropServices;

namespace Briefing.Knowledge.Topics.Terms;

/// <summary>Counts from its neighbours how each word is used: what the built-in table of word uses is made of, and what a document adds to it.</summary>
/// <param name="knowsVerbs">Whether the built-in table tells which words are verbs, so that a subject is told from a word before a noun.</param>
internal sealed class WordUseCount(bool knowsVerbs)
{
    private readonly Dictionary<WordEntry, WordUse> _uses = [];

    internal IEnumerable<KeyValuePair<WordEntry, WordUse>> All => _uses;

    internal WordUse Of(WordEntry word) => _uses.GetValueOrDefault(word);

    internal void Clear() => _uses.Clear();

    /// <summary>Counts one sentence.</summary>
    internal void Add(ReadOnlySpan<Unit> sentence)
    {
        for (var i = 0; i < sentence.Length; i++)
        {
            if (sentence[i].Word.IsFunctionWord || sentence[i].Word.IsNumber || sentence[i].Is(UnitTraits.Opening)) continue;
            if (UseAt(sentence, i) is not { Total: > 0 } use) continue;
            CollectionsMarshal.GetValueRefOrAddDefault(_uses, sentence[i].Word, out _) += use;
        }
    }

    private WordUse UseAt(ReadOnlySpan<Unit> sentence, int at)
    {
        // "a stable, secure border": a comma between adjectives ends no phrase, and it cannot be told from one that does.
        if (at + 1 < sentence.Length && sentence[at + 1].Is(UnitTraits.AfterBreak) && !sentence[at + 1].Word.IsFunctionWord) return default;
        var ends = EndsPhrase(sentence, at) || (knowsVerbs && sentence[at + 1].Word.IsVerb);
        var isBound = at > 0 && !sentence[at].Is(UnitTraits.AfterBreak);
        var before = isBound ? sentence[at - 1].Word.Role : FunctionRole.Other;
        if (isBound && (sentence[at - 1].Is(UnitTraits.Owner) || sentence[at - 1].Word.IsNumber)) before = FunctionRole.Determiner;
        var isGerund = sentence[at].Word.Word.EndsWith("ing", StringComparison.Ordinal);
        var meetsArticle = !ends && at + 1 < sentence.Length && sentence[at + 1].Word.Role == FunctionRole.Determiner;
        return before switch
        {
            FunctionRole.Determiner => Nominal(ends || meetsArticle),

            // "by seizing the port", "on reopening schools": verbs still.
            FunctionRole.Preposition or FunctionRole.Of => isGerund && !ends ? (meetsArticle ? new WordUse(0, 1, 0, 0) : default) : Nominal(ends || meetsArticle),
            _ when meetsArticle => new WordUse(0, 1, 0, 0),
            FunctionRole.BeforeVerb => new WordUse(0, 1, 0, 0),
            FunctionRole.To when !sentence[at].Is(UnitTraits.Capital) && sentence[at].Word.Word[^1] != 's' => new WordUse(0, 1, 0, 0),
            FunctionRole.Be when ends => new WordUse(0, 0, 0, 1),
            _ => default,
        };
    }

    private static WordUse Nominal(bool ends) => ends ? new WordUse(1, 0, 0, 0) : new WordUse(0, 0, 1, 0);

    /// <summary>Whether no content word and no article goes on from here.</summary>
    private static bool EndsPhrase(ReadOnlySpan<Unit> sentence, int at)
    {
        if (at + 1 == sentence.Length || sentence[at].Is(UnitTraits.Owner) || sentence[at + 1].Is(UnitTraits.AfterBreak)) return true;
        return sentence[at + 1].Word.Role is not (FunctionRole.None or FunctionRole.Determiner);
    }
}
