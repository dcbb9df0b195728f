using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Facts.Versions;

/// <summary>An earlier version of a document beside a later one: what became of its quotes.</summary>
public sealed class VersionComparison
{
    private readonly QuoteTracing _tracing;

    private VersionComparison(StoredDocument earlier, StoredDocument later, QuoteTracing tracing) =>
        (Earlier, Later, _tracing) = (earlier, later, tracing);

    /// <summary>The earlier version.</summary>
    public StoredDocument Earlier { get; }

    /// <summary>The later version.</summary>
    public StoredDocument Later { get; }

    /// <summary>The quotes of the earlier version, each passage once, in reading order.</summary>
    public ImmutableArray<TracedQuote> Quotes => field.IsDefault ? field = _tracing.Run() : field;

    /// <summary>How many of the quotes met a fate.</summary>
    public int Count(QuoteFate fate) => Quotes.Count(quote => quote.Fate == fate);

    /// <summary>What became of any passage of the earlier version.</summary>
    public TracedPassage Trace(Passage passage) => _tracing.Trace(passage);

    /// <summary>Compares the two versions of a change; null where one of them is not kept any more.</summary>
    public static VersionComparison? Of(IFactStore store, VersionChange change) =>
        store.FindVersion(change.DocumentId, change.EarlierSha256, change.EarlierTextSha256) is { } earlier
        && store.FindVersion(change.DocumentId, change.LaterSha256, change.LaterTextSha256) is { } later
            ? Of(store, earlier, later)
            : null;

    /// <summary>Compares two stored versions, with their blocks.</summary>
    public static VersionComparison Of(IFactStore store, StoredDocument earlier, StoredDocument later) => Of(
        earlier, store.Statements(earlier.Metadata.Id, earlier.Sha256, earlier.TextSha256),
        later, store.Statements(later.Metadata.Id, later.Sha256, later.TextSha256));

    /// <summary>Compares two versions with their statements.</summary>
    public static VersionComparison Of(
        StoredDocument earlier, ImmutableArray<Statement> earlierStatements, StoredDocument later, ImmutableArray<Statement> laterStatements) => new(
        earlier, later, new QuoteTracing(earlier, later, [.. earlierStatements.DistinctBy(statement => statement.Passage)], laterStatements));
}
