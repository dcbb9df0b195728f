using Briefing.Knowledge.Facts.Versions;
using Briefing.Knowledge.Quotations;

namespace Briefing.Knowledge.Facts;

/// <summary>A curated fact that is anchored in its document.</summary>
/// <param name="Fingerprint">The hash of the fact as its curator wrote it; another hash means that it was edited.</param>
/// <param name="Sha256">The capture that the quote was found in.</param>
/// <param name="TextSha256">The text that the quote was found in.</param>
/// <param name="Prefix">The context before the quote, as it stands in the document.</param>
/// <param name="Suffix">The context after the quote, likewise.</param>
/// <param name="Statement">The fact as it is searched and quoted, with claim and topics; its ordinal is set when it is loaded.</param>
public sealed record StoredFact(
    string Fingerprint, string Sha256, string TextSha256, string Prefix, string Suffix, Statement Statement)
{
    /// <summary>What the fact is called; empty where an earlier version of the program stored it.</summary>
    public string Id { get; init; } = "";

    /// <summary>The hash of its quote as the curator wrote it; empty where an earlier version of the program stored it.</summary>
    public string QuoteFingerprint { get; init; } = "";

    /// <summary>Where it was anchored.</summary>
    internal Anchoring Anchoring => new(Statement.DocumentId, Sha256, TextSha256, Statement.Passage, new QuoteContext(Prefix, Suffix));
}
