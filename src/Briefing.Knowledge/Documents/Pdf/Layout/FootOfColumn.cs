using System.Globalization;
using Briefing.Knowledge.Documents.PlainText;

namespace Briefing.Knowledge.Documents.Pdf.Layout;

/// <summary>
/// Takes the notes off the foot of the columns: rows in smaller print at the end of a column, from the first that begins with
/// a label; or before it, where a note of the column before is still open.
/// </summary>
internal sealed class FootOfColumn(double bodyHeight)
{
    /// <summary>Notes are set at most this share of the text's height.</summary>
    private const double Smaller = 0.945;

    private int _expected = 1;
    private bool _open;

    public void Take(LaidOutPage page)
    {
        var raised = page.Columns.SelectMany(column => column).SelectMany(Marks.In).Select(mark => mark.Label).ToHashSet(StringComparer.Ordinal);
        foreach (var column in page.Columns)
        {
            var start = Start(column, raised);
            if (start == column.Count) continue;
            var count = End(column, start) - start;
            page.Notes.Add(column.GetRange(start, count));
            column.RemoveRange(start, count);
            foreach (var row in page.Notes[^1])
                if (NoteLabel.Of(row) is { } label && int.TryParse(label.Text, out var number)) _expected = number + 1;
            _open = !Wording.EndsSentence(page.Notes[^1][^1].Text);
        }

        page.Columns.RemoveAll(column => column.Count == 0);
    }

    /// <summary>The end of the notes: a box below them is set otherwise, and at a distance.</summary>
    private static int End(List<Row> column, int start)
    {
        for (var i = start + 1; i < column.Count; i++)
            if (Math.Abs(column[i].Height - column[start].Height) > column[start].Height * 0.06
                && column[i].Core.Top - column[i - 1].Core.Bottom > column[start].Height * 1.5) return i;
        return column.Count;
    }

    /// <summary>The index of the first row of the notes; the number of rows where there are none.</summary>
    private int Start(List<Row> column, HashSet<string> raised)
    {
        var zone = column.Count;
        while (zone > 0 && IsNotePrint(column, zone - 1)) zone--;
        var first = column.Count;
        for (var i = zone; i < column.Count && first == column.Count; i++)
            if (NoteLabel.Of(column[i]) is { } label && (label.IsRaised || Fits(label))) first = i;
        // Notes in the size of the text are known by their raised labels alone.
        if (first == column.Count && zone == column.Count)
        {
            for (var i = column.Count - 1; i > 0; i--)
                if (NoteLabel.Of(column[i]) is { IsRaised: true } label && Fits(label)) first = i;
        }

        if (first == column.Count && zone == column.Count) first = InTheSizeOfTheText(column, raised);
        if (_open && zone < first && zone < column.Count && !Wording.StartsFresh(column[zone].Text)) return zone;
        return first;
    }

    /// <summary>
    /// Notes in the size of the text whose labels are not raised: set off by a gap, numbered on from the last note, and the
    /// page has exactly these marks; a list has its own numbers.
    /// </summary>
    private int InTheSizeOfTheText(List<Row> column, HashSet<string> raised)
    {
        var steps = ColumnShape.Steps(column);
        if (steps.Count == 0) return column.Count;
        for (var i = 1; i < column.Count; i++)
            if (column[i].Core.Bottom - column[i - 1].Core.Bottom > steps[steps.Count / 2] * 1.4
                && NoteLabel.Of(column[i]) is { } label && int.TryParse(label.Text, out var number) && Fits(label)
                && raised.SetEquals(Sequence(column, i, number))) return i;
        return column.Count;
    }

    /// <summary>The labels that count on from a number, one a row, to the end of the column.</summary>
    private static IEnumerable<string> Sequence(List<Row> column, int from, int number)
    {
        for (var i = from; i < column.Count; i++)
            if (NoteLabel.Of(column[i]) is { } label && label.Text == number.ToString(CultureInfo.InvariantCulture))
            {
                yield return label.Text;
                number++;
            }
    }

    /// <summary>Smaller print, or an address in another font, alone in a row or beside words in smaller print.</summary>
    private bool IsNotePrint(List<Row> column, int index) =>
        IsSmall(column[index])
        || index > 0 && IsSmall(column[index - 1]) && column[index].Words.Count < 3 && column[index].Text is var text && text.Contains('/') && text.Contains('.');

    private bool IsSmall(Row row)
    {
        if (row.Height < bodyHeight * Smaller) return true;
        int small = 0, large = 0;
        foreach (var word in row.Words)
        {
            if (word.Text.Contains('/')) continue;
            if (word.Box.Height < bodyHeight * Smaller) small++;
            else large++;
        }

        return small > 0 && small + large < row.Words.Count && large == 0;
    }

    /// <summary>The number that comes next, or the first of a page that counts anew; or a sign.</summary>
    private bool Fits(NoteLabel label) => !int.TryParse(label.Text, out var number) || number == _expected || number == 1;
}
