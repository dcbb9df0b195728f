using Briefing.Conversation.Turns;

namespace Briefing.Host.Contract;

/// <summary>A quote that a user gave, held against the sources.</summary>
/// <param name="Verdict"><c>exact</c>, <c>shortened</c>, <c>cut-short</c>, <c>altered</c>, <c>reported</c>, <c>somebody-elses</c>, <c>narration</c>, <c>stitched</c> or <c>not-found</c>.</param>
/// <param name="Wording">The words that were checked.</param>
/// <param name="Claimed">Who was meant to have said it; null where nobody was named.</param>
/// <param name="Share">How much of it the sources have, 0 to 1.</param>
/// <param name="Parts">The parts that they have, in its order.</param>
internal sealed record VerificationElement(string Verdict, string Wording, string? Claimed, double Share, IReadOnlyList<VerifiedPartElement> Parts)
{
    internal static VerificationElement? Of(Verification? one) => one is null ? null : new(
        one.Verdict switch
        {
            QuoteVerdict.CutShort => "cut-short",
            QuoteVerdict.SomebodyElses => "somebody-elses",
            QuoteVerdict.NotFound => "not-found",
            var verdict => verdict.ToString().ToLowerInvariant(),
        },
        one.Wording, one.Claimed, one.Share, [.. one.Parts.Select(VerifiedPartElement.Of)]);
}

/// <summary>A part of a checked quote.</summary>
/// <param name="Quote">The number among <c>quotes</c> of the one that it stands in, from 1.</param>
/// <param name="Voice"><c>own</c>, <c>reported</c> or <c>author</c>: in whose words the source has it.</param>
/// <param name="Exact">Whether every word is the source's, in its order.</param>
/// <param name="Lost"><c>negation</c>, <c>condition</c> or <c>reservation</c> that is cut off beside it; null for none.</param>
/// <param name="Difference">The source's words as kept or removed, the user's as added.</param>
internal sealed record VerifiedPartElement(int Quote, string Voice, bool Exact, string? Lost, IReadOnlyList<DifferenceElement> Difference)
{
    internal static VerifiedPartElement Of(VerifiedPart part) => new(
        part.Quote, part.Voice.ToString().ToLowerInvariant(), part.IsExact, part.Lost?.ToString().ToLowerInvariant(), [.. part.Difference.Select(DifferenceElement.Of)]);
}

/// <summary>A line below the lead: a reason or an address.</summary>
/// <param name="Text">Plain text.</param>
/// <param name="Link">The address that it opens; null for none.</param>
internal sealed record PointElement(string Text, string? Link);
