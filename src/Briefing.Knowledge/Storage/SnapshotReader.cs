using System.Collections.Immutable;
using Briefing.Knowledge.Quotations;
using Microsoft.Data.Sqlite;

namespace Briefing.Knowledge.Storage;

/// <summary>Reads the active documents with their statements, facts and people in bulk, as of one moment.</summary>
internal sealed class SnapshotReader(SqliteConnection connection)
{
    private readonly NamePool _names = new();

    /// <param name="lexicon">What the people of all documents are merged with; null leaves them as each document has them.</param>
    internal StoreSnapshot Read(SpeechLexicon? lexicon)
    {
        var version = (long)connection.Scalar("SELECT version FROM store")!;
        var documents = Documents();
        var statements = Statements(documents, documents.ToDictionary(row => row.VersionId));
        var people = People();
        people.AddRange(statements.Where(statement => statement is { Claim: not null, Speaker: not null })
            .Select(fact => new KnownPerson(fact.Speaker!, [], IsQuoted: true)));
        if (lexicon is null)
            return new StoreSnapshot(version, [.. documents.Select(row => row.Document)], statements, [.. people.DistinctBy(person => person.Reference.Key)]);
        var directory = PeopleDirectory.Merge(people, lexicon);
        return new StoreSnapshot(
            version, [.. documents.Select(row => row.Document)], [.. statements.Select(directory.Resolve)], directory.People);
    }

    private List<ActiveDocument> Documents()
    {
        var documents = new List<ActiveDocument>();
        Each("""
            SELECT d.version_id, d.metadata, d.sha256, t.utf8, d.basis, d.extractor, d.captured_at, d.text_sha256
            FROM documents d JOIN texts t ON t.sha256 = d.text_sha256
            WHERE d.is_active = 1 ORDER BY d.document_id
            """, row => documents.Add(new ActiveDocument(row.GetInt64(0), DocumentColumns.Read(row, 1, isActive: true))));
        return documents;
    }

    /// <summary>Extracted statements in reading order and then curated facts, document by document, numbered through.</summary>
    private ImmutableArray<Statement> Statements(List<ActiveDocument> documents, Dictionary<long, ActiveDocument> byVersion)
    {
        Each($"""
            SELECT s.version_id, {StatementColumns.Selection} FROM documents d JOIN statements s ON s.version_id = d.version_id
            WHERE d.is_active = 1 ORDER BY d.document_id, s.ordinal
            """, row => byVersion[row.GetInt64(0)].Add(row, 1, _names));
        Each($"""
            SELECT s.version_id, s.claim, s.topics, {StatementColumns.Selection} FROM facts s JOIN documents d ON d.version_id = s.version_id
            WHERE d.is_active = 1 ORDER BY s.folder, s.ordinal
            """, row => byVersion[row.GetInt64(0)].Add(row, 3, _names, row.GetString(1), StoredJson.ReadStrings(row.GetString(2))));
        return [.. documents.SelectMany(document => document.Statements)];
    }

    private List<KnownPerson> People()
    {
        var people = new List<KnownPerson>();
        Each("""
            SELECT p.key, p.name, p.aliases, p.is_quoted FROM documents d JOIN people p ON p.version_id = d.version_id
            WHERE d.is_active = 1 ORDER BY p.key, d.document_id
            """, row => people.Add(new KnownPerson(
                _names.Person(row.GetString(0), row.GetString(1)), StoredJson.ReadStrings(row.GetString(2)), row.GetInt64(3) != 0)));
        return people;
    }

    private void Each(string sql, Action<SqliteDataReader> take) => connection.Each(sql, take);

    private sealed record ActiveDocument(long VersionId, StoredDocument Document)
    {
        internal List<Statement> Statements { get; } = [];

        internal void Add(SqliteDataReader row, int at, NamePool names, string? claim = null, ImmutableArray<string> topics = default)
        {
            var statement = StatementColumns.Read(row, at, Document.Metadata.Id, Statements.Count, Document.Text.Value, names);
            Statements.Add(claim is null ? statement : statement with { Claim = claim, Topics = topics });
        }
    }
}
