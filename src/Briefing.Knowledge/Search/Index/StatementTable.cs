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
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly (int First, int Count)[] _ranges;

    internal StatementTable(StoreSnapshot snapshot)
    {
        Statements = snapshot.Statements;
        Documents = snapshot.Documents;
        DocumentOf = new int[Statements.Length];
        SectionOf = new int[Statements.Length];
        HasAddress = new bool[Statements.Length];
        for (var i = 0; i < Documents.Length; i++) _numbers.TryAdd(Documents[i].Metadata.Id, i);
        for (var i = 0; i < Statements.Length; i++) Add(i);
        _ranges = ReadRanges(DocumentOf, Documents.Length);
        Sentences.Trim();
        Postings = new Postings(Sentences);
        Speakers = new SpeakerTable(Statements);
        AverageLength = Sentences.TokenCount / (double)Math.Max(1, Statements.Length);
        Norms = new Norms(Sentences, AverageLength);
        (Before, After) = ReadNeighbours(Statements, SectionOf);
        Neighbours = new Neighbours(Before, After);
        _stemsOfRoot = ReadRoots(Sentences.Lexicon);
        Days = [.. Documents.Select(document => document.Metadata.Day?.DayNumber ?? -1)];
        Recency = ReadRecency(Days);
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
    internal Norms Norms { get; }

    /// <summary>For each statement the nearest before it in its section that is cut from another sentence; -1 for none.</summary>
    internal int[] Before { get; }

    /// <summary>The same after it.</summary>
    internal int[] After { get; }

    /// <summary>Which statements have which for a neighbour.</summary>
    internal Neighbours Neighbours { get; }

    /// <summary>For each statement whether it gives an address.</summary>
    internal bool[] HasAddress { get; }

    /// <summary>For each document the number of its day; -1 where none is known.</summary>
    internal int[] Days { get; }

    /// <summary>For each document, 0 for the oldest to 1 for the newest; ½ where no date is known.</summary>
    internal double[] Recency { get; }

    /// <summary>For each document, whether it summarises another that the store holds.</summary>
    internal bool[] IsSummary { get; }

    /// <summary>The stems that come down to a root.</summary>
    internal ReadOnlySpan<int> StemsOfRoot(int root) => _stemsOfRoot.TryGetValue(root, out var stems) ? stems : [];

    /// <summary>The number of a document; -1 where the store does not list it.</summary>
    internal int NumberOf(string documentId) => _numbers.GetValueOrDefault(documentId, -1);

    /// <summary>Where the statements of a document stand.</summary>
    internal (int First, int Count) RangeOf(int document) => _ranges[document];

    private void Add(int index)
    {
        var statement = Statements.Read(index);
        var document = DocumentOf[index] = NumberOf(statement.DocumentId);
        var title = document < 0 ? null : Documents[document].Metadata.Title;
        SectionOf[index] = Sections.Place(Statements, index, title, Sentences.Lexicon);

        var text = statement.Passage.Text;
        HasAddress[index] = text.Contains("://", StringComparison.Ordinal);
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

    private static (int First, int Count)[] ReadRanges(int[] documentOf, int documents)
    {
        var ranges = new (int First, int Count)[documents];
        for (var i = 0; i < documentOf.Length; i++)
            if (documentOf[i] is >= 0 and var document) ranges[document] = ranges[document].Count == 0 ? (i, 1) : (ranges[document].First, i - ranges[document].First + 1);
        return ranges;
    }

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

    private static double[] ReadRecency(int[] days)
    {
        var (first, last) = (days.Where(day => day >= 0).DefaultIfEmpty().Min(), days.DefaultIfEmpty().Max());
        return [.. days.Select(day => day < 0 || first == last ? 0.5 : (day - first) / (double)(last - first))];
    }

    private static bool[] ReadSummaries(ImmutableArray<StoredDocument> documents)
    {
        var ids = documents.Select(document => document.Metadata.Id).ToHashSet(StringComparer.Ordinal);
        return [.. documents.Select(document => document.Metadata.Summarises is { } original && ids.Contains(original))];
    }
}
