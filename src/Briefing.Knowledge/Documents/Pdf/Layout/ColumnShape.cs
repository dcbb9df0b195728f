namespace Briefing.Knowledge.Documents.Pdf.Layout;

/// <summary>How a column is set.</summary>
/// <param name="Left">Where its rows begin, but for first lines that are set in.</param>
/// <param name="Right">Where its longest rows end.</param>
/// <param name="Leading">The distance from one row to the next within a paragraph.</param>
/// <param name="Height">The height of the print that has that leading.</param>
internal readonly record struct ColumnShape(double Left, double Right, double Leading, double Height)
{
    public static ColumnShape Of(List<Row> rows, double usualLeading, double usualHeight)
    {
        var height = Rows.Median(rows);
        var main = rows.Where(row => Math.Abs(row.Height - height) <= height * 0.06).ToList();
        if (main.Count == 0) main = rows;
        var left = main.GroupBy(row => Math.Round(row.Left / 2)).OrderByDescending(group => group.Sum(Rows.Characters)).ThenBy(group => group.Key).First().Min(row => row.Left);
        var steps = Steps(rows);
        var leading = steps.Count >= 4 ? steps[steps.Count / 2] : usualLeading;
        // Where half of the rows end paragraphs, the step from paragraph to paragraph is no leading.
        if (usualLeading > 0 && leading > usualLeading * 1.15) leading = usualLeading;
        return new ColumnShape(left, main.Max(row => row.Right), leading, steps.Count >= 4 || usualHeight <= 0 ? height : usualHeight);
    }

    /// <summary>The distances between neighbouring rows of the same height, ascending.</summary>
    public static List<double> Steps(List<Row> rows)
    {
        var steps = new List<double>();
        for (var i = 1; i < rows.Count; i++)
        {
            var step = rows[i].Core.Bottom - rows[i - 1].Core.Bottom;
            if (step > rows[i].Height * 0.5 && step < rows[i].Height * 4 && Math.Abs(rows[i].Height - rows[i - 1].Height) < rows[i].Height * 0.06) steps.Add(step);
        }

        steps.Sort();
        return steps;
    }
}
