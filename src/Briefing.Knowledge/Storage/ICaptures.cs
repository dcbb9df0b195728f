using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Facts;

namespace Briefing.Knowledge.Storage;

/// <summary>
/// The captured bytes of documents, each under its SHA-256 and never changed while it is whole, with what is kept beside them:
/// a record for each document that was made of a capture, and the facts.yaml files as they were anchored last.
/// </summary>
internal interface ICaptures
{
    /// <summary>The same captures where each need not be safe at once, for filling a store that can be filled again.</summary>
    ICaptures Unflushed { get; }

    /// <summary>Whether a capture is kept, with that length in bytes; the bytes are not read.</summary>
    bool Has(string sha256, long length);

    /// <summary>Keeps bytes whose hash was checked. A capture that was damaged meanwhile is kept anew.</summary>
    void Keep(string sha256, ReadOnlySpan<byte> bytes);

    /// <summary>Keeps the text that an extractor made of a capture.</summary>
    void KeepText(string sha256, string extractor, string textSha256, string text);

    /// <summary>The captured bytes, read now; null where they are gone or their hash is another.</summary>
    byte[]? ReadSealed(string sha256);

    /// <summary>The extracted text, read now; null where it is gone or its hash is another.</summary>
    string? ReadSealedText(string sha256, string extractor, string textSha256);

    /// <summary>
    /// What tells later whether a capture, and the text extracted from it where one is named, were written to; to be taken before they
    /// are read. Null where only reading them again can tell.
    /// </summary>
    FileStamps? StampsOf(string sha256, string? extractor, string? textSha256, TimeProvider time) => null;

    /// <summary>Keeps the record of a document, in place of the one with the same capture, folder and path.</summary>
    void Keep(CaptureRecord record);

    /// <summary>A record as it is kept now; null where there is none or it cannot be read.</summary>
    CaptureRecord? Record(string sha256, string folder, string relativePath);

    /// <summary>The records of one shelf, which is named by the first two digits of the hashes on it, by hash, folder and path.</summary>
    IEnumerable<CaptureRecord> Records(string shelf);

    /// <summary>Keeps the text of a sources folder's facts.yaml; an empty one takes it away.</summary>
    void KeepFacts(string folder, string yaml, ImmutableArray<KeptAnchor> anchors);

    /// <summary>The facts.yaml texts that are kept for this store.</summary>
    IEnumerable<FactsRecord> Facts();

    /// <summary>Keeps which sources are watched, where the list of watches could be lost without the captures.</summary>
    void KeepWatches(IEnumerable<WatchedSource> sources);
}

/// <summary>What is the same for all captures, wherever they are kept.</summary>
internal static class CaptureKeeping
{
    /// <summary>Keeps the bytes.</summary>
    internal static void Keep(this ICaptures captures, Capture capture) => captures.Keep(capture.Sha256, capture.Bytes.Span);

    /// <summary>The record of a document that becomes active now.</summary>
    internal static CaptureRecord NewRecord(this ICaptures captures, SourceFile file, Capture capture, DocumentMetadata metadata, DateTimeOffset now) => new()
    {
        Store = "",
        Sha256 = capture.Sha256,
        Folder = file.Folder,
        RelativePath = file.RelativePath,
        Modified = file.Modified,
        Metadata = metadata,
        Captured = captures.Record(capture.Sha256, file.Folder, file.RelativePath)?.Captured ?? now,
        Activated = now,
        ContentType = capture.ContentType,
        Fetched = capture.Fetched,
    };
}
