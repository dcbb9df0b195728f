using System.Collections.Immutable;
using Briefing.Knowledge.Facts.Versions;

namespace Briefing.Conversation.Turns;

/// <summary>What became of a quote that was sent before and does not stand any more as it was sent. Both quotes are sealed, each in its own version.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Line">What happened, in one sentence that names the source.</param>
/// <param name="Was">The quote as it was sent.</param>
/// <param name="Now">What stands in its place; null where nothing does.</param>
/// <param name="Difference">The words that were kept, removed and added; empty where the words are the same or nothing stands in their place.</param>
public sealed record QuoteCorrection(CorrectionKind Kind, string Line, Quote Was, Quote? Now, ImmutableArray<DifferencePiece> Difference);

/// <summary>What became of a quote that was sent.</summary>
public enum CorrectionKind
{
    /// <summary>Its source has other words in its place.</summary>
    Changed,

    /// <summary>The same words are now given to somebody else.</summary>
    OtherSpeaker,

    /// <summary>Its source does not have it any more.</summary>
    Gone,

    /// <summary>Its source is no longer among those that answers are made from.</summary>
    SourceGone,

    /// <summary>A curator took it from answers.</summary>
    Hidden,
}
