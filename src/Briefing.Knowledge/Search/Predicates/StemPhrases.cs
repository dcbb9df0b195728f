using System.Collections.Immutable;
using Briefing.Knowledge.Search.Analysis;

namespace Briefing.Knowledge.Search.Predicates;

/// <summary>Phrases with how surely each tells something, looked for in the sentences of one lexicon.</summary>
internal sealed class StemPhrases
{
    private readonly Dictionary<int, List<(int[] Stems, double Strength)>> _byFirst = [];

    internal StemPhrases(Lexicon lexicon, IEnumerable<(ImmutableArray<string> Stems, double Strength)> phrases)
    {
        foreach (var (words, strength) in phrases)
        {
            int[] stems = [.. words.Select(word => lexicon.Find(word))];
            if (stems.Contains(Lexicon.None)) continue;
            if (!_byFirst.TryGetValue(stems[0], out var same)) _byFirst.Add(stems[0], same = []);
            same.Add((stems, strength));
        }
    }

    internal bool IsEmpty => _byFirst.Count == 0;

    /// <summary>The strength of the surest phrase that stands in a sentence, times what its place counts; 0 where none does.</summary>
    internal double Best(ReadOnlySpan<PackedToken> sentence, Lexicon lexicon, Func<int, double> share)
    {
        var best = 0.0;
        for (var at = 0; at < sentence.Length && !IsEmpty; at++)
        {
            if (!_byFirst.TryGetValue(lexicon[sentence[at].Word].Stem, out var phrases)) continue;
            foreach (var (stems, strength) in phrases)
                if (strength > best && Stands(stems, sentence[at..], lexicon)) best = Math.Max(best, strength * share(at));
        }

        return best;
    }

    /// <summary>Whether a phrase stands in a sentence, and hardly anything else: most sentences are told to say more by their first words.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="lexicon">Its words.</param>
    /// <param name="most">The content words that may belong to none of the phrases.</param>
    internal bool StandAlone(ReadOnlySpan<PackedToken> sentence, Lexicon lexicon, int most)
    {
        var (beside, end, stands) = (0, 0, false);
        for (var at = 0; at < sentence.Length; at++)
        {
            if (_byFirst.TryGetValue(lexicon[sentence[at].Word].Stem, out var phrases))
                foreach (var (stems, _) in phrases)
                    if (Stands(stems, sentence[at..], lexicon)) (end, stands) = (Math.Max(end, at + stems.Length), true);
            if (at >= end && !sentence[at].Is(TokenTraits.Whole) && !lexicon[sentence[at].Word].IsStopWord && ++beside > most) return false;
        }

        return stands;
    }

    private static bool Stands(int[] stems, ReadOnlySpan<PackedToken> rest, Lexicon lexicon)
    {
        if (stems.Length > rest.Length) return false;
        for (var i = 1; i < stems.Length; i++)
            if (lexicon[rest[i].Word].Stem != stems[i]) return false;
        return true;
    }
}
