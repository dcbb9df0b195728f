using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Facts.Versions;

namespace Briefing.Knowledge.Facts;

/// <summary>How a curated fact stands.</summary>
public enum FactStanding
{
    /// <summary>Its quote stands in the active version of its document, and answers use it.</summary>
    InUse,

    /// <summary>Its curator took it from answers.</summary>
    Hidden,

    /// <summary>Its document has changed, and the quote or what stands around it is not the same any more: answers do not use it.</summary>
    Changed,

    /// <summary>Its quote was never found in its document, or the document is not there: answers do not use it.</summary>
    Refused,
}

/// <summary>How one curated fact stands.</summary>
/// <param name="File">The path of its facts.yaml.</param>
/// <param name="Fact">The fact.</param>
/// <param name="Standing">How it stands.</param>
public sealed record FactReport(string File, CuratedFact Fact, FactStanding Standing)
{
    /// <summary>What is wrong and what to do, one clause; null where answers use it or it is hidden.</summary>
    public string? Fault { get; init; }

    /// <summary>The fact in its document: where it stands, or where it stood before the document changed; null where it never did.</summary>
    public StoredFact? Anchored { get; init; }

    /// <summary>For a changed one, the words with what stands around them, then and now; empty where nothing alike is left.</summary>
    public ImmutableArray<DifferencePiece> Difference { get; init; } = [];

    /// <summary>For a changed one, what stands in its place in the active version; null where nothing does.</summary>
    public Passage? Today { get; init; }

    /// <summary>The fault with file and line; null where there is none.</summary>
    public string? Message => Fault is null ? null : new FactRefusedException(File, Fact.Line, Fault).Message;
}
