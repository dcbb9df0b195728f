using System.Data.Common;
using System.Text;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Knowledge.Storage;

/// <summary>Stores a document and makes it the active version, or takes one away, inside the caller's transaction.</summary>
internal static class DocumentWriter
{
    internal static IntakeResult Put(
        DbConnection connection, DocumentIntake intake, string? replacing, DateTimeOffset captured, DateTimeOffset activated)
    {
        var path = intake.File.FullPath;
        var id = intake.Document.Metadata.Id;
        var held = Held(connection, path);
        var textHash = ContentHash.Of(intake.Document.Text.Value);
        if (held is { } same && same.DocumentId == id && same.Sha256 == intake.Capture.Sha256 && same.Fingerprint == intake.Fingerprint)
        {
            Touch(connection, intake.File);
            return new IntakeResult(IntakeOutcome.Unchanged);
        }

        if (Holder(connection, id) is { } holder && holder != path && holder != replacing)
            return new IntakeResult(IntakeOutcome.Conflict, holder);

        var known = connection.Scalar("SELECT 1 FROM documents WHERE document_id = @id LIMIT 1", ("@id", id)) is not null;
        var version = PutVersion(connection, intake, textHash, captured);
        VersionRows.Note(connection, id, version, activated);
        new FindingsWriter(connection, version).Replace(intake);
        if (replacing is not null) Forget(connection, replacing);
        if (held is { } before && before.VersionId != version) Deactivate(connection, before.VersionId);
        connection.Run("""
            UPDATE documents SET is_active = 0 WHERE document_id = @id AND is_active = 1 AND version_id <> @version;
            UPDATE documents SET is_active = 1 WHERE version_id = @version;
            DELETE FROM files WHERE path = @path OR version_id = @version;
            INSERT INTO files (path, folder, relative_path, length, modified, fingerprint, version_id)
            VALUES (@path, @folder, @relative, @length, @modified, @fingerprint, @version);
            """,
            ("@id", id), ("@version", version), ("@path", path), ("@folder", intake.File.Folder), ("@relative", intake.File.RelativePath),
            ("@length", intake.File.Length), ("@modified", intake.File.Modified.UtcTicks), ("@fingerprint", intake.Fingerprint));
        Count(connection);
        var reread = held is { } old && old.DocumentId == id && old.Sha256 == intake.Capture.Sha256;
        return new IntakeResult(reread ? IntakeOutcome.Reread : known ? IntakeOutcome.Changed : IntakeOutcome.New);
    }

    internal static void Touch(DbConnection connection, SourceFile file) => connection.Run(
        "UPDATE files SET length = @length, modified = @modified WHERE path = @path",
        ("@length", file.Length), ("@modified", file.Modified.UtcTicks), ("@path", file.FullPath));

    internal static bool Remove(DbConnection connection, string path)
    {
        if (!Forget(connection, path)) return false;
        Count(connection);
        return true;
    }

    /// <summary>Counts a change, which tells readers that their snapshot is of another moment.</summary>
    internal static void Count(DbConnection connection) =>
        connection.Run("UPDATE store SET version = version + 1");

    private static bool Forget(DbConnection connection, string path)
    {
        if (Held(connection, path) is not { } held) return false;
        Deactivate(connection, held.VersionId);
        connection.Run("DELETE FROM files WHERE path = @path", ("@path", path));
        return true;
    }

    private static void Deactivate(DbConnection connection, long version) =>
        connection.Run("UPDATE documents SET is_active = 0 WHERE version_id = @version", ("@version", version));

    private static HeldVersion? Held(DbConnection connection, string path)
    {
        HeldVersion? held = null;
        connection.Each("""
            SELECT d.version_id, d.document_id, d.sha256, f.fingerprint
            FROM files f JOIN documents d ON d.version_id = f.version_id WHERE f.path = @path
            """, row => held = new HeldVersion(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3)), ("@path", path));
        return held;
    }

    private static string? Holder(DbConnection connection, string id) =>
        (string?)connection.Scalar("""
            SELECT f.path FROM documents d JOIN files f ON f.version_id = d.version_id
            WHERE d.document_id = @id AND d.is_active = 1
            """, ("@id", id));

    private static long PutVersion(
        DbConnection connection, DocumentIntake intake, string textHash, DateTimeOffset captured)
    {
        var text = intake.Document.Text;
        connection.Run("INSERT INTO texts (sha256, utf8) VALUES (@text, @utf8) ON CONFLICT DO NOTHING",
            ("@text", textHash), ("@utf8", Encoding.UTF8.GetBytes(text.Value)));
        return (long)connection.Scalar("""
            INSERT INTO documents (document_id, sha256, text_sha256, basis, extractor, metadata, captured_at,
              passage_count, quotation_count, statement_count, warnings, set_aside)
            VALUES (@id, @sha256, @text, @basis, @extractor, @metadata, @captured, @passages, @quotations, @statements, @warnings, @aside)
            ON CONFLICT (document_id, sha256, text_sha256)
              DO UPDATE SET basis = excluded.basis, extractor = excluded.extractor, metadata = excluded.metadata,
                passage_count = excluded.passage_count, quotation_count = excluded.quotation_count,
                statement_count = excluded.statement_count, warnings = excluded.warnings, set_aside = excluded.set_aside
            RETURNING version_id
            """,
            ("@id", intake.Document.Metadata.Id), ("@sha256", intake.Capture.Sha256), ("@text", textHash), ("@basis", text.Basis.ToString()),
            ("@extractor", text.Extractor), ("@metadata", StoredJson.Write(intake.Document.Metadata)), ("@captured", captured.ToString("O")),
            ("@passages", (long)intake.Document.Blocks.Length), ("@quotations", (long)intake.Quotations.Length),
            ("@statements", (long)intake.Statements.Length), ("@warnings", StoredJson.Write(intake.Document.Warnings)),
            ("@aside", StoredNotes.Write(intake.Document.SetAside)))!;
    }

    private sealed record HeldVersion(long VersionId, string DocumentId, string Sha256, string Fingerprint);
}
