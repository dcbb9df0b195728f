using System.Collections.Immutable;
using System.Text;
using Briefing.Knowledge.Facts;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Briefing.Knowledge.Storage;

/// <summary>The hidden quotations of a sources folder, as rows.</summary>
internal static class HiddenRows
{
    internal static ImmutableArray<StoredHidden> Read(SqliteConnection connection, string folder)
    {
        var hidden = ImmutableArray.CreateBuilder<StoredHidden>();
        connection.Each("""
            SELECT h.hidden_id, h.quote, d.document_id, d.sha256, d.text_sha256, h.prefix, h.suffix, h.speaker_key, h.spans, t.utf8
            FROM hidden_quotes h JOIN documents d ON d.version_id = h.version_id JOIN texts t ON t.sha256 = d.text_sha256
            WHERE h.folder = @folder ORDER BY h.ordinal
            """, row => hidden.Add(new StoredHidden(
                row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6),
                row.IsDBNull(7) ? null : row.GetString(7),
                StoredSpans.Cut(Encoding.UTF8.GetString(row.GetFieldValue<byte[]>(9)), Encoding.ASCII.GetBytes(row.GetString(8))))),
            ("@folder", folder));
        return hidden.ToImmutable();
    }

    /// <summary>Puts the hidden quotations of a folder in place of those it had; nothing changes where they are equal.</summary>
    internal static void Replace(SqliteConnection connection, SqliteTransaction transaction, string folder, ImmutableArray<StoredHidden> hidden)
    {
        if (Read(connection, folder).SequenceEqual(hidden)) return;
        connection.Execute("DELETE FROM hidden_quotes WHERE folder = @folder", new { folder }, transaction);
        for (var i = 0; i < hidden.Length; i++)
            connection.Execute("""
                INSERT INTO hidden_quotes (folder, ordinal, hidden_id, quote, version_id, speaker_key, prefix, suffix, spans)
                SELECT @folder, @i, @Id, @QuoteFingerprint, version_id, @SpeakerKey, @Prefix, @Suffix, @spans
                FROM documents WHERE document_id = @DocumentId AND sha256 = @Sha256 AND text_sha256 = @TextSha256
                """,
                new
                {
                    folder, i, hidden[i].Id, hidden[i].QuoteFingerprint, hidden[i].SpeakerKey, hidden[i].Prefix, hidden[i].Suffix,
                    spans = hidden[i].Passage.ToLocator(), hidden[i].DocumentId, hidden[i].Sha256, hidden[i].TextSha256,
                }, transaction);
        DocumentWriter.Count(connection, transaction);
    }
}
