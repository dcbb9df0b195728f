using System.Collections.Immutable;
using System.Data.Common;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Knowledge.Storage;

/// <summary>Reads one version of a document with its blocks.</summary>
internal static class VersionReader
{
    /// <summary>Shorter prefixes would name too many versions.</summary>
    private const int ShortestPrefix = 6;

    internal static StoredDocument? Find(DbConnection connection, string documentId, string? hashPrefix) =>
        hashPrefix is not null && (hashPrefix.Length is < ShortestPrefix or > 64 || !hashPrefix.All(char.IsAsciiHexDigitLower))
            ? null
            : Read(connection, """
                CASE WHEN CAST(@prefix AS text) IS NULL THEN d.is_active = 1
                ELSE substr(d.sha256, 1, length(@prefix)) = @prefix OR substr(d.text_sha256, 1, length(@prefix)) = @prefix END
                """, ("@id", documentId), ("@prefix", hashPrefix));

    /// <summary>The version of exactly these bytes and this text.</summary>
    internal static StoredDocument? Find(DbConnection connection, string documentId, string sha256, string textSha256) =>
        Read(connection, "d.sha256 = @sha256 AND d.text_sha256 = @text", ("@id", documentId), ("@sha256", sha256), ("@text", textSha256));

    private static StoredDocument? Read(DbConnection connection, string condition, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        (StoredDocument Document, long Version, string SetAside)? found = null;
        connection.Each($"""
            SELECT d.version_id, d.is_active, d.metadata, d.sha256, t.utf8, d.basis, d.extractor, d.captured_at, d.text_sha256, d.set_aside
            FROM documents d JOIN texts t ON t.sha256 = d.text_sha256
            WHERE d.document_id = @id AND ({condition})
            ORDER BY d.is_active DESC, d.version_id DESC LIMIT 1
            """, row => found = (DocumentColumns.Read(new RawRow(row), 2, row.GetInt64(1) != 0), row.GetInt64(0), row.GetString(9)), parameters);
        return found is not var (document, version, aside) ? null : document with
        {
            Blocks = Blocks(connection, version),
            SetAside = StoredNotes.ReadSetAside(aside, document.Text.Value),
        };
    }

    /// <summary>The blocks of a version that are notes or have marks, by ordinal: few, as most documents have none.</summary>
    internal static SortedList<int, StoredBlock> NotesAndMarks(DbConnection connection, StoredDocument document)
    {
        var blocks = new SortedList<int, StoredBlock>();
        connection.Each("""
            SELECT p.kind, p.spans, p.speaker_label, p.note_label, p.note_marks, p.ordinal
            FROM documents d JOIN passages p ON p.version_id = d.version_id
            WHERE d.document_id = @id AND d.sha256 = @sha256 AND d.text_sha256 = @text AND (p.note_label IS NOT NULL OR p.note_marks IS NOT NULL)
            """, rows => blocks.Add(rows.GetInt32(5), Block(new RawRow(rows))),
            ("@id", document.Metadata.Id), ("@sha256", document.Sha256), ("@text", document.TextSha256));
        return blocks;
    }

    private static ImmutableArray<StoredBlock> Blocks(DbConnection connection, long version)
    {
        var blocks = ImmutableArray.CreateBuilder<StoredBlock>();
        connection.Each(
            "SELECT kind, spans, speaker_label, note_label, note_marks FROM passages WHERE version_id = @version ORDER BY ordinal",
            rows => blocks.Add(Block(new RawRow(rows))), ("@version", version));
        return blocks.ToImmutable();
    }

    /// <summary>Reads kind, spans, speaker_label, note_label and note_marks.</summary>
    private static StoredBlock Block(RawRow row) => new(
        NamePool.Member<BlockKind>(row.Bytes(0)), StoredSpans.Read(row.Bytes(1)), row.IsNull(2) ? null : row.Text(2))
    {
        NoteLabel = row.IsNull(3) ? null : row.Text(3),
        NoteMarks = StoredNotes.ReadMarks(row.Bytes(4)),
    };
}
