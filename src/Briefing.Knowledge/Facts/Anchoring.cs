using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Facts.Versions;

namespace Briefing.Knowledge.Facts;

/// <summary>Where a quote was anchored last: in which version, and between which words.</summary>
internal sealed record Anchoring(string DocumentId, string Sha256, string TextSha256, Passage Passage, QuoteContext Context);
