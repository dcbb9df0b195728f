namespace Briefing.Knowledge.Topics.Terms;

/// <summary>Counts the phrases of one document.</summary>
internal sealed class CandidateTable
{
    private const ulong Mix = 0x9E3779B97F4A7C15UL;
    private readonly Dictionary<ulong, Candidate> _candidates = [];

    internal IEnumerable<Candidate> All => _candidates.Values;

    internal Candidate? Find(ulong key) => _candidates.GetValueOrDefault(key);

    internal void Clear() => _candidates.Clear();

    /// <summary>A hash of the lemmas of a phrase, the same in every run.</summary>
    internal static ulong KeyOf(ReadOnlySpan<Unit> phrase)
    {
        var key = 0UL;
        foreach (var unit in phrase)
            if (unit.Word.Role != FunctionRole.Determiner) key = Then(key, unit.Word.Hash);
        return key;
    }

    internal static ulong Then(ulong key, ulong word) => (ulong.RotateLeft(key, 23) ^ word) * Mix;

    /// <summary>Counts one occurrence.</summary>
    internal void Add(ReadOnlySpan<Unit> sentence, int firstOfSentence, int start, int length, SentencePlace place, bool isWhole)
    {
        var phrase = sentence.Slice(start, length);
        var key = KeyOf(phrase);
        if (!_candidates.TryGetValue(key, out var candidate)) _candidates[key] = candidate = new Candidate(key, firstOfSentence + start, length);
        candidate.Add(firstOfSentence + start);
        if (place == SentencePlace.Title) candidate.InTitle = true;
        if (place == SentencePlace.Heading) candidate.InHeading = true;
        var named = true;
        foreach (var unit in phrase) named &= unit.IsNamed || unit.Word.IsFunctionWord || unit.Word.IsNumber;
        if (named) candidate.Named++;
        if (!isWhole) return;
        candidate.Alone++;
        if (start > 0 && !sentence[start].Is(UnitTraits.AfterBreak) && (sentence[start - 1].Is(UnitTraits.Owner) || sentence[start - 1].Word.IsNumber
            || sentence[start - 1].Word.Role is FunctionRole.Determiner or FunctionRole.Preposition or FunctionRole.Of)) candidate.Bound++;
        if (start > 0 && sentence[start - 1].Word.Word == "the" && !sentence[start].Is(UnitTraits.AfterBreak)) candidate.WithArticle++;
    }

    /// <summary>Tells each candidate by which longer ones, standing twice at least, it is held.</summary>
    internal void CountLonger(DocumentUnits units)
    {
        var seen = new HashSet<ulong>();
        foreach (var longer in _candidates.Values)
        {
            if (longer.Length < 2 || longer.Count < 2) continue;
            seen.Clear();
            seen.Add(longer.Key);
            for (var from = longer.First; from < longer.First + longer.Length; from++)
            {
                var key = 0UL;
                for (var to = from; to < longer.First + longer.Length; to++)
                {
                    if (units[to].Word.Role != FunctionRole.Determiner) key = Then(key, units[to].Word.Hash);
                    if (seen.Add(key) && _candidates.TryGetValue(key, out var part)) part.AddLonger(longer);
                }
            }
        }
    }
}
