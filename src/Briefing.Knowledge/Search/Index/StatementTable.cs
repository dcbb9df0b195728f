using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search.Analysis;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Search.Index;

/// <summary>The statements of a store in columns, with the inverted indexes over their sentences and speakers.</summary>
internal sealed class StatementTable
{
    private readonly Dictionary<int, int[]> _stemsOfRoot;

    internal StatementTable(StoreSnapshot snapshot)
    {
        Statements = snapshot.Statements;
        Documents = snapshot.Documents;
        DocumentOf = new int[Statements.Length];
        SectionOf = new int[Statements.Length];
        var documents = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Documents.Length; i++) documents.TryAdd(Documents[i].Metadata.Id, i);
        for (var i = 0; i < Statements.Length; i++) Add(i, documents);
        Sentences.Trim();
        Postings = new Postings(Sentences);
        Speakers = new SpeakerTable(Statements);
        AverageLength = Sentences.TokenCount / (double)Math.Max(1, Statements.Length);
        Norms = [.. Enumerable.Range(0, Statements.Length).Select(index => Bm25.Norm(Sentences[index].Length, AverageLength))];
        (Before, After) = ReadNeighbours(Statements, SectionOf);
        _stemsOfRoot = ReadRoots(Sentences.Lexicon);
        Recency = ReadRecency(Documents);
        IsSummary = ReadSummaries(Documents);
    }

    internal StatementList Statements { get; }

    internal ImmutableArray<StoredDocument> Documents { get; }

    /// <summary>The statements' texts; for a curated fact with the claim and topics behind the passage.</summary>
    internal Sentences Sentences { get; } = new();

    internal SectionTable Sections { get; } = new();

    internal Postings Postings { get; }

    internal SpeakerTable Speakers { get; }

    /// <summary>For each statement the index of its document, or -1 where the store does not list it.</summary>
    internal int[] DocumentOf { get; }

    /// <summary>For each statement the index of its section.</summary>
    internal int[] SectionOf { get; }

    /// <summary>In words, function words included.</summary>
    internal double AverageLength { get; }

    /// <summary>For each statement, what BM25 adds to a frequency for its length.</summary>
    internal float[] Norms { get; }

    /// <summary>For each statement the nearest before it in its section that is cut from another sentence; -1 for none.</summary>
    internal int[] Before { get; }

    /// <summary>The same after it.</summary>
    internal int[] After { get; }

    /// <summary>For each document, 0 for the oldest to 1 for the newest; ½ where no date is known.</summary>
    internal double[] Recency { get; }

    /// <summary>For each document, whether it summarises another that the store holds.</summary>
    internal bool[] IsSummary { get; }

    /// <summary>The stems that come down to a root.</summary>
    internal ReadOnlySpan<int> StemsOfRoot(int root) => _stemsOfRoot.TryGetValue(root, out var stems) ? stems : [];

    private void Add(int index, Dictionary<string, int> documents)
    {
        var statement = Statements[index];
        var document = DocumentOf[index] = documents.GetValueOrDefault(statement.DocumentId, -1);
        var title = document < 0 ? null : Documents[document].Metadata.Title;
        SectionOf[index] = Sections.Place(index == 0 ? null : Statements[index - 1], statement, index, title, Sentences.Lexicon);

        var text = statement.Passage.Text;
        var content = statement.Content.Text;
        var start = text.IndexOf(content, StringComparison.Ordinal);
        if (statement.Claim is not null) text = string.Join(" . ", [text, statement.Claim, .. statement.Topics]);
        Sentences.Add(text, Math.Max(0, start), start < 0 ? text.Length : start + content.Length);
    }

    private static (int[] Before, int[] After) ReadNeighbours(StatementList statements, int[] sections)
    {
        var (before, after) = (new int[statements.Length], new int[statements.Length]);
        for (var i = 0; i < statements.Length; i++)
        {
            before[i] = after[i] = -1;
            if (i == 0 || sections[i - 1] != sections[i] || !AreOneText(statements[i - 1], statements[i])) continue;
            before[i] = statements[i].Passage.Equals(statements[i - 1].Passage) ? before[i - 1] : i - 1;
        }

        for (var i = statements.Length - 2; i >= 0; i--)
            if (sections[i + 1] == sections[i] && AreOneText(statements[i], statements[i + 1]))
                after[i] = statements[i].Passage.Equals(statements[i + 1].Passage) ? after[i + 1] : i + 1;
        return (before, after);
    }

    /// <summary>A note, or a curated fact, says nothing about the statement it happens to stand beside.</summary>
    private static bool AreOneText(Statement left, Statement right) =>
        left.Block != BlockKind.Note && right.Block != BlockKind.Note && left.Claim is null && right.Claim is null;

    private static Dictionary<int, int[]> ReadRoots(Lexicon lexicon)
    {
        var stems = new Dictionary<int, HashSet<int>>();
        for (var i = 0; i < lexicon.Count; i++)
        {
            var entry = lexicon[i];
            if (entry.Stem < 0 || entry.IsStopWord) continue;
            if (!stems.TryGetValue(entry.Root, out var same)) stems.Add(entry.Root, same = []);
            same.Add(entry.Stem);
        }

        return stems.Where(entry => entry.Value.Count > 1).ToDictionary(entry => entry.Key, entry => entry.Value.ToArray());
    }

    private static double[] ReadRecency(ImmutableArray<StoredDocument> documents)
    {
        var days = documents.Select(document => document.Metadata.Day?.DayNumber).ToArray();
        var (first, last) = (days.Min(), days.Max());
        return [.. days.Select(day => day is null || first == last ? 0.5 : (day.Value - first!.Value) / (double)(last!.Value - first.Value))];
    }

    private static bool[] ReadSummaries(ImmutableArray<StoredDocument> documents)
    {
        var ids = documents.Select(document => document.Metadata.Id).ToHashSet(StringComparer.Ordinal);
        return [.. documents.Select(document => document.Metadata.Summarises is { } original && ids.Contains(original))];
    }
}
