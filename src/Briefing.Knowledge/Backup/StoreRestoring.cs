using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Databases;
using Microsoft.Data.Sqlite;

namespace Briefing.Knowledge.Backup;

/// <summary>
/// Puts what a backup holds into an empty database and its captures folder. The rows go into tables of the schema that they
/// were written with; the migrations bring them to this program's.
/// </summary>
internal sealed class StoreRestoring(SqliteConnection connection, CaptureFolder captures, string path, IReadOnlyList<BackupPart> parts) : IArchiveTarget, IDisposable
{
    private SqliteTransaction? _transaction;
    private int _schema;

    public void Begin(ArchiveHead head)
    {
        _schema = head.Schema;
        Migrations.Apply(connection, path, _schema);
        connection.Run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF"); // nobody sees the file before it is whole
        _transaction = connection.BeginTransaction(deferred: false);
        // Migrations put first rows into some tables, and the backup has its own.
        foreach (var table in ArchiveSections.Tables)
            if (TableColumns.Of(connection, table).Length > 0) connection.Run($"DELETE FROM {TableColumns.Quoted(table)}");
        foreach (var (name, version) in head.Parts ?? new Dictionary<string, int>()) parts.First(part => part.Series.Name == name).Make(connection, version);
    }

    public void Object(string section, string sha256, ReadOnlySpan<byte> bytes)
    {
        if (section == ArchiveSections.Captures) captures.Keep(sha256, bytes);
        else KeepText(sha256, bytes);
    }

    public void Part(string section, ReadOnlySpan<byte> lines)
    {
        switch (section)
        {
            case ArchiveSections.Records:
                Each(lines, ["json"], line => captures.Keep(Record(line)));
                break;
            case ArchiveSections.FactsFiles:
                Each(lines, ["json"], line => KeepFacts(Item(line, StoredJson.Readable.FactsRecord)));
                break;
            default:
                using (var insert = new TableInsert(connection, section))
                    Each(lines, TableColumns.Of(connection, section), insert.Row);
                break;
        }
    }

    /// <summary>Adds what the archive leaves out because it follows from the rest, checks that all fits together, and migrates.</summary>
    /// <exception cref="ArchiveException">Something that the rows refer to is missing.</exception>
    internal ArchiveReport Finish(ArchiveManifest manifest)
    {
        if ((long)connection.Scalar($"SELECT count(*) FROM documents WHERE NOT ({IsHash("sha256")} AND {IsHash("text_sha256")})")! > 0)
            throw new ArchiveException("it names captures by something that is not a hash");
        connection.Each("SELECT DISTINCT text_sha256 FROM documents WHERE text_sha256 NOT IN (SELECT sha256 FROM texts)", row => TextOfCapture(row.GetString(0)));
        connection.Each("SELECT DISTINCT sha256, extractor, text_sha256 FROM documents WHERE basis = @basis", row =>
            captures.KeepText(row.GetString(0), row.IsDBNull(1) ? "" : row.GetString(1), row.GetString(2), StoredText(row.GetString(2))),
            ("@basis", nameof(TextBasis.Extracted)));
        _transaction!.Commit();
        connection.Each("PRAGMA foreign_key_check", row => throw new ArchiveException($"a row of its section {row.GetString(0)} belongs to none of {row.GetString(2)}"));
        connection.Run("PRAGMA journal_mode = WAL");
        Migrations.Apply(connection, path);
        return new ArchiveReport(
            (long)connection.Scalar("SELECT count(*) FROM documents WHERE is_active = 1")!, (long)connection.Scalar("SELECT count(*) FROM documents")!,
            manifest.Captures.Count, manifest.Missing, Bytes: 0);
    }

    public void Dispose() => _transaction?.Dispose();

    private void KeepFacts(FactsRecord facts) => captures.KeepFacts(facts.Folder, facts.Yaml, facts.Anchors);

    private static CaptureRecord Record(ReadOnlySpan<byte> line)
    {
        var record = Item(line, StoredJson.Readable.CaptureRecord);
        return ContentHash.IsHash(record.Sha256) ? record : throw new ArchiveException("it names captures by something that is not a hash");
    }

    private static string IsHash(string column) => $"length({column}) = 64 AND {column} NOT GLOB '*[^0-9a-f]*'";

    private void TextOfCapture(string sha256) =>
        KeepText(sha256, captures.ReadSealed(sha256) ?? throw new ArchiveException($"the text {sha256} is missing"));

    private void KeepText(string sha256, ReadOnlySpan<byte> utf8) => connection.Run(
        "INSERT INTO texts (sha256, utf8) VALUES (@sha256, @utf8)", ("@sha256", sha256), ("@utf8", utf8.ToArray()));

    private string StoredText(string sha256) =>
        Encoding.UTF8.GetString((byte[])connection.Scalar("SELECT utf8 FROM texts WHERE sha256 = @sha256", ("@sha256", sha256))!);

    private static void Each(ReadOnlySpan<byte> lines, IReadOnlyList<string> columns, Line take)
    {
        var isHeader = true;
        foreach (var range in lines.Split((byte)'\n'))
        {
            var line = lines[range];
            if (line.IsEmpty) continue;
            if (!isHeader) take(line);
            else if (!Strings(line).SequenceEqual(columns)) throw new ArchiveException("a section has other columns than its schema");
            isHeader = false;
        }
    }

    private static string[] Strings(ReadOnlySpan<byte> line) => JsonSerializer.Deserialize(line, ArchiveJson.Default.StringArray) ?? throw new JsonException();

    private static T Item<T>(ReadOnlySpan<byte> line, JsonTypeInfo<T> type) =>
        Strings(line) is [var json] ? JsonSerializer.Deserialize(json, type) ?? throw new JsonException() : throw new JsonException();

    private delegate void Line(ReadOnlySpan<byte> line);
}
