using System.Collections.Immutable;
using DiffPlex;

namespace Briefing.Knowledge.Facts.Versions;

/// <summary>What became of a piece of text.</summary>
public enum DifferenceKind
{
    /// <summary>It stands in both versions.</summary>
    Kept,

    /// <summary>It stood in the earlier version alone.</summary>
    Removed,

    /// <summary>It stands in the later version alone.</summary>
    Added,
}

/// <summary>A run of text that was kept, removed or added.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Text">The text, with the white space around it.</param>
public sealed record DifferencePiece(DifferenceKind Kind, string Text);

/// <summary>The words in which two versions of a passage differ, after Myers' algorithm.</summary>
public static class WordDifference
{
    /// <summary>
    /// The pieces in order: those that were kept or removed make up the earlier text, those kept or added the later one.
    /// </summary>
    public static ImmutableArray<DifferencePiece> Between(string earlier, string later)
    {
        var result = new Differ().CreateCustomDiffs(earlier, later, ignoreWhiteSpace: false, ignoreCase: false, Words);
        var pieces = new Pieces();
        var at = 0;
        foreach (var block in result.DiffBlocks)
        {
            pieces.Add(DifferenceKind.Kept, result.PiecesOld, at, block.DeleteStartA);
            pieces.Add(DifferenceKind.Removed, result.PiecesOld, block.DeleteStartA, block.DeleteStartA + block.DeleteCountA);
            pieces.Add(DifferenceKind.Added, result.PiecesNew, block.InsertStartB, block.InsertStartB + block.InsertCountB);
            at = block.DeleteStartA + block.DeleteCountA;
        }

        pieces.Add(DifferenceKind.Kept, result.PiecesOld, at, result.PiecesOld.Length);
        return pieces.Merged();
    }

    /// <summary>Words, and each sign and run of white space between them.</summary>
    private static string[] Words(string text)
    {
        var words = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            while (end < text.Length && Kind(text[end]) == Kind(text[start]) && Kind(text[start]) != 0) end++;
            words.Add(text[start..end]);
            start = end;
        }

        return [.. words];

        static int Kind(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark ? 1 : char.IsWhiteSpace(c) ? 2 : 0;
    }

    private sealed class Pieces
    {
        private readonly List<DifferencePiece> _pieces = [];

        internal void Add(DifferenceKind kind, IReadOnlyList<string> words, int start, int end)
        {
            if (start < end) _pieces.Add(new DifferencePiece(kind, string.Concat(words.Skip(start).Take(end - start))));
        }

        /// <summary>
        /// A single kept space between changed words makes them one change: a reader sees "two words for three", not four
        /// alternations.
        /// </summary>
        internal ImmutableArray<DifferencePiece> Merged()
        {
            var merged = ImmutableArray.CreateBuilder<DifferencePiece>();
            for (var i = 0; i < _pieces.Count;)
            {
                if (_pieces[i].Kind == DifferenceKind.Kept)
                {
                    merged.Add(_pieces[i++]);
                    continue;
                }

                var (removed, added) = ("", "");
                for (; i < _pieces.Count && (_pieces[i].Kind != DifferenceKind.Kept || IsBridge(i)); i++)
                {
                    if (_pieces[i].Kind != DifferenceKind.Added) removed += _pieces[i].Text;
                    if (_pieces[i].Kind != DifferenceKind.Removed) added += _pieces[i].Text;
                }

                if (removed.Length > 0) merged.Add(new DifferencePiece(DifferenceKind.Removed, removed));
                if (added.Length > 0) merged.Add(new DifferencePiece(DifferenceKind.Added, added));
            }

            return merged.ToImmutable();
        }

        private bool IsBridge(int i) => string.IsNullOrWhiteSpace(_pieces[i].Text) && i + 1 < _pieces.Count;
    }
}
