namespace Briefing.Knowledge.Search.Index;

/// <summary>The statements with the largest sums among those offered; of two with one sum the one with the smaller number is larger.</summary>
/// <param name="most">How many are kept.</param>
internal sealed class BestStatements(int most)
{
    private readonly PriorityQueue<int, (float Sum, int Place)> _kept = new(most + 1);

    internal int Count => _kept.Count;

    /// <summary>The sum that another statement must reach to be kept; 0 while there is room.</summary>
    internal float Least => _kept.Count < most || !_kept.TryPeek(out _, out var least) ? 0 : least.Sum;

    /// <summary>Whether a statement would be kept.</summary>
    internal bool MayHold(int statement, float sum) =>
        _kept.Count < most || (_kept.TryPeek(out _, out var least) && (sum, -statement).CompareTo(least) > 0);

    internal void Offer(int statement, float sum)
    {
        if (_kept.Count < most) _kept.Enqueue(statement, (sum, -statement));
        else if (MayHold(statement, sum)) _kept.EnqueueDequeue(statement, (sum, -statement));
    }

    /// <summary>The kept ones, in the order of their numbers.</summary>
    internal int[] InOrder() => [.. _kept.UnorderedItems.Select(item => item.Element).Order()];
}
