using System.Collections.Immutable;

namespace Briefing.Knowledge.Verification;

/// <summary>
/// Takes an alignment up to the ends of the asked words. A local alignment ends at the last word that agrees, so that a changed
/// word at an end would look as if it stood in no source: "the old pier" beside "the old quay".
/// </summary>
internal static class AlignmentEnds
{
    /// <summary>The most words at an end that are taken in; more of them are looked for elsewhere.</summary>
    private const int MostWords = 3;

    /// <summary>The pairs with those of the ends.</summary>
    internal static ImmutableArray<AlignedPair> Extended(ImmutableArray<AlignedPair> pairs, ReadOnlySpan<WordingToken> asked, WordingWindow window)
    {
        if (pairs.IsEmpty) return pairs;
        var all = pairs.ToBuilder();
        var (front, back) = (pairs[0].Asked, asked.Length - pairs[^1].Asked - 1);
        if (front is > 0 and <= MostWords) all.InsertRange(0, Front(pairs[0], asked, window));
        if (back is > 0 and <= MostWords) all.AddRange(Back(pairs[^1], asked, window));
        return all.ToImmutable();
    }

    private static ImmutableArray<AlignedPair> Front(AlignedPair first, ReadOnlySpan<WordingToken> asked, WordingWindow window)
    {
        var (count, sentence) = (first.Asked, window.SentenceAt(window.Tokens[first.Source].Start));
        var left = 0;
        while (left < first.Source && window.Tokens[first.Source - left - 1].Start >= window.StartOf(sentence)) left++;
        var isReplaced = left >= count && (left == count || asked[0].IsSame(window.Tokens[first.Source - count]));
        return [.. Enumerable.Range(0, count).Select(i => new AlignedPair(i, isReplaced ? first.Source - count + i : -1))];
    }

    private static ImmutableArray<AlignedPair> Back(AlignedPair last, ReadOnlySpan<WordingToken> asked, WordingWindow window)
    {
        var (count, end) = (asked.Length - last.Asked - 1, window.EndOf(window.SentenceAt(window.Tokens[last.Source].Start)));
        var left = 0;
        while (last.Source + left + 1 < window.Tokens.Length && window.Tokens[last.Source + left + 1].End <= end) left++;
        var isReplaced = left >= count && (left == count || asked[^1].IsSame(window.Tokens[last.Source + count]));
        return [.. Enumerable.Range(1, count).Select(i => new AlignedPair(last.Asked + i, isReplaced ? last.Source + i : -1))];
    }
}
