using System.Runtime.InteropServices;

namespace Briefing.Knowledge.Reports;

/// <summary>
/// Counts which pieces of text documents have in common, by weight, those in a writer's own words apart from those in quotations.
/// Of a piece that many documents hold ("Subscribe to …") only the latest are looked at, so that the time stays linear.
/// </summary>
internal sealed class SharedPieces(int documents)
{
    private const int MostPlaces = 8;
    private readonly (int All, int Own)[] _weights = new (int, int)[documents];
    private readonly Dictionary<ulong, int> _last = [];
    private readonly List<(int Document, int Before)> _entries = [];
    private readonly Dictionary<(int, int), (int All, int Own)> _shared = [];

    /// <summary>Adds a piece of a document; documents come in ascending order, and a piece of one counts once.</summary>
    internal void Add(int document, ulong hash, int weight, bool isOwn)
    {
        ref var last = ref CollectionsMarshal.GetValueRefOrAddDefault(_last, hash, out var isKnown);
        if (isKnown && _entries[last].Document == document) return;
        var own = isOwn ? weight : 0;
        _weights[document] = (_weights[document].All + weight, _weights[document].Own + own);
        for (var (at, seen) = (isKnown ? last : -1, 0); at >= 0 && seen < MostPlaces; at = _entries[at].Before, seen++)
        {
            ref var shared = ref CollectionsMarshal.GetValueRefOrAddDefault(_shared, (_entries[at].Document, document), out _);
            shared = (shared.All + weight, shared.Own + own);
        }

        _entries.Add((document, isKnown ? last : -1));
        last = _entries.Count - 1;
    }

    /// <summary>The pairs of which one is mostly made of pieces of the other.</summary>
    /// <param name="fewest">The weight in common below which two texts are two.</param>
    /// <param name="fewestOwn">The weight of a writer's own words below which they tell nothing.</param>
    /// <param name="share">The share of the smaller that must stand in the larger, above 0 up to 1.</param>
    internal IEnumerable<(int Left, int Right)> Copies(int fewest, int fewestOwn, double share)
    {
        foreach (var ((left, right), shared) in _shared.OrderBy(pair => pair.Key))
            if (IsCopy(_weights[left], shared) || IsCopy(_weights[right], shared)) yield return (left, right);

        bool IsCopy((int All, int Own) whole, (int All, int Own) common) =>
            common.All >= fewest && common.All >= share * whole.All && (whole.Own < fewestOwn || common.Own >= share * whole.Own);
    }
}
