using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Reports;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Verification;

/// <summary>
/// Finds the statements that share a run of words with a text. Each run of three words has a hash; of neighbouring hashes the
/// least is kept, by winnowing (S. Schleimer, D. Wilkerson, A. Aiken, "Winnowing: local algorithms for document
/// fingerprinting", SIGMOD 2003): every run of five words that a text has in common with a statement is met, at half the
/// memory of all runs. Made of a snapshot in one pass; immutable, so safe for any number of threads.
/// </summary>
internal sealed class PhraseIndex
{
    private const int WordsInRun = 3;
    private const int Window = 3;
    private const int Partitions = 256;

    /// <summary>A run that more statements have is too common to tell where a text comes from.</summary>
    private const int MostPlaces = 2_000;

    /// <summary>Hash and statement of each kept run, in ascending order.</summary>
    private readonly ulong[] _runs;

    private PhraseIndex(ulong[] runs) => _runs = runs;

    /// <summary>The number of runs kept; eight bytes each.</summary>
    internal int Count => _runs.Length;

    /// <summary>Indexes the statements of a snapshot; of several that are cut from one sentence the first stands for all.</summary>
    internal static PhraseIndex Build(StoreSnapshot snapshot)
    {
        var statements = snapshot.Statements;
        var halves = new List<ulong>[Math.Max(1, Environment.ProcessorCount)];
        var share = (statements.Length + halves.Length - 1) / halves.Length;
        Parallel.For(0, halves.Length, half =>
        {
            var runs = halves[half] = [];
            var hashes = new List<uint>();
            var before = "";
            for (var at = half * share; at < Math.Min(statements.Length, (half + 1) * share); at++)
            {
                if (statements.BlockOf(at) == BlockKind.Apparatus || statements.IsCurated(at)) continue;
                var text = statements.Read(at).Passage.Text;
                if (text == before) continue;
                before = text;
                Runs(text, hashes);
                Winnow(hashes, hash => runs.Add(((ulong)hash << 32) | (uint)at));
            }
        });
        return new PhraseIndex(Sorted(halves));
    }

    /// <summary>The statements that share runs of words with a text, by their index in the snapshot, with how much the shared runs tell: a rare one more.</summary>
    internal Dictionary<int, double> Find(string text)
    {
        var hashes = new List<uint>();
        Runs(text, hashes);
        var found = new Dictionary<int, double>();
        foreach (var hash in hashes.Distinct())
        {
            var from = FirstOf(hash);
            var to = from;
            while (to < _runs.Length && _runs[to] >> 32 == hash && to - from <= MostPlaces) to++;
            if (to - from > MostPlaces) continue;
            for (var at = from; at < to; at++)
            {
                var place = (int)(uint)_runs[at];
                found[place] = found.GetValueOrDefault(place) + 1 / Math.Log(to - from + Math.E - 1);
            }
        }

        return found;
    }

    // One loop over all characters of the store, compiled well from the start.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Runs(string text, List<uint> hashes)
    {
        hashes.Clear();
        var words = new WordHashes(text);
        ulong first = 0, second = 0;
        for (var count = 1; words.Next(); count++)
        {
            var third = words.Current;
            if (count >= WordsInRun)
            {
                var run = WordHashes.Join(WordHashes.Join(WordHashes.Join(WordHashes.Start, first), second), third);
                hashes.Add((uint)(run >> 32));
            }

            (first, second) = (second, third);
        }
    }

    private static void Winnow(List<uint> hashes, Action<uint> keep)
    {
        var last = -1;
        for (var from = 0; from == 0 ? hashes.Count > 0 : from + Window <= hashes.Count; from++)
        {
            var least = from;
            for (var at = from + 1; at < Math.Min(from + Window, hashes.Count); at++)
                if (hashes[at] <= hashes[least]) least = at;
            if (least == last) continue;
            last = least;
            keep(hashes[least]);
        }
    }

    /// <summary>Sorts by the first byte of the hash into partitions, and these beside each other.</summary>
    private static ulong[] Sorted(List<ulong>[] parts)
    {
        var starts = new int[Partitions + 1];
        foreach (var part in parts)
            foreach (var run in part) starts[(int)(run >> 56) + 1]++;
        for (var i = 0; i < Partitions; i++) starts[i + 1] += starts[i];
        var sorted = new ulong[starts[Partitions]];
        var next = starts.ToArray();
        foreach (var part in parts)
            foreach (var run in part) sorted[next[(int)(run >> 56)]++] = run;
        Parallel.For(0, Partitions, i => Array.Sort(sorted, starts[i], starts[i + 1] - starts[i]));
        return sorted;
    }

    private int FirstOf(uint hash)
    {
        var (low, high) = (0, _runs.Length);
        while (low < high)
        {
            var middle = (int)(((uint)low + (uint)high) / 2);
            if (_runs[middle] >> 32 < hash) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
