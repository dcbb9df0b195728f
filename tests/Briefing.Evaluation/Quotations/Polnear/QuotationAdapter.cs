using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;

namespace Briefing.Evaluation.Quotations.Polnear;

/// <summary>
/// Turns what the product finds into attributions as the guidelines of PolNeAR draw them, so that the product need not know
/// the corpus. A quotation is given once for each speaker: here once for all. Of quotations inside quotations only the
/// outermost is annotated there. Quotations of every modality count, because denied and expected ones are annotated too.
/// </summary>
internal static class QuotationAdapter
{
    internal static ImmutableArray<Annotation> Of(DocumentAnalysis analysis)
    {
        var all = analysis.Quotations.Select(Annotated).DistinctBy(one => (Key(one.Source), Key(one.Cue), Key(one.Content))).ToList();
        return [.. all.Where(one => !all.Any(other => IsInside(one, other)))];
    }

    private static Annotation Annotated(Quotation quotation) => new(
        quotation.Source?.Spans ?? [], quotation.Cue?.Spans ?? [], quotation.Content.Spans);

    /// <summary>Whether the cue of one stands inside the content of another.</summary>
    private static bool IsInside(Annotation inner, Annotation outer) =>
        !ReferenceEquals(inner, outer) && inner.Cue.Length > 0 && outer.Content.Any(content => inner.Cue.All(content.Contains))
        && !inner.Content.Any(content => outer.Cue.Any(content.Contains));

    private static string Key(ImmutableArray<TextSpan> spans) => string.Join(',', spans);
}
