using System.Collections.Immutable;
using Briefing.Knowledge.Facts.Versions;

namespace Briefing.Knowledge.Verification;

/// <summary>The pieces in which an asked wording and its source agree and differ.</summary>
internal static class WordingDifference
{
    /// <summary>The pieces in order; kept and removed ones are cut from the source, added ones from the asked text.</summary>
    internal static ImmutableArray<DifferencePiece> Of(string text, ReadOnlySpan<WordingToken> asked, WordingWindow window, ImmutableArray<AlignedPair> pairs)
    {
        var pieces = ImmutableArray.CreateBuilder<DifferencePiece>();
        for (var at = 0; at < pairs.Length;)
        {
            var isKept = IsKept(at, asked, window, pairs);
            var end = at + 1;
            while (end < pairs.Length && IsKept(end, asked, window, pairs) == isKept) end++;
            var sources = pairs[at..end].Where(pair => pair.Source >= 0).Select(pair => window.Tokens[pair.Source]).ToArray();
            if (isKept) Add(DifferenceKind.Kept, window.Text, sources);
            else
            {
                var added = new List<WordingToken>();
                foreach (var pair in pairs[at..end])
                    if (pair.Asked >= 0 && !asked[pair.Asked].IsEditorial) added.Add(asked[pair.Asked]);
                Add(DifferenceKind.Removed, window.Text, sources);
                Add(DifferenceKind.Added, text, added);
            }

            at = end;
        }

        return pieces.ToImmutable();

        void Add(DifferenceKind kind, string from, IReadOnlyList<WordingToken> tokens)
        {
            if (tokens.Count > 0) pieces.Add(new DifferencePiece(kind, from[tokens[0].Start..tokens[^1].End]));
        }
    }

    /// <summary>Whether a pair is no difference: the same word, or the source's word that an editor's words in brackets stand for.</summary>
    private static bool IsKept(int at, ReadOnlySpan<WordingToken> asked, WordingWindow window, ImmutableArray<AlignedPair> pairs)
    {
        var pair = pairs[at];
        if (pair.Asked >= 0 && asked[pair.Asked].IsEditorial) return true;
        if (pair is { Asked: >= 0, Source: >= 0 }) return asked[pair.Asked].IsSame(window.Tokens[pair.Source]);
        return pair.Source >= 0 && (IsEditorial(at - 1, asked, pairs) || IsEditorial(at + 1, asked, pairs));
    }

    private static bool IsEditorial(int at, ReadOnlySpan<WordingToken> asked, ImmutableArray<AlignedPair> pairs) =>
        at >= 0 && at < pairs.Length && pairs[at].Asked >= 0 && asked[pairs[at].Asked].IsEditorial;
}
