using System.Collections.Immutable;
using System.Data.Common;
using System.Text;
using Briefing.Knowledge.Facts;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Knowledge.Storage;

/// <summary>The hidden quotations of a sources folder, as rows.</summary>
internal static class HiddenRows
{
    internal static ImmutableArray<StoredHidden> Read(DbConnection connection, string folder)
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
    internal static void Replace(DbConnection connection, string folder, ImmutableArray<StoredHidden> hidden)
    {
        if (Read(connection, folder).SequenceEqual(hidden)) return;
        connection.Run("DELETE FROM hidden_quotes WHERE folder = @folder", ("@folder", folder));
        for (var i = 0; i < hidden.Length; i++)
            connection.Run("""
                INSERT INTO hidden_quotes (folder, ordinal, hidden_id, quote, version_id, speaker_key, prefix, suffix, spans)
                SELECT @folder, @ordinal, @id, @quote, version_id, CAST(@speaker AS text), @prefix, @suffix, @spans
                FROM documents WHERE document_id = @document AND sha256 = @sha256 AND text_sha256 = @text
                """,
                ("@folder", folder), ("@ordinal", (long)i), ("@id", hidden[i].Id), ("@quote", hidden[i].QuoteFingerprint),
                ("@speaker", hidden[i].SpeakerKey), ("@prefix", hidden[i].Prefix), ("@suffix", hidden[i].Suffix),
                ("@spans", hidden[i].Passage.ToLocator()), ("@document", hidden[i].DocumentId), ("@sha256", hidden[i].Sha256),
                ("@text", hidden[i].TextSha256));
        DocumentWriter.Count(connection);
    }
}
