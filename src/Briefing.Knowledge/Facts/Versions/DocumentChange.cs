using System.Collections.Immutable;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Facts.Versions;

/// <summary>What a new version of a document did to the quotes of the one before, in short.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Change">Which version took the place of which.</param>
/// <param name="Unchanged">How many quotes are the same in the new version.</param>
/// <param name="AmongOthers">How many have the same words, but among others.</param>
/// <param name="Changed">How many have other words in their place.</param>
/// <param name="Gone">How many have nothing in their place.</param>
/// <param name="Quotes">Those that are not the same, in reading order; the first <see cref="MostQuotes"/>.</param>
public sealed record DocumentChange(
    string DocumentId, VersionChange Change, int Unchanged, int AmongOthers, int Changed, int Gone, ImmutableArray<TracedQuote> Quotes)
{
    /// <summary>The most quotes that a report carries of one document; <see cref="VersionComparison"/> has all.</summary>
    public const int MostQuotes = 20;

    /// <summary>How many quotes are not the same any more.</summary>
    public int Lost => AmongOthers + Changed + Gone;

    /// <summary>The hash that links into the earlier version are made with.</summary>
    public required string EarlierLink { get; init; }

    /// <summary>The hash that links into the later version are made with.</summary>
    public required string LaterLink { get; init; }

    /// <summary>A change, compared now; null where a version is not kept any more.</summary>
    /// <param name="store">The store.</param>
    /// <param name="change">The change.</param>
    /// <param name="mostQuotes">The most quotes to carry.</param>
    public static DocumentChange? Of(IFactStore store, VersionChange change, int mostQuotes = MostQuotes) => VersionComparison.Of(store, change) is not { } comparison
        ? null
        : new DocumentChange(
            change.DocumentId, change, comparison.Count(QuoteFate.Unchanged), comparison.Count(QuoteFate.AmongOthers),
            comparison.Count(QuoteFate.Changed), comparison.Count(QuoteFate.Gone),
            [.. comparison.Quotes.Where(quote => quote.Fate != QuoteFate.Unchanged).Take(mostQuotes)])
        {
            EarlierLink = comparison.Earlier.LinkSha256,
            LaterLink = comparison.Later.LinkSha256,
        };
}
