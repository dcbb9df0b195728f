namespace Briefing.Knowledge.Documents.Pdf.Layout;

/// <summary>What stands on both sides of a gutter between two things that are printed across it.</summary>
internal sealed class Band(bool isWall)
{
    /// <summary>A column has at least so many words a row; bullets, line numbers and the labels of speakers have fewer.</summary>
    private const double FewestWords = 2;

    public List<Row> Left { get; } = [];

    public List<Row> Right { get; } = [];

    /// <summary>Whether both sides are columns, once that is known.</summary>
    public bool HasColumns { get; set; }

    public void Add(Row piece, double gutter) => ((piece.Left + piece.Right) / 2 < gutter ? Left : Right).Add(piece);

    /// <summary>Whether both sides are columns.</summary>
    /// <param name="height">The height that both must share.</param>
    /// <param name="width">The width that each must have.</param>
    /// <param name="isSure">Whether the columns must prove that they are no labels and no river of wide spaces.</param>
    public bool AreColumns(double height, double width, bool isSure)
    {
        if (isWall || Left.Count == 0 || Right.Count == 0) return false;
        var (left, right) = (Rows.Of(Left), Rows.Of(Right));
        var shared = Math.Min(left[^1].Core.Bottom, right[^1].Core.Bottom) - Math.Max(left[0].Core.Top, right[0].Core.Top);
        return shared >= height && IsColumn(left, width) && IsColumn(right, width)
            && !(isSure && (!AreAligned(right) || AreLabels(left, right) || AreLabels(right, left)));
    }

    /// <summary>Takes what stands in another band.</summary>
    public void Take(Band other)
    {
        Left.AddRange(other.Left);
        Right.AddRange(other.Right);
    }

    /// <summary>
    /// Takes from the columns above or below what is printed like this and unlike them: a note across the page whose stretched
    /// first line leaves the gutter open.
    /// </summary>
    /// <param name="columns">The columns.</param>
    /// <param name="fromEnd">Whether they stand above.</param>
    public void TakePrintLikeIts(Band columns, bool fromEnd)
    {
        var own = Rows.Of([.. Left, .. Right]);
        var near = fromEnd ? own[0] : own[^1];
        bool IsAlike(Row row) => Math.Abs(row.Height - near.Height) < near.Height * 0.06;
        var (left, right) = (Rows.Of(columns.Left), Rows.Of(columns.Right));
        var others = left.Concat(right).Where(row => !IsAlike(row)).ToList();
        if (others.Count == 0) return;
        var limit = fromEnd ? others.Max(row => row.Middle) : others.Min(row => row.Middle);
        bool IsTaken(Row row) => IsAlike(row) && (fromEnd ? row.Middle > limit : row.Middle < limit);
        columns.Replace(left.FindAll(row => !IsTaken(row)), right.FindAll(row => !IsTaken(row)));
        Left.AddRange(left.FindAll(IsTaken));
        Right.AddRange(right.FindAll(IsTaken));
    }

    private void Replace(List<Row> left, List<Row> right)
    {
        Left.Clear();
        Left.AddRange(left);
        Right.Clear();
        Right.AddRange(right);
    }

    private static bool IsColumn(List<Row> rows, double width) =>
        rows.Max(row => row.Right) - rows.Min(row => row.Left) >= width && rows.Sum(row => row.Words.Count) >= rows.Count * FewestWords;

    /// <summary>Whether rows begin at the same distance from the edge: behind a river of wide spaces they do not.</summary>
    private static bool AreAligned(List<Row> rows) =>
        rows.Max(row => rows.Count(other => Math.Abs(other.Left - row.Left) < 2)) is var aligned && aligned >= 3 && aligned * (rows.Count < 10 ? 5 : 7) >= rows.Count * 3;

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
