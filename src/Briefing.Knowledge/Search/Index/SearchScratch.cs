using Briefing.Knowledge.Search.Scoring;

namespace Briefing.Knowledge.Search.Index;

/// <summary>Room that a search uses and leaves for the next on the same thread: a sum for each statement, and which were touched.</summary>
internal sealed class SearchScratch
{
    [ThreadStatic]
    private static SearchScratch? _own;

    private float[] _sums = [];
    private float[] _kept = [];

    /// <summary>The statements with a sum, in the order they came up.</summary>
    internal List<int> Touched { get; } = [];

    internal SentenceFeatures Features { get; } = new();

    /// <summary>The thread's scratch, with room for so many statements; no statement is touched.</summary>
    internal static SearchScratch Take(int statements)
    {
        var scratch = _own ??= new SearchScratch();
        foreach (var statement in scratch.Touched) scratch._sums[statement] = 0;
        scratch.Touched.Clear();
        if (scratch._sums.Length < statements) scratch._sums = new float[statements];
        return scratch;
    }

    internal float Sum(int statement) => _sums[statement];

    /// <summary>Adds an amount above 0.</summary>
    internal void Add(int statement, float amount)
    {
        ref var sum = ref _sums[statement];
        if (sum == 0) Touched.Add(statement);
        sum += amount;
    }

    /// <summary>Adds to a statement that is touched already.</summary>
    internal void Raise(int statement, float amount) => _sums[statement] += amount;

    /// <summary>Keeps the sums of the first statements touched as they are now.</summary>
    internal void KeepSums(int count)
    {
        if (_kept.Length < count) _kept = new float[Math.Max(count, 2 * _kept.Length)];
        for (var i = 0; i < count; i++) _kept[i] = _sums[Touched[i]];
    }

    /// <summary>The sum that was kept of a statement, by its place in <see cref="Touched"/>.</summary>
    internal float Kept(int place) => _kept[place];
}
