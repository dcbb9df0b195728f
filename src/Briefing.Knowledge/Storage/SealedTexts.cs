using System.Collections.Concurrent;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Documents.Decoding;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Knowledge.Storage;

/// <summary>
/// The captured texts that quotes are checked against. The bytes are read and hashed anew whenever one is asked for; only decoding,
/// which gives the same text for the same bytes, is remembered. Whoever keeps a text can ask it whether it must be read again.
/// </summary>
internal sealed class SealedTexts(IDatabase database, ICaptures captures, TimeProvider time)
{
    private const int MaxRemembered = 256;

    private readonly ConcurrentDictionary<string, string> _decoded = new(StringComparer.Ordinal);

    /// <summary>The text of a capture's newest version, of one document where one is named, checked down to the captured bytes; null where a check fails.</summary>
    internal SealedText? Read(string sha256, string? documentId)
    {
        if (!ContentHash.IsHash(sha256) || Newest(sha256, documentId) is not { } version) return null;
        var extractor = version.Basis == nameof(TextBasis.Extracted) ? version.Extractor ?? "" : null;
        var stamps = captures.StampsOf(sha256, extractor, version.TextSha256, time);
        if (captures.ReadSealed(sha256) is not { } bytes) return null;
        var text = extractor is not null ? captures.ReadSealedText(sha256, extractor, version.TextSha256) : Decode(bytes, version.TextSha256);
        return text is null ? null : new SealedText(text, stamps is null ? null : stamps.AreSame);
    }

    private TextVersion? Newest(string sha256, string? documentId) => database.Run(connection =>
    {
        TextVersion? newest = null;
        connection.Each("""
            SELECT basis, extractor, text_sha256 FROM documents
            WHERE sha256 = @sha256 AND (CAST(@id AS text) IS NULL OR document_id = @id) ORDER BY is_active DESC, version_id DESC LIMIT 1
            """, row => newest = new TextVersion(row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1), row.GetString(2)),
            ("@sha256", sha256), ("@id", documentId));
        return newest;
    });

    private string? Decode(byte[] bytes, string textSha256)
    {
        if (_decoded.TryGetValue(textSha256, out var known)) return known;
        // By what name the bytes were decoded is not kept: the hash tells which text they were read as.
        if (TextDecoder.Candidates(bytes).FirstOrDefault(candidate => ContentHash.Of(candidate) == textSha256) is not { } text) return null;
        if (_decoded.Count >= MaxRemembered) _decoded.Clear();
        return _decoded[textSha256] = text;
    }

    private sealed record TextVersion(string Basis, string? Extractor, string TextSha256);
}
