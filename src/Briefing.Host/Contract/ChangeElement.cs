using Briefing.Conversation.Replies;
using Briefing.Knowledge.Facts.Versions;
using Briefing.Knowledge.Storage;

namespace Briefing.Host.Contract;

/// <summary>A document that was captured again and had changed, and what became of its quotes.</summary>
/// <param name="Document">The id of the document.</param>
/// <param name="At">When the later version took the place of the earlier one, in UTC.</param>
/// <param name="Earlier">The start of the hash of the earlier version, as links have it.</param>
/// <param name="Later">The same of the later version.</param>
/// <param name="Unchanged">How many quotes are the same.</param>
/// <param name="AmongOthers">How many have the same words, but other words before or after them.</param>
/// <param name="Changed">How many have other words in their place.</param>
/// <param name="Gone">How many have nothing in their place.</param>
/// <param name="Quotes">Those that are not the same.</param>
internal sealed record ChangeElement(
    string Document, DateTimeOffset At, string Earlier, string Later, int Unchanged, int AmongOthers, int Changed, int Gone, IReadOnlyList<ChangedQuoteElement> Quotes)
{
    internal static ChangeElement Of(DocumentChange change, string publicUrl) => new(
        change.DocumentId, change.Change.At.ToUniversalTime(), Short(change.EarlierLink), Short(change.LaterLink),
        change.Unchanged, change.AmongOthers, change.Changed, change.Gone, [.. change.Quotes.Select(quote => ChangedQuoteElement.Of(change, quote, publicUrl))]);

    private static string Short(string hash) => hash[..Math.Min(ReaderLink.HashLength, hash.Length)];
}

/// <summary>A quote of the earlier version that is not the same in the later one.</summary>
/// <param name="Fate"><c>among-others</c>, <c>changed</c> or <c>gone</c>.</param>
/// <param name="Text">The quote as it was.</param>
/// <param name="Speaker">Whose words it was; null for the author's.</param>
/// <param name="Link">Where it opens in the earlier version.</param>
/// <param name="Later">What is nearest to it in the later version; null where nothing is.</param>
/// <param name="LaterLink">Where that opens.</param>
/// <param name="Difference">What is not the same.</param>
internal sealed record ChangedQuoteElement(
    string Fate, string Text, string? Speaker, string Link, string? Later, string? LaterLink, IReadOnlyList<DifferenceElement> Difference)
{
    internal static ChangedQuoteElement Of(DocumentChange change, TracedQuote quote, string publicUrl) => new(
        quote.Fate == QuoteFate.AmongOthers ? "among-others" : quote.Fate.ToString().ToLowerInvariant(),
        quote.Earlier.Passage.Text, quote.Earlier.Speaker?.Name, ReaderLink.For(publicUrl, change.DocumentId, change.EarlierLink, quote.Earlier.Passage),
        quote.Trace.Later?.Text, quote.Trace.Later is null ? null : ReaderLink.For(publicUrl, change.DocumentId, change.LaterLink, quote.Trace.Later),
        [.. quote.Trace.Difference.Select(DifferenceElement.Of)]);
}
