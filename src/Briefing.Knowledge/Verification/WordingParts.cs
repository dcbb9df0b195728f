using System.Collections.Immutable;

namespace Briefing.Knowledge.Verification;

/// <summary>Parts a wording at its marks of omission: an ellipsis, alone or between brackets.</summary>
internal static class WordingParts
{
    private const int ShortestPart = 2;

    /// <summary>The parts as ranges of words; those too short to be found stay with none.</summary>
    internal static IEnumerable<(int From, int To, bool IsAfterEllipsis)> Of(string text, ImmutableArray<WordingToken> words)
    {
        var from = 0;
        for (var at = 1; at <= words.Length; at++)
        {
            if (at < words.Length && !HasEllipsis(text, words[at - 1].End, words[at].Start)) continue;
            if (at - from >= ShortestPart || (from == 0 && at == words.Length)) yield return (from, at, from > 0);
            from = at;
        }
    }

    private static bool HasEllipsis(string text, int from, int to)
    {
        var between = text.AsSpan(from, to - from);
        return between.Contains('…') || between.Contains("...", StringComparison.Ordinal) || between.Contains(". . .", StringComparison.Ordinal);
    }
}
