using System.Collections.Immutable;

namespace Briefing.Knowledge.Topics.Senses;

/// <summary>A word that means several things.</summary>
/// <param name="Lemma">The word in the singular, lower-case.</param>
/// <param name="Senses">What it can mean, two at least.</param>
internal sealed record Homograph(string Lemma, ImmutableArray<Sense> Senses);

/// <summary>One thing that a word can mean.</summary>
/// <param name="Name">What it is called, so that it is told apart: "Georgia (the country)".</param>
/// <param name="Lemma">What stands in place of the word's lemma where it means this.</param>
/// <param name="Writing">How it is written, where that tells.</param>
/// <param name="Company">Words near it that tell this sense, each as its lemmas.</param>
/// <param name="Group">The group of synonyms that it belongs to; null for none.</param>
internal sealed record Sense(string Name, string Lemma, SenseWriting Writing, ImmutableArray<ImmutableArray<string>> Company, string? Group)
{
    /// <summary>The lemma of the word that can mean this.</summary>
    internal string Homograph { get; } = Lemma[..Lemma.IndexOf('=', StringComparison.Ordinal)];
}

/// <summary>How a sense is written within a sentence.</summary>
internal enum SenseWriting
{
    /// <summary>Either way.</summary>
    Any,

    /// <summary>With a capital.</summary>
    Capital,

    /// <summary>Without one.</summary>
    Small,
}
