using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Facts;

/// <summary>A quote found in its source.</summary>
/// <param name="Passage">The quote.</param>
/// <param name="Block">The part its block plays.</param>
/// <param name="Heading">The nearest heading above; null where there is none.</param>
/// <param name="Prefix">What stands before it.</param>
/// <param name="Suffix">What stands after it.</param>
internal sealed record AnchoredQuote(Passage Passage, BlockKind Block, string? Heading, string Prefix, string Suffix);

/// <summary>Finds the one place of a quote in its source.</summary>
internal static class FactAnchor
{
    /// <summary>How much context is kept of a quote, in characters; its curator may give more.</summary>
    private const int ContextLength = 32;

    /// <param name="source">The source.</param>
    /// <param name="quote">What the curator wrote.</param>
    /// <param name="before">What stood before and after the quote in the version it was anchored in last; null the first time.</param>
    /// <param name="fault">What is wrong and what to do.</param>
    internal static AnchoredQuote? Find(SourceFlow source, QuoteSelector quote, (string Prefix, string Suffix)? before, out string? fault)
    {
        var places = source.Find(quote.Exact).ToArray();
        var prefix = quote.Prefix ?? before?.Prefix;
        var suffix = quote.Suffix ?? before?.Suffix;
        var fitting = places.Where(at => Follows(source.Text, at, prefix) && Precedes(source.Text, at + quote.Exact.Length, suffix)).ToArray();
        fault = (places.Length, fitting.Length) switch
        {
            (0, _) => NotFound(source, quote),
            (_, 0) when before is not null && quote is { Prefix: null, Suffix: null } =>
                $"{quote.Source} has changed around the quote; read it again and give the prefix and suffix as they stand now",
            (_, 0) => $"{quote.Source} holds the quote, but with other text before or after it; copy prefix and suffix from the source",
            (_, > 1) => $"{quote.Source} holds the quote {fitting.Length} times; add a longer prefix or suffix that only one of them has",
            _ => null,
        };
        if (fault is not null) return null;
        var start = fitting[0];
        var end = start + quote.Exact.Length;
        if (source.Cut(start, end) is not var (passage, kind, heading))
        {
            fault = $"the quote runs over the end of a paragraph of {quote.Source}; quote from one paragraph";
            return null;
        }

        return new AnchoredQuote(passage, kind, heading, quote.Prefix ?? Before(source.Text, start), quote.Suffix ?? After(source.Text, end));
    }

    private static bool Follows(string text, int at, string? prefix) =>
        prefix is null || text.AsSpan(0, at).TrimEnd().EndsWith(prefix.AsSpan().TrimEnd(), StringComparison.Ordinal);

    private static bool Precedes(string text, int at, string? suffix) =>
        suffix is null || text.AsSpan(at).TrimStart().StartsWith(suffix.AsSpan().TrimStart(), StringComparison.Ordinal);

    private static string Before(string text, int start) => text[Math.Max(0, start - ContextLength)..start].Trim();

    private static string After(string text, int end) => text[end..Math.Min(text.Length, end + ContextLength)].Trim();

    private static string NotFound(SourceFlow source, QuoteSelector quote) =>
        Plain(source.Text).Contains(Plain(quote.Exact), StringComparison.OrdinalIgnoreCase)
            ? $"{quote.Source} holds the quote with other quotation marks, dashes or capitals, or inside a word; copy it from the source as it stands"
            : $"the quote is not in {quote.Source}; copy it from the source word for word, or take the fact out";

    private static string Plain(string text) => string.Create(text.Length, text, (plain, from) =>
    {
        for (var i = 0; i < from.Length; i++)
            plain[i] = from[i] switch
            {
                '\u2018' or '\u2019' or '\u201A' or '\u2032' or '`' => '\'',
                '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' => '"',
                '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' => '-',
                var c => c,
            };
    });
}
