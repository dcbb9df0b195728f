using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Facts.Versions;

namespace Briefing.Knowledge.Facts;

/// <summary>A quotation that a curator took from answers, anchored in its document.</summary>
/// <param name="Id">What it is called.</param>
/// <param name="QuoteFingerprint">The hash of its quote as the curator wrote it.</param>
/// <param name="DocumentId">The document.</param>
/// <param name="Sha256">The capture that it was found in.</param>
/// <param name="TextSha256">The text that it was found in.</param>
/// <param name="Prefix">What stands before it.</param>
/// <param name="Suffix">What stands after it.</param>
/// <param name="SpeakerKey">Whose words it was taken for; null for whoever it is given to.</param>
/// <param name="Passage">Where it stands.</param>
public sealed record StoredHidden(
    string Id, string QuoteFingerprint, string DocumentId, string Sha256, string TextSha256, string Prefix, string Suffix, string? SpeakerKey, Passage Passage)
{
    /// <summary>Where it was anchored.</summary>
    internal Anchoring Anchoring => new(DocumentId, Sha256, TextSha256, Passage, new QuoteContext(Prefix, Suffix));
}
