using System.Globalization;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Storage.Saved;

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

    /// <summary>Reads sha256, basis, extractor, captured_at and text_sha256 of an active version, which begin at <paramref name="at"/>.</summary>
    internal static StoredDocument Read(RawRow row, int at, DocumentMetadata metadata, StoredTexts texts)
    {
        var textSha256 = row.Text(at + 4);
        return new StoredDocument(
            metadata,
            row.Text(at),
            new DocumentText(() => texts.Read(textSha256), NamePool.Member<TextBasis>(row.Bytes(at + 1)), row.IsNull(at + 2) ? null : row.Text(at + 2)),
            DateTimeOffset.Parse(row.Text(at + 3), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
            IsActive: true)
        {
            TextSha256 = textSha256,
        };
    }
}
