namespace Briefing.Knowledge.Reports;

/// <summary>Disjoint sets of the numbers from 0 (Tarjan 1975); the smallest member stands for its set.</summary>
internal sealed class Grouping
{
    private readonly int[] _parents;

    internal Grouping(int count)
    {
        _parents = new int[count];
        for (var i = 0; i < count; i++) _parents[i] = i;
    }

    /// <param name="parents">For each number one of its set that is no larger: the smallest, or nearer to it.</param>
    internal Grouping(int[] parents) => _parents = parents;

    /// <summary>For each number the one that stands for its set.</summary>
    internal int[] Heads() => [.. Enumerable.Range(0, _parents.Length).Select(Find)];

    internal int Find(int member)
    {
        while (_parents[member] != member) member = _parents[member] = _parents[_parents[member]];
        return member;
    }

    internal void Join(int left, int right)
    {
        var (first, second) = (Find(left), Find(right));
        _parents[Math.Max(first, second)] = Math.Min(first, second);
    }
}
