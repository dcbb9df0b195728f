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
              d.document_id AS DocumentId, d.sha256 AS Sha256, f.fingerprint AS Fingerprint,
              d.passage_count AS Passages, d.quotation_count AS Quotations, d.statement_count AS Statements, d.warnings AS Warnings
            FROM files f JOIN documents d ON d.version_id = f.version_id ORDER BY f.path
            """).Select(row => new KnownFile(
                new SourceFile(row.Folder, row.RelativePath, row.Length, new DateTimeOffset(row.Modified, TimeSpan.Zero)),
                row.DocumentId, row.Sha256, row.Fingerprint,
                (int)row.Passages, (int)row.Quotations, (int)row.Statements, StoredJson.ReadWarnings(row.Warnings))),
    ];

    private sealed record Row(
        string Folder, string RelativePath, long Length, long Modified, string DocumentId, string Sha256, string Fingerprint,
        long Passages, long Quotations, long Statements, string Warnings);
}
