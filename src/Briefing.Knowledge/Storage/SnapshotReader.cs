using System.Data.Common;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage.Databases;
using Briefing.Knowledge.Storage.Saved;

namespace Briefing.Knowledge.Storage;

/// <summary>Reads the active documents with their statements, facts and people in bulk, as of one moment.</summary>
/// <param name="connection">The database.</param>
/// <param name="only">The one document that is wanted; null for all.</param>
internal sealed class SnapshotReader(DbConnection connection, string? only = null)
{
    private static readonly DocumentMetadata NoMetadata = new() { Id = "", File = "" };

    private readonly string _wanted = only is null ? "d.is_active = 1" : "d.is_active = 1 AND d.document_id = @only";

    /// <param name="lexicon">What the people of all documents are merged with; null leaves them as each document has them.</param>
    internal StoreSnapshot Read(SpeechLexicon? lexicon)
    {
        var version = (long)connection.Scalar("SELECT version FROM store")!;
        var people = People();
        var directory = lexicon is null ? null : PeopleDirectory.Merge(people, lexicon);
        var names = new NamePool(directory is null ? person => person : directory.Resolve);
        var documents = Documents();
        var byVersion = documents.ToDictionary(document => document.VersionId);
        Statements(byVersion, names);
        Hidden(byVersion, directory);
        var parted = documents.Select(document => CuratedStatements.Part(document.Statements, document.Hidden)).ToArray();
        return new StoreSnapshot(
            version,
            [.. documents.Select(document => document.Document)],
            [.. parted.SelectMany(part => part.Used)],
            directory?.People ?? [.. people.DistinctBy(person => person.Reference.Key)])
        {
            Withheld = [.. parted.SelectMany(part => part.Withheld)],
        };
    }

    /// <summary>The documents alone, with texts that <paramref name="texts"/> reads where they are needed.</summary>
    internal IndexedDocuments ReadDocuments(StoredTexts texts)
    {
        var version = (long)connection.Scalar("SELECT version FROM store")!;
        var rows = new List<(string Metadata, StoredDocument Document)>();
        Each($"""
            SELECT d.metadata, d.sha256, d.basis, d.extractor, d.captured_at, d.text_sha256 FROM documents d WHERE {_wanted} ORDER BY d.document_id
            """, row => rows.Add((row.Text(0), DocumentColumns.Read(row, 1, NoMetadata, texts))));
        // Metadata is written as JSON, and reading it is most of the work.
        return new IndexedDocuments(version, [.. rows.AsParallel().AsOrdered().Select(row => row.Document with { Metadata = StoredJson.ReadMetadata(row.Metadata) })]);
    }

    private List<ActiveDocument> Documents()
    {
        var documents = new List<ActiveDocument>();
        Each($"""
            SELECT d.version_id, d.metadata, d.sha256, t.utf8, d.basis, d.extractor, d.captured_at, d.text_sha256
            FROM documents d JOIN texts t ON t.sha256 = d.text_sha256
            WHERE {_wanted} ORDER BY d.document_id
            """, row => documents.Add(new ActiveDocument(row.Number(0), DocumentColumns.Read(row, 1, isActive: true))));
        return documents;
    }

    /// <summary>Extracted statements in reading order and then curated facts, numbered through in each document.</summary>
    private void Statements(Dictionary<long, ActiveDocument> byVersion, NamePool names)
    {
        Each($"""
            SELECT s.version_id, {StatementColumns.Selection} FROM documents d JOIN statements s ON s.version_id = d.version_id
            WHERE {_wanted} ORDER BY d.document_id, s.ordinal
            """, row => byVersion[row.Number(0)].Add(row, 1, names));
        Each($"""
            SELECT s.version_id, s.claim, s.topics, s.is_attributed, {StatementColumns.Selection} FROM facts s JOIN documents d ON d.version_id = s.version_id
            WHERE {_wanted} ORDER BY s.folder, s.ordinal
            """, row => byVersion[row.Number(0)].AddFact(row, names));
    }

    /// <summary>The passages whose quotations curators hid.</summary>
    private void Hidden(Dictionary<long, ActiveDocument> byVersion, PeopleDirectory? directory) => Each($"""
        SELECT h.version_id, h.speaker_key, h.spans FROM hidden_quotes h JOIN documents d ON d.version_id = h.version_id WHERE {_wanted}
        """, row =>
        {
            var speaker = row.IsNull(1) ? null : new PersonReference(row.Text(1), row.Text(1));
            byVersion[row.Number(0)].Hidden.Add(new HiddenPassage(
                StoredSpans.Read(row.Bytes(2)), speaker is null ? null : directory?.Resolve(speaker) ?? speaker));
        });

    /// <summary>Everybody whom an active document names, and the speakers whom curators named.</summary>
    private List<KnownPerson> People()
    {
        var people = new List<KnownPerson>();
        Each($"""
            SELECT p.key, p.name, p.aliases, p.is_quoted, p.kind FROM documents d JOIN people p ON p.version_id = d.version_id
            WHERE {_wanted} ORDER BY p.key, d.document_id
            """, row => people.Add(new KnownPerson(
                new PersonReference(row.Text(0), row.Text(1)), StoredJson.ReadStrings(row.Text(2)), row.Number(3) != 0)
                { Kind = NamePool.Member<EntityKind>(row.Bytes(4)) }));
        Each($"""
            SELECT DISTINCT s.speaker_key, s.speaker_name FROM facts s JOIN documents d ON d.version_id = s.version_id
            WHERE {_wanted} AND s.speaker_key IS NOT NULL ORDER BY s.speaker_key, s.speaker_name
            """, row => people.Add(new KnownPerson(new PersonReference(row.Text(0), row.Text(1)), [], IsQuoted: true)));
        return people;
    }

    private void Each(string sql, Action<RawRow> take)
    {
        if (only is null) connection.Each(sql, rows => take(new RawRow(rows)));
        else connection.Each(sql, rows => take(new RawRow(rows)), ("@only", only));
    }

    private sealed record ActiveDocument(long VersionId, StoredDocument Document)
    {
        internal List<Statement> Statements { get; } = [];

        internal List<HiddenPassage> Hidden { get; } = [];

        internal void Add(RawRow row, int at, NamePool names) => Statements.Add(Read(row, at, names));

        internal void AddFact(RawRow row, NamePool names) => Statements.Add(Read(row, 4, names) with
        {
            Claim = row.Text(1),
            Topics = StoredJson.ReadStrings(row.Text(2)),
            IsAttributedByCurator = row.Number(3) != 0,
        });

        private Statement Read(RawRow row, int at, NamePool names) =>
            StatementColumns.Read(row, at, Document.Metadata.Id, Statements.Count, Document.Text.Value, names);
    }
}
