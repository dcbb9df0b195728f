using System.Collections.Immutable;

namespace Briefing.Knowledge.Storage.Saved;

/// <summary>A store beside which an index of its content may be kept, so that the next start need not make it again.</summary>
public interface IIndexedStore
{
    /// <summary>The file that the index is kept in; null for none.</summary>
    string? IndexPath { get; }

    /// <summary>The hash of what a snapshot is made with beside the stored rows.</summary>
    string Rules { get; }

    /// <summary>The active documents as of one moment, with texts that are read where they are needed; null where that cannot be.</summary>
    IndexedDocuments? LoadDocuments();
}

/// <summary>The active documents of a store without what was found in them.</summary>
/// <param name="Version">The store version they were read at.</param>
/// <param name="Documents">The documents, in the order a snapshot has them.</param>
public sealed record IndexedDocuments(long Version, ImmutableArray<StoredDocument> Documents);
