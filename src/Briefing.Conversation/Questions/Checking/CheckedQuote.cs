using System.Collections.Immutable;
using Briefing.Conversation.Turns;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Verification;

namespace Briefing.Conversation.Questions.Checking;

/// <summary>A quote to be checked.</summary>
/// <param name="Wording">Its words, without quotation marks around them.</param>
/// <param name="Speaker">Who is meant to have said it; null where nobody is named.</param>
internal sealed record QuoteToCheck(string Wording, Named? Speaker)
{
    /// <summary>The name of somebody meant whom no source names; null where everybody is known.</summary>
    internal string? UnknownSpeaker { get; init; }

    /// <summary>The documents that are asked; empty for all.</summary>
    internal ImmutableArray<string> Documents { get; init; } = [];

    /// <summary>Who is meant, in words; null where nobody is named.</summary>
    internal string? Claimed => Speaker?.Name ?? UnknownSpeaker;
}

/// <summary>What the sources have of a checked quote.</summary>
/// <param name="Verdict">What they make of it.</param>
/// <param name="Share">How much of it they have.</param>
/// <param name="Parts">The parts, each with the place that is shown.</param>
internal sealed record CheckedQuote(QuoteVerdict Verdict, double Share, ImmutableArray<CheckedPart> Parts)
{
    /// <summary>Whether words were changed, whatever the verdict.</summary>
    internal bool IsAltered { get; init; }

    /// <summary>Whether words at its ends, or between its parts, are in no source.</summary>
    internal bool HasUnfound { get; init; }

    /// <summary>Whether a change puts a denial in or takes one out.</summary>
    internal bool IsTurned { get; init; }

    /// <summary>Whether the speaker who was meant is the one whom the source gives the words to.</summary>
    internal bool IsAsClaimed { get; init; }

    /// <summary>Those whom the sources give the words to, in order.</summary>
    internal ImmutableArray<PersonReference> Speakers { get; init; } = [];

    /// <summary>What is cut off beside it; null for nothing that matters.</summary>
    internal Qualifier? Lost => Parts.Select(part => part.Lost).FirstOrDefault(lost => lost is not null);
}

/// <summary>A part of a checked quote with the place that is shown for it.</summary>
/// <param name="Place">The place.</param>
/// <param name="Others">Other places that have the same.</param>
/// <param name="Lost">What is cut off beside it.</param>
internal sealed record CheckedPart(FoundWording Place, ImmutableArray<FoundWording> Others, Qualifier? Lost)
{
    /// <summary>Whether a mark of omission parts it from the part before.</summary>
    internal bool IsAfterEllipsis { get; init; }
}
