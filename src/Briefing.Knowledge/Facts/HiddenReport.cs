using System.Collections.Immutable;
using Briefing.Knowledge.Facts.Versions;

namespace Briefing.Knowledge.Facts;

/// <summary>How one hidden quotation stands.</summary>
/// <param name="File">The path of its facts.yaml.</param>
/// <param name="Quote">The entry.</param>
/// <param name="Standing">Hidden, or changed or refused where it could not be found, so that nothing is hidden.</param>
public sealed record HiddenReport(string File, HiddenQuote Quote, FactStanding Standing)
{
    /// <summary>What is wrong and what to do, one clause; null where it is hidden.</summary>
    public string? Fault { get; init; }

    /// <summary>What is not the same in the active version.</summary>
    public ImmutableArray<DifferencePiece> Difference { get; init; } = [];

    /// <summary>The fault with file and line; null where there is none.</summary>
    public string? Message => Fault is null ? null : new FactRefusedException(File, Quote.Line, "the hidden quotation: " + Fault).Message;
}
