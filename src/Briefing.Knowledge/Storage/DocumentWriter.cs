using Dapper;
using Briefing.Knowledge.Documents;
using Microsoft.Data.Sqlite;

namespace Briefing.Knowledge.Storage;

/// <summary>Stores a document and makes it the active version, or takes one away, inside the caller's transaction.</summary>
internal static class DocumentWriter
{
    internal static IntakeResult Put(
        SqliteConnection connection, SqliteTransaction transaction, DocumentIntake intake, string? replacing, DateTimeOffset captured, DateTimeOffset activated)
    {
        var path = intake.File.FullPath;
        var id = intake.Document.Metadata.Id;
        var held = Held(connection, transaction, path);
        var textHash = ContentHash.Of(intake.Document.Text.Value);
        if (held is { } same && same.DocumentId == id && same.Sha256 == intake.Capture.Sha256 && same.Fingerprint == intake.Fingerprint)
        {
            Touch(connection, transaction, intake.File);
            return new IntakeResult(IntakeOutcome.Unchanged);
        }

        if (Holder(connection, transaction, id) is { } holder && holder != path && holder != replacing)
            return new IntakeResult(IntakeOutcome.Conflict, holder);

        var known = connection.ExecuteScalar<long>(
            "SELECT count(*) FROM documents WHERE document_id = @id", new { id }, transaction) > 0;
        var version = PutVersion(connection, transaction, intake, textHash, captured);
        VersionRows.Note(connection, transaction, id, version, activated);
        new FindingsWriter(connection, transaction, version).Replace(intake);
        if (replacing is not null) Forget(connection, transaction, replacing);
        if (held is { } before && before.VersionId != version) Deactivate(connection, transaction, before.VersionId);
        connection.Execute("""
            UPDATE documents SET is_active = 0 WHERE document_id = @id AND is_active = 1 AND version_id <> @version;
            UPDATE documents SET is_active = 1 WHERE version_id = @version;
            DELETE FROM files WHERE path = @path OR version_id = @version;
            INSERT INTO files (path, folder, relative_path, length, modified, fingerprint, version_id)
            VALUES (@path, @Folder, @RelativePath, @Length, @modified, @Fingerprint, @version);
            """,
            new
            {
                id, version, path, intake.File.Folder, intake.File.RelativePath, intake.File.Length,
                modified = intake.File.Modified.UtcTicks, intake.Fingerprint,
            }, transaction);
        Count(connection, transaction);
        var reread = held is { } old && old.DocumentId == id && old.Sha256 == intake.Capture.Sha256;
        return new IntakeResult(reread ? IntakeOutcome.Reread : known ? IntakeOutcome.Changed : IntakeOutcome.New);
    }

    internal static void Touch(SqliteConnection connection, SqliteTransaction transaction, SourceFile file) => connection.Execute(
        "UPDATE files SET length = @Length, modified = @modified WHERE path = @FullPath",
        new { file.Length, modified = file.Modified.UtcTicks, file.FullPath }, transaction);

    internal static bool Remove(SqliteConnection connection, SqliteTransaction transaction, string path)
    {
        if (!Forget(connection, transaction, path)) return false;
        Count(connection, transaction);
        return true;
    }

    /// <summary>Counts a change, which tells readers that their snapshot is of another moment.</summary>
    internal static void Count(SqliteConnection connection, SqliteTransaction transaction) =>
        connection.Execute("UPDATE store SET version = version + 1", transaction: transaction);

    private static bool Forget(SqliteConnection connection, SqliteTransaction transaction, string path)
    {
        if (Held(connection, transaction, path) is not { } held) return false;
        Deactivate(connection, transaction, held.VersionId);
        connection.Execute("DELETE FROM files WHERE path = @path", new { path }, transaction);
        return true;
    }

    private static void Deactivate(SqliteConnection connection, SqliteTransaction transaction, long version) =>
        connection.Execute("UPDATE documents SET is_active = 0 WHERE version_id = @version", new { version }, transaction);

    private static HeldVersion? Held(SqliteConnection connection, SqliteTransaction transaction, string path) =>
        connection.QuerySingleOrDefault<HeldVersion>("""
            SELECT d.version_id AS VersionId, d.document_id AS DocumentId, d.sha256 AS Sha256, f.fingerprint AS Fingerprint
            FROM files f JOIN documents d ON d.version_id = f.version_id WHERE f.path = @path
            """, new { path }, transaction);

    private static string? Holder(SqliteConnection connection, SqliteTransaction transaction, string id) =>
        connection.QuerySingleOrDefault<string>("""
            SELECT f.path FROM documents d JOIN files f ON f.version_id = d.version_id
            WHERE d.document_id = @id AND d.is_active = 1
            """, new { id }, transaction);

    private static long PutVersion(
        SqliteConnection connection, SqliteTransaction transaction, DocumentIntake intake, string textHash, DateTimeOffset captured)
    {
        var text = intake.Document.Text;
        return connection.ExecuteScalar<long>("""
            INSERT INTO texts (sha256, utf8) VALUES (@textHash, @utf8) ON CONFLICT DO NOTHING;
            INSERT INTO documents (document_id, sha256, text_sha256, basis, extractor, metadata, captured_at,
              passage_count, quotation_count, statement_count, warnings, set_aside)
            VALUES (@Id, @Sha256, @textHash, @basis, @Extractor, @metadata, @captured, @passages, @quotations, @statements, @warnings, @setAside)
            ON CONFLICT (document_id, sha256, text_sha256)
              DO UPDATE SET basis = excluded.basis, extractor = excluded.extractor, metadata = excluded.metadata,
                passage_count = excluded.passage_count, quotation_count = excluded.quotation_count,
                statement_count = excluded.statement_count, warnings = excluded.warnings, set_aside = excluded.set_aside
            RETURNING version_id;
            """,
            new
            {
                textHash,
                utf8 = System.Text.Encoding.UTF8.GetBytes(text.Value),
                intake.Document.Metadata.Id,
                intake.Capture.Sha256,
                basis = text.Basis.ToString(),
                text.Extractor,
                metadata = StoredJson.Write(intake.Document.Metadata),
                captured = captured.ToString("O"),
                passages = intake.Document.Blocks.Length,
                quotations = intake.Quotations.Length,
                statements = intake.Statements.Length,
                warnings = StoredJson.Write(intake.Document.Warnings),
                setAside = StoredNotes.Write(intake.Document.SetAside),
            }, transaction);
    }

    private sealed record HeldVersion(long VersionId, string DocumentId, string Sha256, string Fingerprint);
}
