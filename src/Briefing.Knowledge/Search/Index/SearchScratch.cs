using Briefing.Knowledge.Search.Scoring;

namespace Briefing.Knowledge.Search.Index;

/// <summary>Room that a search uses and gives back, one for each thread: sums for each statement, and which were touched.</summary>
internal sealed class SearchScratch
{
    [ThreadStatic]
    private static SearchScratch? _own;

    private float[] _sums = [];
    private bool[] _allowed = [];

    internal List<int> Touched { get; } = [];

    internal SentenceFeatures Features { get; } = new();

    /// <summary>The thread's scratch, with room for so many statements; sums are 0, nothing is touched.</summary>
    internal static SearchScratch Take(int statements)
    {
        var scratch = _own ??= new SearchScratch();
        scratch.Clear();
        if (scratch._sums.Length >= statements) return scratch;
        scratch._sums = new float[statements];
        scratch._allowed = new bool[statements];
        return scratch;
    }

    internal float Sum(int statement) => _sums[statement];

    internal void Add(int statement, float amount)
    {
        ref var sum = ref _sums[statement];
        if (sum == 0) Touched.Add(statement);
        sum += amount;
    }

    internal bool[] Allowed(int statements)
    {
        Array.Clear(_allowed, 0, statements);
        return _allowed;
    }

    private void Clear()
    {
        foreach (var statement in Touched) _sums[statement] = 0;
        Touched.Clear();
    }
}
