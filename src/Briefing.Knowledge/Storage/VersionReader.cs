using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Microsoft.Data.Sqlite;

namespace Briefing.Knowledge.Storage;

/// <summary>Reads one version of a document with its blocks.</summary>
internal static class VersionReader
{
    /// <summary>Shorter prefixes would name too many versions.</summary>
    private const int ShortestPrefix = 6;

    internal static StoredDocument? Find(SqliteConnection connection, string documentId, string? hashPrefix)
    {
        if (hashPrefix is not null && (hashPrefix.Length is < ShortestPrefix or > 64 || !hashPrefix.All(char.IsAsciiHexDigitLower))) return null;
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT d.version_id, d.is_active, d.metadata, d.sha256, t.utf8, d.basis, d.extractor, d.captured_at, d.text_sha256
            FROM documents d JOIN texts t ON t.sha256 = d.text_sha256
            WHERE d.document_id = @id AND (
              CASE WHEN @prefix IS NULL THEN d.is_active = 1
              ELSE substr(d.sha256, 1, length(@prefix)) = @prefix OR substr(d.text_sha256, 1, length(@prefix)) = @prefix END)
            ORDER BY d.is_active DESC, d.version_id DESC LIMIT 1
            """;
        command.Parameters.AddWithValue("@id", documentId);
        command.Parameters.AddWithValue("@prefix", (object?)hashPrefix ?? DBNull.Value);
        using var row = command.ExecuteReader();
        return row.Read()
            ? DocumentColumns.Read(new RawRow(row), 2, row.GetInt64(1) != 0) with { Blocks = Blocks(connection, row.GetInt64(0)) }
            : null;
    }

    private static ImmutableArray<StoredBlock> Blocks(SqliteConnection connection, long version)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT kind, spans, speaker_label FROM passages WHERE version_id = @version ORDER BY ordinal";
        command.Parameters.AddWithValue("@version", version);
        using var rows = command.ExecuteReader();
        var blocks = ImmutableArray.CreateBuilder<StoredBlock>();
        while (rows.Read())
        {
            var row = new RawRow(rows);
            blocks.Add(new StoredBlock(
                NamePool.Member<BlockKind>(row.Bytes(0)), StoredSpans.Read(row.Bytes(1)), row.IsNull(2) ? null : row.Text(2)));
        }

        return blocks.ToImmutable();
    }
}
