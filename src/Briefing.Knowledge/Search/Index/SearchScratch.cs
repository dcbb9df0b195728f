using Briefing.Knowledge.Search.Scoring;

namespace Briefing.Knowledge.Search.Index;

/// <summary>
/// Room that a search uses and leaves for the next on the same thread: a sum for each statement, which were touched, and for
/// each section what its heading adds.
/// </summary>
internal sealed class SearchScratch
{
    [ThreadStatic]
    private static SearchScratch? _own;

    private float[] _sums = [];
    private int[] _touched = [];
    private int _count;
    private ulong[] _marks = [];
    private int[] _marked = [];
    private int _markedCount;
    private float[] _headings = [];
    private readonly List<int> _headed = [];

    /// <summary>The statements with a sum, in the order they came up.</summary>
    internal ReadOnlySpan<int> Touched => _touched.AsSpan(0, _count);

    /// <summary>The statements that are marked, in the order they were.</summary>
    internal ReadOnlySpan<int> Marked => _marked.AsSpan(0, _markedCount);

    /// <summary>The sections whose headings add something.</summary>
    internal IReadOnlyList<int> Headed => _headed;

    /// <summary>A sum for each statement; 0 for those that are not touched.</summary>
    internal ReadOnlySpan<float> Sums => _sums;

    /// <summary>Whether sums are made for every statement, and not for those alone that are marked.</summary>
    internal bool IsOfAll { get; set; }

    /// <summary>Whether every word that meets the question adds to a sum, so that a statement without one meets nothing.</summary>
    internal bool IsComplete { get; set; }

    /// <summary>Whether it is known that a statement holds none of the words that meet the question.</summary>
    internal bool HoldsNothing(int statement) => IsComplete && _sums[statement] == 0 && (IsOfAll || IsMarked(statement));

    internal SentenceFeatures Features { get; } = new();

    /// <summary>The thread's scratch, with room for so many statements and sections; nothing is touched or marked.</summary>
    internal static SearchScratch Take(int statements, int sections)
    {
        var scratch = _own ??= new SearchScratch();
        scratch.Clear();
        if (scratch._sums.Length < statements)
        {
            (scratch._sums, scratch._touched, scratch._marked) = (new float[statements], new int[statements], new int[statements]);
            scratch._marks = new ulong[(statements + 63) / 64];
        }

        if (scratch._headings.Length < sections) scratch._headings = new float[sections];
        return scratch;
    }

    /// <summary>Adds an amount above 0.</summary>
    internal void Add(int statement, float amount)
    {
        ref var sum = ref _sums[statement];
        if (sum == 0) _touched[_count++] = statement;
        sum += amount;
    }

    internal bool IsMarked(int statement) => (_marks[statement >> 6] & (1UL << statement)) != 0;

    internal void Mark(int statement)
    {
        ref var marks = ref _marks[statement >> 6];
        var bit = 1UL << statement;
        if ((marks & bit) != 0) return;
        marks |= bit;
        _marked[_markedCount++] = statement;
    }

    /// <summary>Takes all marks away.</summary>
    internal void Unmark()
    {
        foreach (var statement in Marked) _marks[statement >> 6] = 0;
        _markedCount = 0;
    }

    /// <summary>What the heading of a section adds; 0 unless it was set.</summary>
    internal float Heading(int section) => _headings[section];

    internal void SetHeading(int section, float amount)
    {
        _headings[section] = amount;
        _headed.Add(section);
    }

    private void Clear()
    {
        foreach (var statement in Touched) _sums[statement] = 0;
        foreach (var section in _headed) _headings[section] = 0;
        _headed.Clear();
        _count = 0;
        Unmark();
    }
}
