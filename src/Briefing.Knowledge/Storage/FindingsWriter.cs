using System.Collections.Immutable;
using System.Data.Common;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Knowledge.Storage;

/// <summary>Writes what was found in one version of a document, in place of what was found before.</summary>
internal sealed class FindingsWriter(DbConnection connection, long version)
{
    internal void Replace(DocumentIntake intake)
    {
        connection.Run("""
            DELETE FROM passages WHERE version_id = @version;
            DELETE FROM quotations WHERE version_id = @version;
            DELETE FROM statements WHERE version_id = @version;
            DELETE FROM people WHERE version_id = @version;
            """, ("@version", version));
        Passages(intake.Document.Blocks);
        Quotations(intake.Quotations);
        Statements(intake.Statements);
        People(intake.People);
    }

    private void Passages(ImmutableArray<Block> blocks)
    {
        using var insert = RowInsert.Into(connection, "passages", "version_id", "ordinal", "kind", "speaker_label", "spans", "note_label", "note_marks");
        for (var i = 0; i < blocks.Length; i++)
        {
            var block = blocks[i];
            insert.Row(version, i, block.Kind.ToString(), block.SpeakerLabel, StoredSpans.Write(block.Flow.Spans),
                block.NoteLabel, StoredNotes.Write(block.NoteMarks));
        }

        insert.Complete();
    }

    private void Quotations(ImmutableArray<Quotation> quotations)
    {
        using var insert = RowInsert.Into(connection, "quotations",
            "version_id", "ordinal", "source_spans", "cue_spans", "content_spans", "speaker_key", "speaker_name", "mode", "modality",
            "resolution", "confidence", "polarity", "through_key", "through_name", "said_first", "said_last", "said_basis");
        for (var i = 0; i < quotations.Length; i++)
        {
            var q = quotations[i];
            insert.Row(version, i, q.Source?.ToLocator(), q.Cue?.ToLocator(), q.Content.ToLocator(),
                q.Speaker?.Key, q.Speaker?.Name, q.Mode.ToString(), q.Modality.ToString(),
                q.Resolution?.Kind.ToString(), StoredResolution.Confidence(q.Resolution),
                q.Polarity == Polarity.Affirmed ? null : q.Polarity.ToString(), q.Through?.Key, q.Through?.Name,
                StoredSaidDate.First(q.Said), StoredSaidDate.Last(q.Said), StoredSaidDate.Basis(q.Said));
        }

        insert.Complete();
    }

    private void Statements(ImmutableArray<Statement> statements)
    {
        using var insert = RowInsert.Into(connection, "statements", ["version_id", "ordinal", .. StatementColumns.Names]);
        foreach (var statement in statements) insert.Row([version, statement.Ordinal, .. StatementColumns.Of(statement)]);
        insert.Complete();
    }

    private void People(ImmutableArray<KnownPerson> people)
    {
        using var insert = RowInsert.Into(connection, "people", "version_id", "key", "name", "aliases", "is_quoted", "kind");
        foreach (var person in people.DistinctBy(person => person.Reference.Key))
            insert.Row(version, person.Reference.Key, person.Reference.Name, StoredJson.Write(person.Aliases), person.IsQuoted ? 1 : 0, person.Kind.ToString());
        insert.Complete();
    }
}
