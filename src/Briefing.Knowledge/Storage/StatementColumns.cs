using System.Collections.Immutable;
using System.Data.Common;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Knowledge.Storage;

/// <summary>The columns that extracted statements and curated facts share.</summary>
internal static class StatementColumns
{
    internal static readonly string[] Names =
        ["spans", "content_spans", "speaker_key", "speaker_name", "mode", "modality", "about", "block", "heading",
            "resolution", "confidence", "polarity", "ascribed_key", "ascribed_name",
            "said_first", "said_last", "said_basis"];

    internal static readonly string Selection = string.Join(", ", Names.Select(name => "s." + name));

    /// <summary>The values of the columns, in order. A content that is the whole passage is written as null.</summary>
    internal static RowInsert.Value[] Of(Statement statement) =>
    [
        statement.Passage.ToLocator(),
        statement.Content.Equals(statement.Passage) ? null : statement.Content.ToLocator(),
        statement.Speaker?.Key,
        statement.Speaker?.Name,
        statement.Mode.ToString(),
        statement.Modality.ToString(),
        StoredJson.Write(statement.About),
        statement.Block.ToString(),
        statement.Heading,
        statement.Resolution?.Kind.ToString(),
        StoredResolution.Confidence(statement.Resolution),
        statement.Polarity == Polarity.Affirmed ? null : statement.Polarity.ToString(),
        statement.AscribedTo?.Key,
        statement.AscribedTo?.Name,
        StoredSaidDate.First(statement.Said),
        StoredSaidDate.Last(statement.Said),
        StoredSaidDate.Basis(statement.Said),
    ];

    /// <summary>The extracted statements of one stored version, in reading order.</summary>
    internal static ImmutableArray<Statement> OfVersion(DbConnection connection, string documentId, string sha256, string textSha256)
    {
        var names = new NamePool(person => person);
        var statements = ImmutableArray.CreateBuilder<Statement>();
        string? text = null;
        connection.Each("SELECT utf8 FROM texts WHERE sha256 = @text", row => text = new RawRow(row).Text(0), ("@text", textSha256));
        if (text is null) return [];
        connection.Each($"""
            SELECT s.ordinal, {Selection} FROM documents d JOIN statements s ON s.version_id = d.version_id
            WHERE d.document_id = @id AND d.sha256 = @sha256 AND d.text_sha256 = @text ORDER BY s.ordinal
            """, row => statements.Add(Read(new RawRow(row), 1, documentId, row.GetInt32(0), text, names)),
            ("@id", documentId), ("@sha256", sha256), ("@text", textSha256));
        return statements.ToImmutable();
    }

    /// <summary>Reads the statement whose columns begin at <paramref name="at"/>.</summary>
    internal static Statement Read(RawRow row, int at, string documentId, int ordinal, string text, NamePool names)
    {
        var passage = StoredSpans.Cut(text, row.Bytes(at));
        var speaker = row.IsNull(at + 2) ? null : names.Person(row.Bytes(at + 2), row.Bytes(at + 3));
        return new Statement
        {
            DocumentId = documentId,
            Ordinal = ordinal,
            Passage = passage,
            Content = row.IsNull(at + 1) ? passage : StoredSpans.Cut(text, row.Bytes(at + 1)),
            Speaker = speaker,
            Mode = NamePool.Member<SpeechMode>(row.Bytes(at + 4)),
            Modality = NamePool.Member<Modality>(row.Bytes(at + 5)),
            About = row.IsNull(at + 6) ? [] : names.People(row.Bytes(at + 6), speaker),
            Block = NamePool.Member<BlockKind>(row.Bytes(at + 7)),
            Heading = row.IsNull(at + 8) ? null : names.Text(row.Bytes(at + 8)),
            Resolution = StoredResolution.Read(row, at + 9),
            Polarity = row.IsNull(at + 11) ? Polarity.Affirmed : NamePool.Member<Polarity>(row.Bytes(at + 11)),
            AscribedTo = row.IsNull(at + 12) ? null : names.Person(row.Bytes(at + 12), row.Bytes(at + 13)),
            Said = StoredSaidDate.Read(row, at + 14),
        };
    }
}
