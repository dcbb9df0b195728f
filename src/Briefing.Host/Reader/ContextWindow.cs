using System.Collections.Immutable;

namespace Briefing.Host.Reader;

/// <summary>Of a laid-out text the quote with what stands around it, for a source whose rights allow no more.</summary>
internal static class ContextWindow
{
    /// <summary>How many characters are shown on each side of the quote at most: about four sentences.</summary>
    internal const int Around = 600;

    private const string LeftOut = "… ";

    /// <summary>The blocks, cut to the window; none where nothing is marked.</summary>
    internal static ImmutableArray<ShownBlock> Of(ImmutableArray<ShownBlock> blocks)
    {
        var windows = Windows(blocks);
        if (windows.Count == 0) return [];
        var shown = ImmutableArray.CreateBuilder<ShownBlock>();
        var at = 0;
        foreach (var block in blocks)
        {
            var pieces = ImmutableArray.CreateBuilder<ShownPiece>();
            foreach (var piece in block.Pieces)
            {
                Cut(piece, at, windows, pieces);
                at += piece.Text.Length;
            }

            if (pieces.Any(piece => piece.Note is null && !string.IsNullOrWhiteSpace(piece.Text.Trim('…', ' ')))) shown.Add(block with { Pieces = pieces.ToImmutable() });
        }

        return shown.ToImmutable();
    }

    private static List<(int Start, int End)> Windows(ImmutableArray<ShownBlock> blocks)
    {
        var windows = new List<(int Start, int End)>();
        var at = 0;
        foreach (var piece in blocks.SelectMany(block => block.Pieces))
        {
            var (start, end) = (Math.Max(0, at - Around), at + piece.Text.Length + Around);
            if (piece.IsMarked && windows.Count > 0 && windows[^1].End >= start) windows[^1] = (windows[^1].Start, end);
            else if (piece.IsMarked) windows.Add((start, end));
            at += piece.Text.Length;
        }

        return windows;
    }

    private static void Cut(ShownPiece piece, int at, List<(int Start, int End)> windows, ImmutableArray<ShownPiece>.Builder into)
    {
        foreach (var (start, end) in windows)
        {
            var (from, to) = (Math.Max(start - at, 0), Math.Min(end - at, piece.Text.Length));
            if (from >= to) continue;
            if (piece.IsMarked || piece.Note is not null || (from == 0 && to == piece.Text.Length))
            {
                into.Add(piece);
                return; // a mark is whole, and in one window
            }

            var (first, last) = (from == 0 ? 0 : WordAfter(piece.Text, from), to == piece.Text.Length ? to : WordBefore(piece.Text, to));
            if (first >= last) continue;
            into.Add(piece with { Text = (from == 0 ? "" : LeftOut) + piece.Text[first..last] + (to == piece.Text.Length ? "" : LeftOut.Trim().Insert(0, " ")) });
        }
    }

    private static int WordAfter(string text, int at) => text.IndexOf(' ', at) is >= 0 and var space ? space + 1 : at;

    private static int WordBefore(string text, int at) => text.LastIndexOf(' ', at - 1) is > 0 and var space ? space : at;
}
