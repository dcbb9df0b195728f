using Briefing.Knowledge.Documents.Pdf.Print;

namespace Briefing.Knowledge.Documents.Pdf.Layout;

/// <summary>
/// Cuts a page into columns: where a strip stays free of words over several rows with text on both sides, what stands left of
/// it is read before what stands right of it; whatever is printed across the strip parts the columns above from those below.
/// </summary>
internal sealed class Columns
{
    private const int Deepest = 6;

    /// <summary>Columns side by side share at least so many times the height of the print.</summary>
    private const double FewestRows = 4;

    /// <summary>A column is at least so many times as wide as its print is high.</summary>
    private const double Narrowest = 5;

    /// <summary>The gutters that pages were cut at.</summary>
    private readonly List<Gutter> _known = [];

    /// <summary>Cuts the pages of a document. A page with only a few rows is cut at a gutter that other pages have.</summary>
    public static void Cut(IEnumerable<LaidOutPage> pages)
    {
        var columns = new Columns();
        var whole = new List<LaidOutPage>();
        foreach (var page in pages)
        {
            page.Columns = columns.Cut(Running(page), 0, isShort: false);
            if (page.Columns.Count <= 1) whole.Add(page);
        }

        foreach (var page in whole)
            if (columns._known.Count > 0) page.Columns = columns.Cut(Running(page), 0, isShort: true);
    }

    private static List<Row> Running(LaidOutPage page) => [.. page.Pieces.Where(piece => piece.Aside is null)];

    private List<List<Row>> Cut(List<Row> pieces, int depth, bool isShort)
    {
        if (pieces.Count == 0) return [];
        var height = Rows.Median(pieces);
        if (depth < Deepest)
        {
            var neighbours = new Neighbours([.. pieces.SelectMany(piece => piece.Words)], height);
            foreach (var gutter in isShort ? _known.ToList() : Gutter.Candidates(neighbours, height))
            {
                if (Parts(pieces, gutter, Walls(neighbours, gutter), height, isShort) is not { } parts) continue;
                if (!isShort && !_known.Exists(known => known.Left < gutter.Right && gutter.Left < known.Right)) _known.Add(gutter);
                return [.. parts.SelectMany(part => Cut(part, depth + 1, isShort))];
            }
        }

        return [Rows.Of(pieces)];
    }

    /// <summary>The heights at which something is printed across the gutter, from top to bottom.</summary>
    private static List<(double Top, double Bottom)> Walls(Neighbours neighbours, Gutter gutter)
    {
        var walls = new List<(double Top, double Bottom)>();
        for (var i = 0; i < neighbours.Words.Count; i++)
        {
            var box = neighbours.Words[i].Box;
            if (box.Right <= gutter.Left + 0.5 || box.Left >= gutter.Right - 0.5) continue;
            // A line that is too long sticks out into the gutter, but keeps its distance from the other side.
            const double space = Gutter.WiderThanSpace * 0.8;
            if (neighbours.ReachesLeft(i, gutter.Left, space) && neighbours.ReachesRight(i, gutter.Right, space)) walls.Add((box.Top, box.Bottom));
        }

        walls.Sort();
        return walls;
    }

    /// <summary>The parts that the gutter makes of a region, in reading order; null where it parts no columns.</summary>
    private static List<List<Row>>? Parts(List<Row> pieces, Gutter gutter, List<(double Top, double Bottom)> walls, double height, bool isShort)
    {
        var bands = new SortedDictionary<int, Band>();
        foreach (var piece in Split(pieces, gutter, walls))
        {
            var (number, isWall) = Place(walls, piece.Middle);
            if (!bands.TryGetValue(number, out var band)) bands[number] = band = new Band(isWall);
            band.Add(piece, gutter.Middle);
        }

        var parts = new List<Band>();
        foreach (var band in bands.Values)
        {
            band.HasColumns = band.AreColumns(height * (isShort ? 0.8 : FewestRows), height * Narrowest, isSure: !isShort);
            if (parts.Count > 0 && !parts[^1].HasColumns && !band.HasColumns) parts[^1].Take(band);
            else parts.Add(band);
        }

        for (var i = 1; i < parts.Count; i++)
        {
            if (parts[i - 1].HasColumns) parts[i].TakePrintLikeIts(parts[i - 1], fromEnd: true);
            else if (parts[i].HasColumns) parts[i - 1].TakePrintLikeIts(parts[i], fromEnd: false);
        }

        return parts.Exists(part => part.HasColumns)
            ? [.. parts.SelectMany(part => part.HasColumns ? (List<Row>[])[part.Left, part.Right] : [[.. part.Left, .. part.Right]]).Where(part => part.Count > 0)] : null;
    }

    /// <summary>Pieces that reach over the gutter without being printed across it are cut there.</summary>
    private static IEnumerable<Row> Split(List<Row> pieces, Gutter gutter, List<(double Top, double Bottom)> walls)
    {
        foreach (var piece in pieces)
        {
            var left = piece.Words.Where(word => Middle(word) < gutter.Middle).ToList();
            if (left.Count == 0 || left.Count == piece.Words.Count || Place(walls, piece.Middle).IsWall) yield return piece;
            else
            {
                yield return new Row(left);
                yield return new Row(piece.Words.Where(word => Middle(word) >= gutter.Middle));
            }
        }
    }

    private static double Middle(PrintedWord word) => (word.Box.Left + word.Box.Right) / 2;

    /// <summary>Odd numbers for walls, even ones for what stands between them.</summary>
    private static (int Number, bool IsWall) Place(List<(double Top, double Bottom)> walls, double middle)
    {
        // Walls are sorted by their tops; those of one row are nearly alike, so that a few steps back are enough.
        int low = 0, high = walls.Count;
        while (low < high)
        {
            var half = (low + high) / 2;
            if (walls[half].Top <= middle) low = half + 1;
            else high = half;
        }

        for (var i = low - 1; i >= 0 && i >= low - 40; i--)
            if (middle < walls[i].Bottom) return (i * 2 + 1, true);
        return (low * 2, false);
    }
}
