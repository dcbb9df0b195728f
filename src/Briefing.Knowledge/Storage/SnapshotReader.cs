using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Briefing.Knowledge.Storage;

/// <summary>Reads the active documents with their statements, facts and people in bulk, as of one moment.</summary>
internal sealed class SnapshotReader(SqliteConnection connection, SqliteTransaction transaction)
{
    private readonly NamePool _names = new();

    /// <param name="lexicon">What the people of all documents are merged with; null leaves them as each document has them.</param>
    internal StoreSnapshot Read(SpeechLexicon? lexicon)
    {
        var version = connection.ExecuteScalar<long>("SELECT version FROM store", transaction: transaction);
        var documents = Documents();
        var statements = Statements(documents, documents.ToDictionary(row => row.VersionId));
        var people = People();
        if (lexicon is null)
            return new StoreSnapshot(version, [.. documents.Select(row => row.Document)], statements, [.. people.DistinctBy(person => person.Reference.Key)]);
        var directory = PeopleDirectory.Merge(people, lexicon);
        return new StoreSnapshot(
            version, [.. documents.Select(row => row.Document)], [.. statements.Select(directory.Resolve)], directory.People);
    }

    private List<ActiveDocument> Documents()
    {
        using var rows = Query("""
            SELECT d.version_id, d.metadata, d.sha256, t.utf8, d.basis, d.extractor, d.captured_at, d.text_sha256
            FROM documents d JOIN texts t ON t.sha256 = d.text_sha256
            WHERE d.is_active = 1 ORDER BY d.document_id
            """);
        var documents = new List<ActiveDocument>();
        while (rows.Read()) documents.Add(new ActiveDocument(rows.GetInt64(0), DocumentColumns.Read(rows, 1, isActive: true)));
        return documents;
    }

    /// <summary>Extracted statements in reading order and then curated facts, document by document, numbered through.</summary>
    private ImmutableArray<Statement> Statements(List<ActiveDocument> documents, Dictionary<long, ActiveDocument> byVersion)
    {
        using (var rows = Query($"""
            SELECT s.version_id, {StatementColumns.Selection} FROM documents d JOIN statements s ON s.version_id = d.version_id
            WHERE d.is_active = 1 ORDER BY d.document_id, s.ordinal
            """))
            while (rows.Read()) byVersion[rows.GetInt64(0)].Add(rows, 1, _names);

        using (var rows = Query($"""
            SELECT s.version_id, s.claim, s.topics, {StatementColumns.Selection} FROM facts s JOIN documents d ON d.version_id = s.version_id
            WHERE d.is_active = 1 ORDER BY s.folder, s.ordinal
            """))
            while (rows.Read()) byVersion[rows.GetInt64(0)].Add(rows, 3, _names, rows.GetString(1), StoredJson.ReadStrings(rows.GetString(2)));

        return [.. documents.SelectMany(document => document.Statements)];
    }

    private List<KnownPerson> People()
    {
        using var rows = Query("""
            SELECT p.key, p.name, p.aliases, p.is_quoted FROM documents d JOIN people p ON p.version_id = d.version_id
            WHERE d.is_active = 1 ORDER BY p.key, d.document_id
            """);
        var people = new List<KnownPerson>();
        while (rows.Read())
            people.Add(new KnownPerson(
                _names.Person(rows.GetString(0), rows.GetString(1)), StoredJson.ReadStrings(rows.GetString(2)), rows.GetInt64(3) != 0));
        return people;
    }

    private SqliteDataReader Query(string sql)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        return command.ExecuteReader();
    }

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
