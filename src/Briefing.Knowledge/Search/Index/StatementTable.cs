using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search.Analysis;
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Saved;

namespace Briefing.Knowledge.Search.Index;

/// <summary>The statements of a store in columns, with the inverted indexes over their sentences and speakers.</summary>
internal sealed class StatementTable
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

    /// <summary>What is kept of each statement beside its sentence.</summary>
    private sealed record Rows(int[] SectionOf, int[] Before, int[] After, bool[] HasAddress);
}
