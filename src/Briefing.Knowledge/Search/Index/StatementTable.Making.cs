using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search.Analysis;
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Saved;

namespace Briefing.Knowledge.Search.Index;

/// <content>How a table is made of statements, or of what was saved of one.</content>
internal sealed partial class StatementTable
{
    /// <summary>Reads the statements of a store.</summary>
    internal static StatementTable Of(StoreSnapshot snapshot)
    {
        var (statements, sentences, sections) = (snapshot.Statements, new Sentences(), new SectionTable());
        var rows = new Rows(new int[statements.Length], [], [], new bool[statements.Length]);
        var titles = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var document in snapshot.Documents) titles.TryAdd(document.Metadata.Id, document.Metadata.Title);
        for (var i = 0; i < statements.Length; i++)
        {
            var statement = statements.Read(i);
            rows.SectionOf[i] = sections.Place(statements, i, titles.GetValueOrDefault(statement.DocumentId), sentences.Lexicon);
            rows.HasAddress[i] = statement.Passage.Text.Contains("://", StringComparison.Ordinal);
            Add(sentences, statement);
        }

        sentences.Trim();
        var (before, after) = ReadNeighbours(statements, rows.SectionOf);
        return new StatementTable(snapshot, sentences, sections, new Postings(sentences), rows with { Before = before, After = after });
    }

    internal void Write(SavedWriter writer)
    {
        Sentences.Write(writer);
        Sections.Write(writer);
        Postings.Write(writer);
        writer.Array<int>(SectionOf);
        writer.Array<int>(Before);
        writer.Array<int>(After);
        writer.Array<bool>(HasAddress);
    }

    /// <exception cref="InvalidDataException">Something is out of its bounds.</exception>
    internal static StatementTable Read(SavedReader reader, StoreSnapshot snapshot)
    {
        var count = snapshot.Statements.Length;
        var sentences = Sentences.Read(reader, count);
        var sections = SectionTable.Read(reader, count, sentences.Lexicon.Count);
        var postings = Postings.Read(reader, sentences.Lexicon.Count, count);
        var rows = new Rows(reader.Numbers(count, 0, sections.Count), reader.Numbers(count, -1, count), reader.Numbers(count, -1, count), reader.Array<bool>(count));
        return new StatementTable(snapshot, sentences, sections, postings, rows);
    }

    private static void Add(Sentences sentences, Statement statement)
    {
        var text = statement.Passage.Text;
        var content = statement.Content.Text;
        var start = text.IndexOf(content, StringComparison.Ordinal);
        if (statement.Claim is not null) text = string.Join(" . ", [text, statement.Claim, .. statement.Topics]);
        sentences.Add(text, Math.Max(0, start), start < 0 ? text.Length : start + content.Length);
    }

    private static (int[] Before, int[] After) ReadNeighbours(StatementList statements, int[] sections)
    {
        var (before, after) = (new int[statements.Length], new int[statements.Length]);
        for (var i = 0; i < statements.Length; i++)
        {
            before[i] = after[i] = -1;
            if (i == 0 || sections[i - 1] != sections[i] || !AreOneText(statements, i - 1)) continue;
            before[i] = statements.AreOfOneSentence(i - 1, i) ? before[i - 1] : i - 1;
        }

        for (var i = statements.Length - 2; i >= 0; i--)
            if (sections[i + 1] == sections[i] && AreOneText(statements, i))
                after[i] = statements.AreOfOneSentence(i, i + 1) ? after[i + 1] : i + 1;
        return (before, after);
    }

    /// <summary>A note, or a curated fact, says nothing about the statement it happens to stand beside.</summary>
    private static bool AreOneText(StatementList statements, int left) => IsOfText(statements, left) && IsOfText(statements, left + 1);

    private static bool IsOfText(StatementList statements, int index) => statements.BlockOf(index) != BlockKind.Note && !statements.IsCurated(index);

    /// <summary>What is kept of each statement beside its sentence.</summary>
    private sealed record Rows(int[] SectionOf, int[] Before, int[] After, bool[] HasAddress);
}
