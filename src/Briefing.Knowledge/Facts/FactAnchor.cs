using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Facts.Versions;

namespace Briefing.Knowledge.Facts;

/// <summary>A quote found in its source.</summary>
/// <param name="Passage">The quote.</param>
/// <param name="Block">The part its block plays.</param>
/// <param name="Heading">The nearest heading above; null where there is none.</param>
/// <param name="Context">What stands before and after it.</param>
internal sealed record AnchoredQuote(Passage Passage, BlockKind Block, string? Heading, QuoteContext Context);

/// <summary>Finds the one place of a quote in its source.</summary>
internal static class FactAnchor
{
    /// <param name="source">The source.</param>
    /// <param name="quote">What the curator wrote.</param>
    /// <param name="before">What stood around the quote where it was anchored last; null the first time.</param>
    /// <param name="fault">What is wrong and what to do.</param>
    internal static AnchoredQuote? Find(SourceFlow source, QuoteSelector quote, QuoteContext? before, out string? fault)
    {
        var places = source.Find(quote.Exact).ToArray();
        var fitting = places.Where(at => FitsSelector(source.Text, at, quote)).ToArray();
        var same = before is not { } context ? fitting : fitting.Where(at => context.Fits(source.Text, at, at + quote.Exact.Length)).ToArray();
        fault = (places.Length, fitting.Length, same.Length) switch
        {
            (0, _, _) => NotFound(source, quote),
            (_, 0, _) => $"{quote.Source} holds the quote, but with other text before or after it; copy prefix and suffix from the source",
            (_, _, 0) => ChangedAround(quote),
            (_, _, > 1) => $"{quote.Source} holds the quote {same.Length} times; add a longer prefix or suffix that only one of them has",
            _ => null,
        };
        return fault is null ? At(source, same[0], quote, out fault) : null;
    }

    /// <summary>The quote at a place that is known.</summary>
    internal static AnchoredQuote? At(SourceFlow source, int start, QuoteSelector quote, out string? fault)
    {
        var end = start + quote.Exact.Length;
        fault = null;
        if (source.Cut(start, end) is var (passage, kind, heading))
            return new AnchoredQuote(passage, kind, heading, QuoteContext.At(source.Text, start, end));
        fault = $"the quote runs over the end of a paragraph of {quote.Source}; quote from one paragraph";
        return null;
    }

    /// <summary>Whether what the curator wrote of the context agrees at a place.</summary>
    internal static bool FitsSelector(string text, int at, QuoteSelector quote) =>
        (quote.Prefix is null || QuoteContext.Follows(text, at, quote.Prefix))
        && (quote.Suffix is null || QuoteContext.Precedes(text, at + quote.Exact.Length, quote.Suffix));

    internal static string ChangedAround(QuoteSelector quote) =>
        $"{quote.Source} has changed around the quote; read it again and give the prefix and suffix as they stand now";

    internal static string NotFound(SourceFlow source, QuoteSelector quote) =>
        PlainText.Of(source.Text).Contains(PlainText.Of(quote.Exact), StringComparison.OrdinalIgnoreCase)
            ? $"{quote.Source} holds the quote with other quotation marks, dashes or capitals, or inside a word; copy it from the source as it stands"
            : $"the quote is not in {quote.Source}; copy it from the source word for word, or take the fact out";
}
