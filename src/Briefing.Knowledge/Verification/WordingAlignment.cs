using System.Collections.Immutable;

namespace Briefing.Knowledge.Verification;

/// <summary>A pair of an alignment: a word of each side, or one side's word that the other has not.</summary>
/// <param name="Asked">The index of the word that is asked about; −1 for a word of the source alone.</param>
/// <param name="Source">The index of the word in the source; −1 for a word that only the asked text has.</param>
internal readonly record struct AlignedPair(int Asked, int Source)
{
    internal bool IsMatch(ReadOnlySpan<WordingToken> asked, ReadOnlySpan<WordingToken> source) => Asked >= 0 && Source >= 0 && asked[Asked].IsSame(source[Source]);
}

/// <summary>
/// The best local alignment of two texts, word by word (T. Smith, M. Waterman 1981, with the affine gaps of O. Gotoh 1982): the
/// stretch of each that agrees best, small differences inside allowed. An editor's word in square brackets may stand for any
/// one word, and may be left out.
/// </summary>
internal static class WordingAlignment
{
    private const float Match = 2, SmallMatch = 1, Mismatch = -1.5f, GapOpen = -1.6f, GapExtend = -0.4f;

    /// <summary>The pairs in order, the first and the last of which agree; empty where nothing does.</summary>
    internal static ImmutableArray<AlignedPair> Of(ReadOnlySpan<WordingToken> asked, ReadOnlySpan<WordingToken> source)
    {
        var (rows, columns) = (asked.Length + 1, source.Length + 1);
        var best = new float[rows * columns];
        // The best that ends in a gap: with a word of the asked text alone, and with one of the source alone.
        var added = new float[rows * columns];
        var left = new float[rows * columns];
        var steps = new byte[rows * columns];
        var (bestAt, bestScore) = (0, 0f);
        for (var j = 0; j < columns; j++) added[j] = left[j] = float.NegativeInfinity;
        for (var i = 1; i < rows; i++)
        {
            added[i * columns] = left[i * columns] = float.NegativeInfinity;
            for (var j = 1; j < columns; j++)
            {
                var at = i * columns + j;
                var editorial = asked[i - 1].IsEditorial;
                var openAdded = best[at - columns] + (editorial ? 0 : GapOpen);
                var moreAdded = added[at - columns] + (editorial ? 0 : GapExtend);
                added[at] = Math.Max(openAdded, moreAdded);
                left[at] = Math.Max(best[at - 1] + GapOpen, left[at - 1] + GapExtend);
                var pair = best[at - columns - 1] + Score(asked[i - 1], source[j - 1]);
                var score = Math.Max(0, Math.Max(pair, Math.Max(added[at], left[at])));
                best[at] = score;
                steps[at] = (byte)((score <= 0 ? Step.None : score == pair ? Step.Pair : score == added[at] ? Step.Added : Step.Left)
                    | (moreAdded > openAdded ? Step.MoreAdded : Step.None)
                    | (left[at - 1] + GapExtend > best[at - 1] + GapOpen ? Step.MoreLeft : Step.None));
                if (score <= bestScore || !asked[i - 1].IsSame(source[j - 1])) continue;
                (bestAt, bestScore) = (at, score);
            }
        }

        return Trace(bestAt, columns, steps);
    }

    private static float Score(WordingToken asked, WordingToken source) =>
        asked.IsEditorial ? 0 : !asked.IsSame(source) ? Mismatch : asked.IsStopWord ? SmallMatch : Match;

    private static ImmutableArray<AlignedPair> Trace(int at, int columns, byte[] steps)
    {
        var pairs = new List<AlignedPair>();
        var state = Step.None;
        while (at > 0)
        {
            var step = (Step)steps[at];
            var move = state == Step.None ? step & Step.Moves : state;
            if (move == Step.None) break;
            var (i, j) = (at / columns - 1, at % columns - 1);
            switch (move)
            {
                case Step.Pair:
                    pairs.Add(new AlignedPair(i, j));
                    at -= columns + 1;
                    state = Step.None;
                    break;
                case Step.Added:
                    pairs.Add(new AlignedPair(i, -1));
                    at -= columns;
                    state = step.HasFlag(Step.MoreAdded) ? Step.Added : Step.None;
                    break;
                default:
                    pairs.Add(new AlignedPair(-1, j));
                    at--;
                    state = step.HasFlag(Step.MoreLeft) ? Step.Left : Step.None;
                    break;
            }
        }

        pairs.Reverse();
        var first = pairs.FindIndex(pair => pair is { Asked: >= 0, Source: >= 0 });
        return first < 0 ? [] : [.. pairs.Skip(first)];
    }

    [Flags]
    private enum Step : byte
    {
        None = 0,
        Pair = 1,
        Added = 2,
        Left = 4,
        Moves = Pair | Added | Left,
        MoreAdded = 8,
        MoreLeft = 16,
    }
}
