using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations.Attributions;
using Briefing.Knowledge.Quotations.Names;

namespace Briefing.Knowledge.Quotations.Statements;

/// <summary>A statement before it is known which of the names it holds are people.</summary>
/// <param name="Piece">The tokens of its passage.</param>
/// <param name="Said">The tokens of its content, in order.</param>
/// <param name="Passage">What is shown.</param>
/// <param name="Content">The part that is the speaker's.</param>
/// <param name="Speaker">Who said it; null for the author and where that is open.</param>
/// <param name="Mode">Direct, indirect, mixed or narration.</param>
/// <param name="Modality">How firmly it is given to the speaker.</param>
/// <param name="About">Whom it concerns.</param>
internal sealed record Draft(
    Stretch Piece, ImmutableArray<Stretch> Said, Passage Passage, Passage Content, Entity? Speaker, SpeechMode Mode, Modality Modality, ImmutableArray<Entity> About)
{
    /// <summary>How it is known who the speaker is; null where there is none.</summary>
    internal Resolution? Resolution { get; init; }

    /// <summary>What the speaker makes of the content.</summary>
    internal Polarity Polarity { get; init; }

    /// <summary>When it was said; null where that is not known, and for narration.</summary>
    internal SaidDate? SaidOn { get; init; }

    /// <summary>Whom words are ascribed to that were not firmly said; null where they were.</summary>
    internal Entity? AscribedTo { get; init; }
}
