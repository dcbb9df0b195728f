using Briefing.Knowledge.Search.Analysis;
using Briefing.Knowledge.Topics.Senses;

namespace Briefing.Knowledge.Topics.Terms;

/// <summary>A folded word with what is known of it before any document is read.</summary>
internal sealed class WordEntry
{
    private const int LeastVerb = 2;

    internal WordEntry(string word)
    {
        var form = WordForm.Of(word);
        Word = word;
        Stem = form.Stem;
        IsNumber = form.IsNumber;
        Role = FunctionWords.RoleOf(word, form.IsStopWord);
        Lemma = Plurals.SingularOf(SpellingVariants.ToAmerican(word));
        Hash = StableHash(Lemma);
        Known = WordUses.Of(word);
        Ending = WordEndings.Of(word);
        KnownBase = Plurals.SingularOf(word) is var singular && singular.Length < word.Length ? WordUses.Of(singular) : default;
        Base = this;
    }

    private WordEntry(WordEntry word, string lemma)
    {
        (Word, Stem, IsNumber, Role, Lemma, Hash) = (word.Word, word.Stem, word.IsNumber, word.Role, lemma, StableHash(lemma));
        (Known, KnownBase, Ending, Flags, Base) = (word.Known, word.KnownBase, word.Ending, word.Flags, this);
    }

    /// <summary>The same word where it means one thing of several, which has a lemma of its own.</summary>
    internal WordEntry As(string senseLemma) => new(this, senseLemma);

    internal string Word { get; }

    /// <summary>What it is searched by, and counted by in the table of common words.</summary>
    internal string Stem { get; }

    /// <summary>
    /// What equal topics share: the singular in American spelling. Stems would not do, which take a house for housing and an
    /// experiment for experience.
    /// </summary>
    internal string Lemma { get; }

    internal bool IsNumber { get; }

    /// <summary>What it does in a sentence, for a function word; <see cref="FunctionRole.None"/> for a content word.</summary>
    internal FunctionRole Role { get; }

    internal bool IsFunctionWord => Role != FunctionRole.None;

    /// <summary>The same in every run: FNV-1a over the lemma, 64 bits.</summary>
    internal ulong Hash { get; }

    /// <summary>How texts on public affairs use it; all 0 where it is not common.</summary>
    internal WordUse Known { get; }

    /// <summary>The same of its singular, where the word is a plural or a verb in the third person: "raises" is used as "raise" is.</summary>
    internal WordUse KnownBase { get; }

    internal WordEnding Ending { get; }

    /// <summary>Whether common texts use it as a verb far more than in any other way: "said", "waits".</summary>
    internal bool IsVerb => Known + KnownBase is var use && use.Verb >= LeastVerb && use.Verb > 2 * (use.Noun + use.Modifier);

    /// <summary>The entry of its lemma, which all words of one lemma share.</summary>
    internal WordEntry Base { get; set; }

    /// <summary>What the lists of topic words say of it; null until they are looked at.</summary>
    internal TopicWordKinds? Flags { get; set; }

    /// <summary>Its senses, where it has several; told once by <see cref="IsSenseKnown"/>.</summary>
    internal Homograph? Homograph { get; set; }

    internal bool IsSenseKnown { get; set; }

    private static ulong StableHash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text) hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }
}
