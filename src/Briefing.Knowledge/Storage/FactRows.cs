using System.Collections.Immutable;
using System.Data.Common;
using System.Text;
using Briefing.Knowledge.Facts;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Knowledge.Storage;

/// <summary>The curated facts of a sources folder, as rows.</summary>
internal static class FactRows
{
    internal static ImmutableArray<StoredFact> Read(DbConnection connection, string folder)
    {
        var names = new NamePool(person => person);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var facts = ImmutableArray.CreateBuilder<StoredFact>();
        connection.Each($"""
            SELECT s.fingerprint, d.sha256, d.text_sha256, s.prefix, s.suffix, s.claim, s.topics, d.document_id, t.utf8, s.ordinal,
              s.fact_id, s.quote, s.is_attributed, {StatementColumns.Selection}
            FROM facts s JOIN documents d ON d.version_id = s.version_id JOIN texts t ON t.sha256 = d.text_sha256
            WHERE s.folder = @folder ORDER BY s.ordinal
            """, rows =>
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
        }, ("@folder", folder));

        return facts.ToImmutable();
    }

    internal static void Replace(DbConnection connection, string folder, ImmutableArray<StoredFact> facts)
    {
        if (Same(Read(connection, folder), facts)) return;
        connection.Run("DELETE FROM facts WHERE folder = @folder", ("@folder", folder));
        var versions = facts.Select(fact => (long?)connection.Scalar(
            "SELECT version_id FROM documents WHERE document_id = @id AND sha256 = @sha256 AND text_sha256 = @text",
            ("@id", fact.Statement.DocumentId), ("@sha256", fact.Sha256), ("@text", fact.TextSha256))).ToArray();
        using (var insert = RowInsert.Into(connection, "facts",
            ["folder", "ordinal", "fingerprint", "version_id", "claim", "topics", "prefix", "suffix",
                "fact_id", "quote", "is_attributed", .. StatementColumns.Names]))
        {
            for (var i = 0; i < facts.Length; i++)
            {
                if (versions[i] is { } version) insert.Row(Row(folder, i, facts[i], version));
                // else another program has taken the version away; the next ingest anchors the fact again
            }

            insert.Complete();
        }

        DocumentWriter.Count(connection);
    }

    private static RowInsert.Value[] Row(string folder, int ordinal, StoredFact fact, long version) =>
    [
        folder, ordinal, fact.Fingerprint, version, fact.Statement.Claim, StoredJson.Write(fact.Statement.Topics),
        fact.Prefix, fact.Suffix, fact.Id, fact.QuoteFingerprint, fact.Statement.IsAttributedByCurator ? 1 : 0, .. StatementColumns.Of(fact.Statement),
    ];

    private static bool Same(ImmutableArray<StoredFact> stored, ImmutableArray<StoredFact> facts) =>
        stored.Length == facts.Length && stored.Zip(facts).All(pair =>
            pair.First with { Statement = pair.Second.Statement } == pair.Second
            && pair.First.Statement.DocumentId == pair.Second.Statement.DocumentId
            && pair.First.Statement.IsAttributedByCurator == pair.Second.Statement.IsAttributedByCurator
            && StatementColumns.Of(pair.First.Statement).SequenceEqual(StatementColumns.Of(pair.Second.Statement)));
}
