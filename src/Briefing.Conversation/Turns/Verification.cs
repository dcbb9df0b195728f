using System.Collections.Immutable;
using Briefing.Knowledge.Facts.Versions;
using Briefing.Knowledge.Verification;

namespace Briefing.Conversation.Turns;

/// <summary>What the sources make of a quote that a user gave; where several are true, the first of them.</summary>
public enum QuoteVerdict
{
    /// <summary>The sources do not have it.</summary>
    NotFound,

    /// <summary>It is put together of words from different places, or of different speakers.</summary>
    Stitched,

    /// <summary>The words are the author's own; nobody is quoted with them.</summary>
    Narration,

    /// <summary>Somebody else said it than was meant.</summary>
    SomebodyElses,

    /// <summary>A reporter tells it in words that are not between quotation marks.</summary>
    Reported,

    /// <summary>Words were changed, left out or put in.</summary>
    Altered,

    /// <summary>The words are right, and a denial, condition or reservation beside them is cut off.</summary>
    CutShort,

    /// <summary>The words are right, and parts that were left out are marked.</summary>
    Shortened,

    /// <summary>The words are right.</summary>
    Exact,
}

/// <summary>A quote that a user gave, held against the sources.</summary>
/// <param name="Verdict">What the sources make of it.</param>
/// <param name="Wording">The words that were checked, as the user gave them.</param>
/// <param name="Claimed">Who was meant to have said it; null where nobody was named.</param>
/// <param name="Share">How much of it the sources have, 0 to 1, a function word counting a third of another.</param>
/// <param name="Parts">The parts that the sources have, in the order of the wording; none for <see cref="QuoteVerdict.NotFound"/>.</param>
public sealed record Verification(QuoteVerdict Verdict, string Wording, string? Claimed, double Share, ImmutableArray<VerifiedPart> Parts);

/// <summary>A part of a checked quote that the sources have.</summary>
/// <param name="Quote">The number of the reply's quote that it stands in, from 1.</param>
/// <param name="Voice">In whose words the source has it.</param>
/// <param name="Difference">Kept and removed words are the source's, added ones the user's; where nothing but kept ones are, it is exact.</param>
/// <param name="Lost">What is cut off beside it; null where nothing is that turns or limits its sense.</param>
/// <param name="Line">How it is presented: plain text in one line, <c>[-so-]</c> where the source has words, <c>{+so+}</c> where the user has; empty where nothing differs.</param>
public sealed record VerifiedPart(int Quote, WordingVoice Voice, ImmutableArray<DifferencePiece> Difference, Qualifier? Lost, string Line)
{
    /// <summary>Whether every word is the source's, in its order.</summary>
    public bool IsExact => Difference.All(piece => piece.Kind == DifferenceKind.Kept);
}
