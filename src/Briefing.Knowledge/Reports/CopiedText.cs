using System.Runtime.InteropServices;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Reports;

/// <summary>
/// Finds documents of which one holds most sentences of the other, word for word (containment, Broder 1997): a reprint, a press copy,
/// a teaser. Two reporters who quote the same speech share its sentences and not their own, so both kinds are weighed.
/// </summary>
internal sealed class CopiedText(StoreSnapshot snapshot, int[] documentOf)
{
    private const double NeededShare = 0.6;

    /// <summary>Characters of a writer's own below which they tell nothing.</summary>
    private const int FewestOwn = 60;

    /// <summary>Characters in common below which two texts are two.</summary>
    private const int FewestShared = 150;

    /// <summary>A sentence of more documents ("Subscribe to …") is looked for in these many alone.</summary>
    private const int MostPlaces = 8;

    private readonly (int All, int Own)[] _weights = new (int, int)[snapshot.Documents.Length];
    private readonly Dictionary<(int, int), (int All, int Own)> _shared = [];

    /// <summary>The pairs, in the order of the documents.</summary>
    internal IEnumerable<(int Left, int Right)> Pairs()
    {
        Count();
        foreach (var ((left, right), shared) in _shared.OrderBy(pair => pair.Key))
            if (IsCopy(_weights[left], shared) || IsCopy(_weights[right], shared)) yield return (left, right);
    }

    private static bool IsCopy((int All, int Own) whole, (int All, int Own) shared) =>
        shared.All >= FewestShared && shared.All >= NeededShare * whole.All
        && (whole.Own < FewestOwn || shared.Own >= NeededShare * whole.Own);

    private void Count()
    {
        var places = new Dictionary<ulong, List<int>>();
        for (var i = 0; i < snapshot.Statements.Length; i++)
        {
            var statement = snapshot.Statements[i];
            if (documentOf[i] < 0 || statement.Claim is not null || statement.Block is BlockKind.Heading or BlockKind.Apparatus) continue;
            // A sentence with two speakers makes two statements and is one sentence.
            if (i > 0 && documentOf[i - 1] == documentOf[i] && snapshot.Statements[i - 1].Passage.Equals(statement.Passage)) continue;
            var (document, weight) = (documentOf[i], statement.Passage.Text.Length);
            var own = statement.Mode == SpeechMode.Direct ? 0 : weight;
            _weights[document] = (_weights[document].All + weight, _weights[document].Own + own);
            Share(places, TextHash.Of(statement.Passage.Text), document, weight, own);
        }
    }

    private void Share(Dictionary<ulong, List<int>> places, ulong hash, int document, int weight, int own)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(places, hash, out var exists);
        if (!exists)
        {
            known = new List<int>(1) { document };
            return;
        }

        if (known![^1] == document) return;
        foreach (var other in CollectionsMarshal.AsSpan(known))
        {
            ref var shared = ref CollectionsMarshal.GetValueRefOrAddDefault(_shared, (other, document), out _);
            shared = (shared.All + weight, shared.Own + own);
        }

        if (known.Count < MostPlaces) known.Add(document);
    }
}
