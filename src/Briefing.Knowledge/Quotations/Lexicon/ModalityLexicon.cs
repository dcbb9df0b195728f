using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Briefing.Knowledge.Quotations.Lexicon;

/// <summary>The words of <c>cues.yaml</c> by which a text says that something was, may have been, will be or was not said.</summary>
internal sealed class ModalityLexicon
{
    /// <summary>The names of the lists in the file.</summary>
    internal static readonly ImmutableArray<string> Lists =
        ["onward", "unwilling", "speaking", "expected", "seeming", "hedges", "nearly", "hearsay", "unsaid_before", "alleged_before", "doubts", "supposing", "unproven", "proof", "untrue", "vouching"];

    internal ModalityLexicon(YamlFile file)
    {
        Onward = Set(file, "onward");
        Unwilling = Set(file, "unwilling");
        Speaking = Set(file, "speaking");
        Expected = Set(file, "expected");
        Seeming = Set(file, "seeming");
        Hedges = Set(file, "hedges");
        Nearly = Set(file, "nearly");
        Hearsay = Set(file, "hearsay");
        UnsaidBefore = new PhraseList(file.Words("unsaid_before"));
        AllegedBefore = new PhraseList(file.Words("alleged_before"));
        Doubts = Set(file, "doubts");
        Supposing = Set(file, "supposing");
        Unproven = Set(file, "unproven");
        Proof = Set(file, "proof");
        Untrue = Set(file, "untrue");
        Vouching = Set(file, "vouching");
    }

    /// <summary>Words that, before "to" and a cue, leave it said: "went on to say".</summary>
    internal FrozenSet<string> Onward { get; }

    /// <summary>Words that, before "to" and a cue, mean that it was not said: "refused to say".</summary>
    internal FrozenSet<string> Unwilling { get; }

    /// <summary>Verbs of speaking that are no cues, whose refusal means that nothing was said: "refused to discuss".</summary>
    internal FrozenSet<string> Speaking { get; }

    /// <summary>Words that, before "to" and a cue, mean that it is still to be said: "is expected to say".</summary>
    internal FrozenSet<string> Expected { get; }

    /// <summary>Words that, before "to" and a cue, make it the author's impression: "seemed to say".</summary>
    internal FrozenSet<string> Seeming { get; }

    /// <summary>Words between source and cue that leave it open whether it was said: "reportedly".</summary>
    internal FrozenSet<string> Hedges { get; }

    /// <summary>Words between source and cue that make it implied: "tacitly admitted". ("All but said" is known.)</summary>
    internal FrozenSet<string> Nearly { get; }

    /// <summary>Participles that leave it open: "is said to have told", "it is rumoured that she said".</summary>
    internal FrozenSet<string> Hearsay { get; }

    /// <summary>Phrases that, before a cue in -ing, mean that it was not said: "stopped short of saying".</summary>
    internal PhraseList UnsaidBefore { get; }

    /// <summary>Phrases that, before a cue in -ing, leave it open: "accused of saying".</summary>
    internal PhraseList AllegedBefore { get; }

    /// <summary>Words in front of the source that leave it open: "perhaps she said".</summary>
    internal FrozenSet<string> Doubts { get; }

    /// <summary>Words in front of the source that only suppose it: "if she says".</summary>
    internal FrozenSet<string> Supposing { get; }

    /// <summary>Nouns that leave open whether it was said: "the rumour that she said".</summary>
    internal FrozenSet<string> Unproven { get; }

    /// <summary>Words that, with "no" or "not", mean that it was not said as far as anybody knows: "no evidence that she said".</summary>
    internal FrozenSet<string> Proof { get; }

    /// <summary>Words that mean that it was not said: "it is false that she said".</summary>
    internal FrozenSet<string> Untrue { get; }

    /// <summary>Words that vouch for a that-clause: "it emerged that she had said".</summary>
    internal FrozenSet<string> Vouching { get; }

    private static FrozenSet<string> Set(YamlFile file, string name) => file.Words(name).ToFrozenSet(StringComparer.Ordinal);
}
