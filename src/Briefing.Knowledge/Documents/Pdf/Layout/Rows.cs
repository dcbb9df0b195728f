namespace Briefing.Knowledge.Documents.Pdf.Layout;

/// <summary>Puts the parts of lines that stand at the same height together.</summary>
internal static class Rows
{
    /// <summary>Rows share at least this part of the lower one's height.</summary>
    private const double SharedHeight = 0.45;

    /// <summary>What is smaller than this part of the usual height may be raised or lowered.</summary>
    private const double Small = 0.75;

    /// <summary>The rows of a column, from top to bottom.</summary>
    public static List<Row> Of(List<Row> pieces)
    {
        if (pieces.Count == 0) return [];
        var usual = Median(pieces);
        var rows = Cluster([.. pieces.Where(piece => piece.Height >= usual * Small)]);
        var apart = new List<Row>();
        foreach (var piece in pieces.Where(piece => piece.Height < usual * Small))
            if (Nearest(rows, piece) is >= 0 and var at) rows[at] = new Row([.. rows[at].Words, .. piece.Words]);
            else apart.Add(piece);
        rows.AddRange(Cluster(apart));
        return [.. rows.OrderBy(row => row.Middle).ThenBy(row => row.Left)];
    }

    /// <summary>The height that half of the characters do not exceed; 0 where there are none.</summary>
    public static double Median(List<Row> rows)
    {
        var sorted = rows.OrderBy(row => row.Height).ToList();
        var half = sorted.Sum(Characters) / 2;
        foreach (var row in sorted)
            if ((half -= Characters(row)) <= 0) return row.Height;
        return sorted.Count == 0 ? 0 : sorted[^1].Height;
    }

    public static int Characters(Row row) => row.Words.Sum(word => word.Text.Length);

    private static List<Row> Cluster(List<Row> pieces)
    {
        var rows = new List<Row>();
        foreach (var piece in pieces.OrderBy(piece => piece.Middle))
        {
            // Pieces come from top to bottom, so that only the last few rows can stand at the same height.
            var at = rows.Count - 1;
            while (at >= 0 && at >= rows.Count - 3 && !IsBeside(rows[at], piece)) at--;
            if (at >= 0 && at >= rows.Count - 3) rows[at] = new Row([.. rows[at].Words, .. piece.Words]);
            else rows.Add(piece);
        }

        return rows;
    }

    private static bool IsBeside(Row row, Row piece) =>
        row.Core.SharedHeight(piece.Core) >= SharedHeight * Math.Min(row.Core.Height, piece.Core.Height)
        && (piece.Left >= row.Right - row.Height || piece.Right <= row.Left + row.Height || !Overlaps(row, piece));

    /// <summary>Whether words of both are printed over each other.</summary>
    private static bool Overlaps(Row row, Row piece)
    {
        foreach (var word in row.Words)
            foreach (var other in piece.Words)
                if (Math.Min(word.Box.Right, other.Box.Right) - Math.Max(word.Box.Left, other.Box.Left) > 0.3 * Math.Min(word.Box.Width, other.Box.Width)
                    && word.Box.SharedHeight(other.Box) > 0) return true;
        return false;
    }

    /// <summary>The row that a small piece belongs to: at its height, and right beside one of its words; -1 for none.</summary>
    private static int Nearest(List<Row> rows, Row piece)
    {
        int best = -1;
        var most = SharedHeight * 0.8 * piece.Core.Height;
        for (var i = 0; i < rows.Count; i++)
        {
            var shared = rows[i].Core.SharedHeight(piece.Core);
            if (shared < most || piece.Left > rows[i].Right + rows[i].Height || piece.Right < rows[i].Left - rows[i].Height) continue;
            if (piece.Words.Count > 2 && Overlaps(rows[i], piece)) continue;
            (best, most) = (i, shared);
        }

        return best;
    }
}
