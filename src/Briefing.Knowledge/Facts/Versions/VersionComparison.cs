using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Facts.Versions;

/// <summary>What became of the quotes of an earlier version of a document in a later one.</summary>
/// <param name="Earlier">The earlier version.</param>
/// <param name="Later">The later version.</param>
/// <param name="Quotes">The quotes of the earlier version, each passage once, in reading order.</param>
public sealed record VersionComparison(StoredDocument Earlier, StoredDocument Later, ImmutableArray<TracedQuote> Quotes)
{
    /// <summary>How many of the quotes met a fate.</summary>
    public int Count(QuoteFate fate) => Quotes.Count(quote => quote.Fate == fate);

    /// <summary>Compares the two versions of a change; null where one of them is not kept any more.</summary>
    public static VersionComparison? Of(IFactStore store, VersionChange change) => Of(
        store, change.DocumentId, (change.EarlierSha256, change.EarlierTextSha256), (change.LaterSha256, change.LaterTextSha256));

    /// <summary>Compares two stored versions, each named by the hashes of its bytes and its text; null where one of them is not kept any more.</summary>
    public static VersionComparison? Of(
        IFactStore store, string documentId, (string Sha256, string TextSha256) earlier, (string Sha256, string TextSha256) later)
    {
        if (store.FindVersion(documentId, earlier.Sha256, earlier.TextSha256) is not { } before) return null;
        if (store.FindVersion(documentId, later.Sha256, later.TextSha256) is not { } after) return null;
        return Of(
            before, store.Statements(documentId, earlier.Sha256, earlier.TextSha256),
            after, store.Statements(documentId, later.Sha256, later.TextSha256));
    }

    /// <summary>Compares two versions with their statements.</summary>
    public static VersionComparison Of(
        StoredDocument earlier, ImmutableArray<Statement> earlierStatements, StoredDocument later, ImmutableArray<Statement> laterStatements)
    {
        var tracing = new QuoteTracing(earlier, later, [.. earlierStatements.DistinctBy(statement => statement.Passage)], laterStatements);
        return new VersionComparison(earlier, later, tracing.Run());
    }
}
