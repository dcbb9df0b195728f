using System.Collections.Immutable;
using System.Numerics;
using Briefing.Knowledge.Search;

namespace Briefing.Conversation.Questions.Evidence;

/// <summary>The content words of texts as sets of bits, one for each stem that was met, so that every two can be compared.</summary>
internal sealed class WordSets
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<(ulong[] Bits, int Count)> _sets = [];

    /// <summary>Takes the words of a text, unless a text that was taken before has nearly the same.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="least">The share of common words among all words of both (P. Jaccard, 1912) from which on two are nearly the same.</param>
    internal bool TryAdd(ImmutableArray<Token> tokens, double least)
    {
        foreach (var token in tokens)
            if (!token.IsStopWord) _numbers.TryAdd(token.Stem, _numbers.Count);
        var bits = new ulong[(_numbers.Count + 63) / 64];
        var count = 0;
        foreach (var token in tokens)
        {
            if (token.IsStopWord) continue;
            var number = _numbers[token.Stem];
            if ((bits[number / 64] & (1UL << number)) != 0) continue;
            bits[number / 64] |= 1UL << number;
            count++;
        }

        foreach (var (other, size) in _sets)
            if (Common(bits, other) is > 0 and var common && common >= least * (size + count - common)) return false;
        _sets.Add((bits, count));
        return true;
    }

    private static int Common(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right)
    {
        var common = 0;
        for (var at = 0; at < Math.Min(left.Length, right.Length); at++) common += BitOperations.PopCount(left[at] & right[at]);
        return common;
    }
}
