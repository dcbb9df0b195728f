using Briefing.Knowledge.Facts.Versions;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Facts;

/// <summary>Anchors a quote in the active version of its document, from where it stood in an earlier version where it did.</summary>
internal sealed class FactReanchoring(FactSources sources, StoredDocument document)
{
    /// <param name="quote">What the curator wrote.</param>
    /// <param name="last">Where it was anchored last; null the first time.</param>
    /// <param name="fault">What is wrong and what to do.</param>
    /// <param name="trace">Where the document has changed so that the quote is not the same, what became of it; else null.</param>
    internal AnchoredQuote? Anchor(QuoteSelector quote, Anchoring? last, out string? fault, out TracedPassage? trace)
    {
        var flow = sources.Flow(document);
        trace = null;
        if (last is null || IsCurrent(last)) return FactAnchor.Find(flow, quote, before: null, out fault);
        if (sources.Comparison(document, last.DocumentId, last.Sha256, last.TextSha256) is not { } comparison)
            return FactAnchor.Find(flow, quote, last.Context, out fault);
        var traced = comparison.Trace(last.Passage);
        var place = traced is { Fate: QuoteFate.Unchanged, Later: { } same } ? flow.Locate(same.Spans) : [];
        if (place.Length == 1 && FactAnchor.FitsSelector(flow.Text, place[0].Start, quote))
            return FactAnchor.At(flow, place[0].Start, quote, out fault);
        trace = traced;
        fault = traced.Fate switch
        {
            QuoteFate.Changed => $"{quote.Source} has changed, and says this in other words now; read it again and copy the quote as it stands now, or take the fact out",
            QuoteFate.Gone => $"{quote.Source} has changed, and the quote is not in it any more; take the fact out, or give it another source",
            _ => FactAnchor.ChangedAround(quote),
        };
        return null;
    }

    private bool IsCurrent(Anchoring last) =>
        last.DocumentId == document.Metadata.Id && last.TextSha256 == document.TextSha256;
}
