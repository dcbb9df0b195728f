using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Briefing.Knowledge.Facts.Versions;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Knowledge.Storage;

/// <summary>The changes from one version of a document to another, as rows.</summary>
internal static class VersionRows
{
    /// <summary>Notes that a version takes the place of the one that is active, or was when the document was last there.</summary>
    internal static void Note(DbConnection connection, string documentId, long version, DateTimeOffset at) =>
        connection.Run("""
            INSERT INTO version_changes (document_id, from_version, to_version, at)
            SELECT @id, earlier, @version, @at FROM (SELECT coalesce(
              (SELECT version_id FROM documents WHERE document_id = @id AND is_active = 1),
              (SELECT to_version FROM version_changes WHERE document_id = @id ORDER BY change_id DESC LIMIT 1),
              (SELECT max(version_id) FROM documents WHERE document_id = @id AND version_id <> @version)) AS earlier) AS last
            WHERE earlier IS NOT NULL AND earlier <> @version
            """, ("@id", documentId), ("@version", version), ("@at", at.ToString("O")));

    /// <summary>The changes of one document, or of all, the latest last.</summary>
    internal static ImmutableArray<VersionChange> Read(DbConnection connection, string? documentId)
    {
        var changes = ImmutableArray.CreateBuilder<VersionChange>();
        connection.Each("""
            SELECT c.document_id, e.sha256, e.text_sha256, l.sha256, l.text_sha256, c.at
            FROM version_changes c JOIN documents e ON e.version_id = c.from_version JOIN documents l ON l.version_id = c.to_version
            WHERE CAST(@id AS text) IS NULL OR c.document_id = @id ORDER BY c.change_id
            """, row => changes.Add(new VersionChange(
                row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4),
                DateTimeOffset.Parse(row.GetString(5), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind))),
            ("@id", documentId));
        return changes.ToImmutable();
    }
}
