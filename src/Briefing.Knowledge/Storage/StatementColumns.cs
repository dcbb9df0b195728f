using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Microsoft.Data.Sqlite;

namespace Briefing.Knowledge.Storage;

/// <summary>The columns that extracted statements and curated facts share.</summary>
internal static class StatementColumns
{
    internal static readonly string[] Names =
        ["spans", "content_spans", "speaker_key", "speaker_name", "mode", "modality", "about", "block", "heading"];

    internal static readonly string Selection = string.Join(", ", Names.Select(name => "s." + name));

    /// <summary>The values of the columns, in order. A content that is the whole passage is written as null.</summary>
    internal static object?[] Of(Statement statement) =>
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
    ];

    /// <summary>Reads the statement whose columns begin at <paramref name="at"/>.</summary>
    internal static Statement Read(SqliteDataReader row, int at, string documentId, int ordinal, string text, NamePool names)
    {
        var passage = StoredSpans.Cut(text, row.GetString(at));
        return new Statement
        {
            DocumentId = documentId,
            Ordinal = ordinal,
            Passage = passage,
            Content = row.IsDBNull(at + 1) ? passage : StoredSpans.Cut(text, row.GetString(at + 1)),
            Speaker = row.IsDBNull(at + 2) ? null : names.Person(row.GetString(at + 2), row.GetString(at + 3)),
            Mode = NamePool.Member<SpeechMode>(row.GetString(at + 4)),
            Modality = NamePool.Member<Modality>(row.GetString(at + 5)),
            About = row.IsDBNull(at + 6) ? [] : names.People(row.GetString(at + 6)),
            Block = NamePool.Member<BlockKind>(row.GetString(at + 7)),
            Heading = row.IsDBNull(at + 8) ? null : names.Text(row.GetString(at + 8)),
        };
    }
}
