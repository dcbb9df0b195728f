using System.Globalization;

namespace Briefing.Knowledge.Documents.Pdf.Layout;

/// <summary>
/// Finds the numbers of lines that drafts and bills print in the margin: numbers that rise down the page in even steps at one
/// edge of the print, outside of everything else; and, once a page has them, what stands there on the other pages.
/// </summary>
internal sealed class LineNumbers(List<LaidOutPage> pages, bool atLeft)
{
    private const int Fewest = 5;
    private const double SameEdge = 3;

    public static void Mark(List<LaidOutPage> pages)
    {
        new LineNumbers(pages, atLeft: true).Mark();
        new LineNumbers(pages, atLeft: false).Mark();
    }

    private readonly record struct Numbered(Row Piece, int Word, int Number, double Edge);

    private void Mark()
    {
        var edges = new List<double>();
        foreach (var page in pages)
            foreach (var group in AtEdge(page).GroupBy(one => Math.Round(one.Edge / SameEdge)))
                if (IsCount([.. group.OrderBy(one => one.Piece.Core.Top)]) && IsOutside(page, [.. group])) edges.Add(group.Average(one => one.Edge));
        if (edges.Count == 0) return;
        foreach (var page in pages)
        {
            var found = AtEdge(page).Where(one => edges.Exists(edge => Math.Abs(edge - one.Edge) <= SameEdge)).ToList();
            if (found.Count > 0 && IsOutside(page, found)) SetAside(page, found);
        }
    }

    private IEnumerable<Numbered> AtEdge(LaidOutPage page)
    {
        foreach (var piece in page.Pieces)
        {
            var word = atLeft ? 0 : piece.Words.Count - 1;
            if (piece.Aside is not null || !int.TryParse(piece.Words[word].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) continue;
            if (piece.Words.Count > 1 && Distance(piece, word) < piece.Height * 0.5) continue;
            yield return new Numbered(piece, word, number, atLeft ? piece.Words[word].Box.Right : piece.Words[word].Box.Left);
        }
    }

    private static bool IsCount(List<Numbered> column)
    {
        if (column.Count < Fewest) return false;
        var step = column[1].Number - column[0].Number;
        return step is >= 1 and <= 10 && column.Zip(column.Skip(1)).All(pair => pair.Second.Number - pair.First.Number == step);
    }

    /// <summary>Whether all other print of the page stands on one side.</summary>
    private bool IsOutside(LaidOutPage page, List<Numbered> column)
    {
        var edge = column.Average(one => one.Edge);
        return page.Pieces.TrueForAll(piece => piece.Aside is not null || column.Exists(one => one.Piece == piece) || (atLeft ? piece.Left > edge : piece.Right < edge));
    }

    private double Distance(Row piece, int word) =>
        atLeft ? piece.Words[1].Box.Left - piece.Words[0].Box.Right : piece.Words[word].Box.Left - piece.Words[word - 1].Box.Right;

    private static void SetAside(LaidOutPage page, List<Numbered> column)
    {
        foreach (var (piece, word, _, _) in column)
        {
            if (piece.Words.Count == 1)
            {
                piece.Aside = SetAsideReason.Margin;
                continue;
            }

            page.Pieces[page.Pieces.IndexOf(piece)] = new Row(piece.Words.Where((_, index) => index != word));
            page.Pieces.Add(new Row([piece.Words[word]]) { Aside = SetAsideReason.Margin });
        }
    }
}
