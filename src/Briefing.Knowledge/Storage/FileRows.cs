using System.Collections.Immutable;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Briefing.Knowledge.Storage;

/// <summary>The files as they were found last.</summary>
internal static class FileRows
{
    internal static ImmutableArray<KnownFile> Read(SqliteConnection connection) =>
    [
        .. connection.Query<Row>("""
            SELECT f.folder AS Folder, f.relative_path AS RelativePath, f.length AS Length, f.modified AS Modified,
              d.document_id AS DocumentId, d.sha256 AS Sha256, f.fingerprint AS Fingerprint
            FROM files f JOIN documents d ON d.version_id = f.version_id ORDER BY f.path
            """).Select(row => new KnownFile(
                new SourceFile(row.Folder, row.RelativePath, row.Length, new DateTimeOffset(row.Modified, TimeSpan.Zero)),
                row.DocumentId, row.Sha256, row.Fingerprint)),
    ];

    private sealed record Row(
        string Folder, string RelativePath, long Length, long Modified, string DocumentId, string Sha256, string Fingerprint);
}
