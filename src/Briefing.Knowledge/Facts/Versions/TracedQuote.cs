using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;

namespace Briefing.Knowledge.Facts.Versions;

/// <summary>What became of a quote when its document changed.</summary>
public enum QuoteFate
{
    /// <summary>The same words stand between the same words: it is the same quote.</summary>
    Unchanged,

    /// <summary>The same words stand there, but what stands before or after them is another: it may not be the same quote.</summary>
    AmongOthers,

    /// <summary>Other words stand in its place.</summary>
    Changed,

    /// <summary>Nothing like it stands there any more.</summary>
    Gone,
}

/// <summary>What became of a passage of an earlier version of a document in a later one.</summary>
/// <param name="Fate">What became of it.</param>
/// <param name="Later">Where it, or what is nearest to it, stands in the later version; null where it is gone.</param>
/// <param name="Difference">What is not the same: in the passage, or where its words are the same in what stands around it.</param>
public sealed record TracedPassage(QuoteFate Fate, Passage? Later, ImmutableArray<DifferencePiece> Difference);

/// <summary>A quote of an earlier version of a document, and what became of it in a later one.</summary>
/// <param name="Earlier">The quote; of several statements with one passage, the first.</param>
/// <param name="Trace">What became of it.</param>
public sealed record TracedQuote(Statement Earlier, TracedPassage Trace)
{
    /// <summary>What became of it, in one word.</summary>
    public QuoteFate Fate => Trace.Fate;
}
