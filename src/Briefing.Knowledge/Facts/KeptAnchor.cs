using System.Collections.Immutable;
using System.Text;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Facts;

/// <summary>
/// Where a fact or hidden quotation was anchored last, as it is kept beside the captures: when the database is lost, a quote
/// whose document has changed must not be taken for found again.
/// </summary>
internal sealed record KeptAnchor(string Id, string Quote, string DocumentId, string Sha256, string TextSha256, string Spans, string Prefix, string Suffix)
{
    internal static ImmutableArray<KeptAnchor> Of(ImmutableArray<StoredFact> facts, ImmutableArray<StoredHidden> hidden) =>
    [
        .. facts.Select(fact => Of(fact.Id, fact.QuoteFingerprint, fact.Anchoring)),
        .. hidden.Select(quote => Of(quote.Id, quote.QuoteFingerprint, quote.Anchoring)),
    ];

    /// <summary>The fact as it was anchored; what it answered with is found anew.</summary>
    internal StoredFact Fact(CuratedFact fact, IFactStore store)
    {
        var passage = Passage(fact.Quote, store);
        return new StoredFact(fact.Fingerprint, Sha256, TextSha256, Prefix, Suffix, new Statement
        {
            DocumentId = DocumentId, Ordinal = 0, Passage = passage, Content = passage, Mode = SpeechMode.Narration, Block = BlockKind.Paragraph,
            Claim = fact.Claim, Topics = fact.Topics,
        })
        {
            Id = Id,
            QuoteFingerprint = Quote,
        };
    }

    /// <summary>The hidden quotation as it was anchored.</summary>
    internal StoredHidden Hidden(HiddenQuote hidden, IFactStore store) =>
        new(Id, Quote, DocumentId, Sha256, TextSha256, Prefix, Suffix, null, Passage(hidden.Quote, store));

    private static KeptAnchor Of(string id, string quote, Anchoring at) =>
        new(id, quote, at.DocumentId, at.Sha256, at.TextSha256, at.Passage.ToLocator(), at.Context.Prefix, at.Context.Suffix);

    /// <summary>The passage in its version; where that text cannot be made again, the words alone, which have their context beside them.</summary>
    private Passage Passage(QuoteSelector quote, IFactStore store) =>
        store.FindVersion(DocumentId, Sha256, TextSha256) is { } version
            ? StoredSpans.Cut(version.Text.Value, Encoding.ASCII.GetBytes(Spans))
            : Documents.Passage.Cut(quote.Exact, new TextSpan(0, quote.Exact.Length));
}
