using System.Globalization;
using Briefing.Knowledge.Documents;

namespace Briefing.Knowledge.Storage;

/// <summary>The columns of a document's version with its text.</summary>
internal static class DocumentColumns
{
    /// <summary>Reads metadata, sha256, utf8, basis, extractor, captured_at and text_sha256, which begin at <paramref name="at"/>.</summary>
    internal static StoredDocument Read(RawRow row, int at, bool isActive) => new(
        StoredJson.ReadMetadata(row.Text(at)),
        row.Text(at + 1),
        new DocumentText(row.Text(at + 2), NamePool.Member<TextBasis>(row.Bytes(at + 3)), row.IsNull(at + 4) ? null : row.Text(at + 4)),
        DateTimeOffset.Parse(row.Text(at + 5), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
        isActive)
    {
        TextSha256 = row.Text(at + 6),
    };
}
