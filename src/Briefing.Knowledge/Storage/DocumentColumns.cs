using System.Globalization;
using System.Text;
using Briefing.Knowledge.Documents;
using Microsoft.Data.Sqlite;

namespace Briefing.Knowledge.Storage;

/// <summary>The columns of a document's version with its text.</summary>
internal static class DocumentColumns
{
    /// <summary>Reads metadata, sha256, utf8, basis, extractor, captured_at and text_sha256, which begin at <paramref name="at"/>.</summary>
    internal static StoredDocument Read(SqliteDataReader row, int at, bool isActive) => new(
        StoredJson.ReadMetadata(row.GetString(at)),
        row.GetString(at + 1),
        new DocumentText(
            Encoding.UTF8.GetString(row.GetFieldValue<byte[]>(at + 2)),
            NamePool.Member<TextBasis>(row.GetString(at + 3)),
            row.IsDBNull(at + 4) ? null : row.GetString(at + 4)),
        DateTimeOffset.Parse(row.GetString(at + 5), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
        isActive)
    {
        TextSha256 = row.GetString(at + 6),
    };
}
