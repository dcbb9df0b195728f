using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;

namespace Briefing.Knowledge.Storage;

/// <summary>The columns that extracted statements and curated facts share.</summary>
internal static class StatementColumns
{
    internal static readonly string[] Names =
        ["spans", "content_spans", "speaker_key", "speaker_name", "mode", "modality", "about", "block", "heading"];

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
    ];

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
        };
    }
}
