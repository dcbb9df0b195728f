using System.Collections.Immutable;
using Briefing.Knowledge.Facts.Versions;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Facts;

/// <summary>Anchors a quote in the active version of its document, from where it stood in an earlier version where it did.</summary>
internal sealed class FactReanchoring(FactSources sources, StoredDocument document)
{
    /// <param name="quote">What the curator wrote.</param>
    /// <param name="last">The fact as it was anchored last; null the first time.</param>
    /// <param name="fault">What is wrong and what to do.</param>
    /// <param name="difference">Where the document has changed, what is not the same.</param>
    internal AnchoredQuote? Anchor(QuoteSelector quote, StoredFact? last, out string? fault, out ImmutableArray<DifferencePiece> difference)
    {
        var flow = sources.Flow(document);
        difference = [];
        if (last is null || IsCurrent(last)) return FactAnchor.Find(flow, quote, before: null, out fault);
        if (sources.Tracing(document, last.Statement.DocumentId, last.TextSha256) is not { } tracing)
            return FactAnchor.Find(flow, quote, new QuoteContext(last.Prefix, last.Suffix), out fault);
        var trace = tracing.Follow(last.Statement.Passage);
        if (trace.InLater is { } place && FactAnchor.FitsSelector(flow.Text, place.Start, quote))
            return FactAnchor.At(flow, place.Start, quote, out fault);
        fault = trace.IsElsewhere ? FactAnchor.ChangedAround(quote) : FactAnchor.NotFound(flow, quote);
        return null;
    }

    private bool IsCurrent(StoredFact last) =>
        last.Statement.DocumentId == document.Metadata.Id && last.TextSha256 == document.TextSha256;
}
