using System.Collections.Immutable;
using Briefing.Knowledge.Search.Analysis;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Search.Index;

/// <summary>The statements of a store in columns, with the inverted indexes over their sentences and speakers.</summary>
internal sealed partial class StatementTable
{
    private readonly Dictionary<int, int[]> _stemsOfRoot;
    private Exchanges? _exchanges;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly (int First, int Count)[] _ranges;

    private StatementTable(StoreSnapshot snapshot, Sentences sentences, SectionTable sections, Postings postings, Rows rows)
    {
        (Statements, Documents, Sentences, Sections, Postings) = (snapshot.Statements, snapshot.Documents, sentences, sections, postings);
        (SectionOf, Before, After, HasAddress) = (rows.SectionOf, rows.Before, rows.After, rows.HasAddress);
        for (var i = 0; i < Documents.Length; i++) _numbers.TryAdd(Documents[i].Metadata.Id, i);
        DocumentOf = ReadDocuments(Statements, _numbers);
        _ranges = ReadRanges(DocumentOf, Documents.Length);
        Speakers = new SpeakerTable(Statements);
        AverageLength = Sentences.TokenCount / (double)Math.Max(1, Statements.Length);
        Norms = new Norms(Sentences, AverageLength);
        Neighbours = new Neighbours(Before, After);
        _stemsOfRoot = ReadRoots(Sentences.Lexicon);
        Days = [.. Documents.Select(document => document.Metadata.Day?.DayNumber ?? -1)];
        Recency = ReadRecency(Days);
        IsSummary = ReadSummaries(Documents);
    }

    internal StatementList Statements { get; }

    internal ImmutableArray<StoredDocument> Documents { get; }

    /// <summary>The statements' texts; for a curated fact with the claim and topics behind the passage.</summary>
    internal Sentences Sentences { get; }

    internal SectionTable Sections { get; }

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

    /// <summary>Question and answer in talk; found when it is first asked for.</summary>
    internal Exchanges Exchanges => Volatile.Read(ref _exchanges) ?? (_exchanges = new Exchanges(this));

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

    private static int[] ReadDocuments(StatementList statements, Dictionary<string, int> numbers)
    {
        var documents = new int[statements.Length];
        for (var i = 0; i < documents.Length; i++)
            documents[i] = i > 0 && ReferenceEquals(statements.DocumentIdOf(i), statements.DocumentIdOf(i - 1))
                ? documents[i - 1] : numbers.GetValueOrDefault(statements.DocumentIdOf(i), -1);
        return documents;
    }

    private static (int First, int Count)[] ReadRanges(int[] documentOf, int documents)
    {
        var ranges = new (int First, int Count)[documents];
        for (var i = 0; i < documentOf.Length; i++)
            if (documentOf[i] is >= 0 and var document) ranges[document] = ranges[document].Count == 0 ? (i, 1) : (ranges[document].First, i - ranges[document].First + 1);
        return ranges;
    }

    private static Dictionary<int, int[]> ReadRoots(Lexicon lexicon)
    {
        var stems = new List<(int Root, int Stem)>();
        for (var i = 0; i < lexicon.Count; i++)
            if (lexicon[i] is { Stem: >= 0, IsStopWord: false } entry) stems.Add((entry.Root, entry.Stem));
        stems.Sort();
        var roots = new Dictionary<int, int[]>();
        var same = new List<int>();
        for (var i = 0; i < stems.Count; i++)
        {
            if (same.Count == 0 || same[^1] != stems[i].Stem) same.Add(stems[i].Stem);
            if (i + 1 < stems.Count && stems[i + 1].Root == stems[i].Root) continue;
            if (same.Count > 1) roots.Add(stems[i].Root, [.. same]);
            same.Clear();
        }

        return roots;
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
