using System.Collections.Immutable;

namespace Briefing.Knowledge.Facts.Versions;

/// <summary>What differs around words that are the same in two versions.</summary>
internal static class ContextDifference
{
    /// <summary>How much is compared on either side, in UTF-16 code units; more than decides whether a quote is the same.</summary>
    private const int Compared = 160;

    /// <summary>How much of what is the same is shown on either side.</summary>
    private const int Shown = 60;

    /// <summary>The words with what stands around them then and now.</summary>
    /// <param name="earlier">The earlier text.</param>
    /// <param name="at">Where the words stand in it.</param>
    /// <param name="later">The later text.</param>
    /// <param name="start">Where the same words begin in it.</param>
    internal static ImmutableArray<DifferencePiece> Between(string earlier, Documents.TextSpan at, string later, int start)
    {
        var end = start + at.Length;
        var before = WordDifference.Between(Before(earlier, at.Start), Before(later, start)).ToList();
        var after = WordDifference.Between(After(earlier, at.End), After(later, end)).ToList();
        // Where one window reaches further than the other, the surplus is no difference.
        if (at.Start > Compared || start > Compared) DropUpToKept(before, fromStart: true);
        if (earlier.Length - at.End > Compared || later.Length - end > Compared) DropUpToKept(after, fromStart: false);
        if (before is [{ Kind: DifferenceKind.Kept } first, ..]) before[0] = first with { Text = LastWords(first.Text) };
        if (after is [.., { Kind: DifferenceKind.Kept } last]) after[^1] = last with { Text = FirstWords(last.Text) };
        return [.. before, new DifferencePiece(DifferenceKind.Kept, earlier[at.Start..at.End]), .. after];
    }

    private static string Before(string text, int at) => text[Math.Max(0, at - Compared)..at];

    private static string After(string text, int at) => text[at..Math.Min(text.Length, at + Compared)];

    private static void DropUpToKept(List<DifferencePiece> pieces, bool fromStart)
    {
        var kept = fromStart
            ? pieces.FindIndex(piece => piece.Kind == DifferenceKind.Kept)
            : pieces.FindLastIndex(piece => piece.Kind == DifferenceKind.Kept);
        if (kept < 0) return;
        if (fromStart) pieces.RemoveRange(0, kept);
        else pieces.RemoveRange(kept + 1, pieces.Count - kept - 1);
    }

    private static string LastWords(string text)
    {
        if (text.Length <= Shown) return text;
        var space = text.IndexOf(' ', text.Length - Shown);
        return "…" + (space < 0 ? text[^Shown..] : text[space..]);
    }

    private static string FirstWords(string text)
    {
        if (text.Length <= Shown) return text;
        var space = text.LastIndexOf(' ', Shown);
        return (space < 0 ? text[..Shown] : text[..(space + 1)]) + "…";
    }
}
