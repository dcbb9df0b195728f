using System.Collections.Immutable;
using System.Text;
using Briefing.Knowledge.Facts;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Briefing.Knowledge.Storage;

/// <summary>The curated facts of a sources folder, as rows.</summary>
internal static class FactRows
{
    internal static ImmutableArray<StoredFact> Read(SqliteConnection connection, SqliteTransaction? transaction, string folder)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"""
            SELECT s.fingerprint, d.sha256, d.text_sha256, s.prefix, s.suffix, s.claim, s.topics, d.document_id, t.utf8, s.ordinal,
              s.fact_id, s.quote, s.is_attributed, {StatementColumns.Selection}
            FROM facts s JOIN documents d ON d.version_id = s.version_id JOIN texts t ON t.sha256 = d.text_sha256
            WHERE s.folder = @folder ORDER BY s.ordinal
            """;
        command.Parameters.AddWithValue("@folder", folder);
        using var rows = command.ExecuteReader();
        var names = new NamePool(person => person);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var facts = ImmutableArray.CreateBuilder<StoredFact>();
        while (rows.Read())
        {
            var hash = rows.GetString(2);
            if (!texts.TryGetValue(hash, out var text)) texts[hash] = text = Encoding.UTF8.GetString(rows.GetFieldValue<byte[]>(8));
            var statement = StatementColumns.Read(new RawRow(rows), 13, rows.GetString(7), rows.GetInt32(9), text, names);
            facts.Add(new StoredFact(rows.GetString(0), rows.GetString(1), hash, rows.GetString(3), rows.GetString(4),
                statement with
                {
                    Claim = rows.GetString(5), Topics = StoredJson.ReadStrings(rows.GetString(6)), IsAttributedByCurator = rows.GetInt64(12) != 0,
                })
            {
                Id = rows.GetString(10),
                QuoteFingerprint = rows.GetString(11),
            });
        }

        return facts.ToImmutable();
    }

    internal static void Replace(SqliteConnection connection, SqliteTransaction transaction, string folder, ImmutableArray<StoredFact> facts)
    {
        if (Same(Read(connection, transaction, folder), facts)) return;
        connection.Execute("DELETE FROM facts WHERE folder = @folder", new { folder }, transaction);
        using var insert = new RowInsert(connection, "facts",
            ["folder", "ordinal", "fingerprint", "version_id", "claim", "topics", "prefix", "suffix",
                "fact_id", "quote", "is_attributed", .. StatementColumns.Names]);
        for (var i = 0; i < facts.Length; i++)
        {
            var fact = facts[i];
            var version = connection.QuerySingleOrDefault<long?>(
                "SELECT version_id FROM documents WHERE document_id = @DocumentId AND sha256 = @Sha256 AND text_sha256 = @TextSha256",
                new { fact.Statement.DocumentId, fact.Sha256, fact.TextSha256 }, transaction);
            if (version is null) continue; // another program has taken the version away; the next ingest anchors the fact again
            insert.Row([folder, i, fact.Fingerprint, version.Value, fact.Statement.Claim, StoredJson.Write(fact.Statement.Topics),
                fact.Prefix, fact.Suffix, fact.Id, fact.QuoteFingerprint, fact.Statement.IsAttributedByCurator ? 1 : 0, .. StatementColumns.Of(fact.Statement)]);
        }

        DocumentWriter.Count(connection, transaction);
    }

    private static bool Same(ImmutableArray<StoredFact> stored, ImmutableArray<StoredFact> facts) =>
        stored.Length == facts.Length && stored.Zip(facts).All(pair =>
            pair.First with { Statement = pair.Second.Statement } == pair.Second
            && pair.First.Statement.DocumentId == pair.Second.Statement.DocumentId
            && pair.First.Statement.IsAttributedByCurator == pair.Second.Statement.IsAttributedByCurator
            && StatementColumns.Of(pair.First.Statement).SequenceEqual(StatementColumns.Of(pair.Second.Statement)));
}
