using System.Collections.Immutable;

namespace Briefing.Conversation.Understanding.Patterns;

/// <summary>One word of an utterance.</summary>
/// <param name="Text">As the user wrote it, without a possessive ending.</param>
/// <param name="Folded">Lower case, without diacritics and with straight apostrophes; a misspelt question word is mended here.</param>
/// <param name="Start">Where it begins in the utterance, in UTF-16 code units.</param>
/// <param name="End">Where it ends, the possessive ending included.</param>
/// <param name="IsPossessive">Whether it ended in 's or s'.</param>
internal sealed record Token(string Text, string Folded, int Start, int End, bool IsPossessive)
{
    /// <summary>Whether it begins with a capital letter.</summary>
    internal bool IsCapitalised => char.IsUpper(Text[0]);
}

/// <summary>What a user wrote, as words.</summary>
/// <param name="Text">The text.</param>
/// <param name="Tokens">Its words, in order.</param>
internal sealed record Utterance(string Text, ImmutableArray<Token> Tokens)
{
    /// <summary>Whether the user writes no capitals at all, so that they say nothing.</summary>
    internal bool IsLowerCase { get; init; } = !Text.Any(char.IsUpper);

    /// <summary>The words from one token up to another, as the user wrote them.</summary>
    internal string Slice(int from, int to) => from >= to ? "" : Text[Tokens[from].Start..Tokens[to - 1].End];
}
