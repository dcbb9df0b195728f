using Briefing.Knowledge.Documents.Pdf.Print;

namespace Briefing.Knowledge.Documents.Pdf.Layout;

/// <summary>
/// Cuts a page into columns: where a strip stays free of words over several rows with text on both sides, what stands left of
/// it is read before what stands right of it; whatever is printed across the strip parts the columns above from those below.
/// </summary>
internal static class Columns
{
    private const int Deepest = 6;

    /// <summary>Columns side by side share at least so many times the height of the print.</summary>
    private const double FewestRows = 4;

    /// <summary>A column is at least so many times as wide as its print is high.</summary>
    private const double Narrowest = 5;

    /// <summary>The regions of a page in reading order, each with its rows from top to bottom.</summary>
    public static List<List<Row>> Cut(List<Row> pieces) => Cut(pieces, 0);

    private static List<List<Row>> Cut(List<Row> pieces, int depth)
    {
        if (pieces.Count == 0) return [];
        var height = Rows.Median(pieces);
        if (depth < Deepest)
        {
            var neighbours = new Neighbours([.. pieces.SelectMany(piece => piece.Words)], height);
            foreach (var gutter in Gutter.Candidates(neighbours, height))
                if (Parts(pieces, gutter, Walls(neighbours, gutter, height), height) is { } parts)
                    return [.. parts.SelectMany(part => Cut(part, depth + 1))];
        }

        return [Rows.Of(pieces)];
    }

    /// <summary>The heights at which something is printed across the gutter, from top to bottom.</summary>
    private static List<(double Top, double Bottom)> Walls(Neighbours neighbours, Gutter gutter, double height)
    {
        var walls = new List<(double Top, double Bottom)>();
        for (var i = 0; i < neighbours.Words.Count; i++)
        {
            var box = neighbours.Words[i].Box;
            if (box.Right <= gutter.Left + 0.5 || box.Left >= gutter.Right - 0.5) continue;
            // A word that is too long for its line sticks out into the gutter, but what follows keeps its distance.
            var space = height * Gutter.WiderThanSpace * 0.8;
            var crosses = box.Left <= gutter.Left && box.Right >= gutter.Right
                || (box.Left > gutter.Left || neighbours.After(i) < space) && (box.Right < gutter.Right || neighbours.Before(i) < space);
            if (crosses) walls.Add((box.Top, box.Bottom));
        }

        walls.Sort();
        return walls;
    }

    /// <summary>The parts that the gutter makes of a region, in reading order; null where it parts no columns.</summary>
    private static List<List<Row>>? Parts(List<Row> pieces, Gutter gutter, List<(double Top, double Bottom)> walls, double height)
    {
        var bands = new SortedDictionary<int, Band>();
        foreach (var piece in Split(pieces, gutter, walls))
        {
            var (number, isWall) = Place(walls, piece.Middle);
            if (!bands.TryGetValue(number, out var band)) bands[number] = band = new Band(isWall);
            band.Add(piece, gutter.Middle);
        }

        var parts = new List<List<Row>>();
        var whole = true;
        foreach (var band in bands.Values)
        {
            if (!band.HasColumns(height * FewestRows, height * Narrowest))
            {
                if (parts.Count == 0 || !whole) parts.Add([]);
                parts[^1].AddRange(band.Left);
                parts[^1].AddRange(band.Right);
                whole = true;
                continue;
            }

            parts.Add(band.Left);
            parts.Add(band.Right);
            whole = false;
        }

        return parts.Count > 1 ? parts : null;
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
