using System.Runtime.InteropServices;

namespace Briefing.Knowledge.Reports;

/// <summary>
/// Finds for a statement the earlier ones that share words with it: those with runs of three symbols in common ("shingles",
/// Broder 1997). Of a run that many share only the latest are looked at, so that the time stays linear in the number of statements.
/// </summary>
internal sealed class Candidates
{
    private const int Run = 3;
    private const int MostOfRun = 12;
    private const int MostCandidates = 8;
    private readonly Dictionary<ulong, int> _last;
    private readonly List<(int Statement, int Before)> _entries;
    private readonly Dictionary<int, int> _votes = [];
    private readonly List<(int Statement, int Votes)> _found = [];

    /// <param name="symbols">About how many symbols will be added.</param>
    internal Candidates(int symbols) => (_last, _entries) = (new(symbols), new(symbols));

    /// <summary>The statements that share most with this one, best first, and adds it; valid until the next call.</summary>
    internal List<(int Statement, int Votes)> Next(int statement, ReadOnlySpan<int> symbols)
    {
        _votes.Clear();
        for (var i = 0; i + Run <= symbols.Length; i++)
        {
            ref var last = ref CollectionsMarshal.GetValueRefOrAddDefault(_last, Hash(symbols.Slice(i, Run)), out var isKnown);
            var before = isKnown ? last : -1;
            if (before >= 0 && _entries[before].Statement == statement) continue;
            for (var (at, seen) = (before, 0); at >= 0 && seen < MostOfRun; at = _entries[at].Before, seen++)
                CollectionsMarshal.GetValueRefOrAddDefault(_votes, _entries[at].Statement, out _)++;
            last = _entries.Count;
            _entries.Add((statement, before));
        }

        _found.Clear();
        foreach (var (other, votes) in _votes) _found.Add((other, votes));
        _found.Sort(static (x, y) => y.Votes != x.Votes ? y.Votes.CompareTo(x.Votes) : x.Statement.CompareTo(y.Statement));
        if (_found.Count > MostCandidates) _found.RemoveRange(MostCandidates, _found.Count - MostCandidates);
        return _found;
    }

    /// <summary>FNV-1a over the words of a run; two runs with one hash only cost a look.</summary>
    internal static ulong Hash(ReadOnlySpan<int> symbols)
    {
        var hash = 14695981039346656037UL;
        foreach (var symbol in symbols) hash = (hash ^ (uint)Symbols.Word(symbol)) * 1099511628211UL;
        return hash ^ (hash >> 29);
    }
}
