namespace Briefing.Knowledge.Documents.Pdf.Layout;

/// <summary>What stands on both sides of a gutter between two things that are printed across it.</summary>
internal sealed class Band(bool isWall)
{
    /// <summary>A column has at least so many words a row; bullets, line numbers and the labels of speakers have fewer.</summary>
    private const double FewestWords = 2;

    public List<Row> Left { get; } = [];

    public List<Row> Right { get; } = [];

    public void Add(Row piece, double gutter) => ((piece.Left + piece.Right) / 2 < gutter ? Left : Right).Add(piece);

    /// <summary>Whether both sides are columns.</summary>
    /// <param name="height">The height that both must share.</param>
    /// <param name="width">The width that each must have.</param>
    public bool HasColumns(double height, double width)
    {
        if (isWall || Left.Count == 0 || Right.Count == 0) return false;
        var (left, right) = (Rows.Of(Left), Rows.Of(Right));
        var shared = Math.Min(left[^1].Core.Bottom, right[^1].Core.Bottom) - Math.Max(left[0].Core.Top, right[0].Core.Top);
        return shared >= height && IsColumn(left, width) && IsColumn(right, width) && !AreLabels(left, right) && !AreLabels(right, left);
    }

    private static bool IsColumn(List<Row> rows, double width) =>
        rows.Max(row => row.Right) - rows.Min(row => row.Left) >= width && rows.Sum(row => row.Words.Count) >= rows.Count * FewestWords;

    /// <summary>
    /// Whether the rows of one side stand far apart, each beside a row of the other, as the names of speakers do before what
    /// they say.
    /// </summary>
    private static bool AreLabels(List<Row> few, List<Row> many)
    {
        if (few.Count * 2 > many.Count) return false;
        var steps = ColumnShape.Steps(many);
        var step = steps.Count == 0 ? few[0].Height : steps[steps.Count / 2];
        var apart = few.Zip(few.Skip(1)).Count(pair => pair.Second.Core.Bottom - pair.First.Core.Bottom > step * 1.6);
        return apart * 2 >= few.Count - 1
            && few.Count(row => many.Exists(other => Math.Abs(other.Core.Bottom - row.Core.Bottom) < 1.5)) * 5 >= few.Count * 4;
    }
}
