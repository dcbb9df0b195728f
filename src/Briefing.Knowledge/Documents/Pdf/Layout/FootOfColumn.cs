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
        foreach (var column in page.Columns)
        {
            var start = Start(column);
            if (start == column.Count) continue;
            page.Notes.Add(column.GetRange(start, column.Count - start));
            column.RemoveRange(start, column.Count - start);
            foreach (var row in page.Notes[^1])
                if (NoteLabel.Of(row) is { } label && int.TryParse(label.Text, out var number)) _expected = number + 1;
            _open = !Wording.EndsSentence(page.Notes[^1][^1].Text);
        }

        page.Columns.RemoveAll(column => column.Count == 0);
    }

    /// <summary>The index of the first row of the notes; the number of rows where there are none.</summary>
    private int Start(List<Row> column)
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

        if (_open && zone < first && zone < column.Count && !Wording.StartsFresh(column[zone].Text)) return zone;
        return first;
    }

    /// <summary>Smaller print, or an address in another font in the middle of it.</summary>
    private bool IsNotePrint(List<Row> column, int index) =>
        column[index].Height < bodyHeight * Smaller
        || index > 0 && column[index - 1].Height < bodyHeight * Smaller && column[index].Words.Count < 3 && column[index].Text is var text && text.Contains('/') && text.Contains('.');

    /// <summary>The number that comes next, or the first of a page that counts anew; or a sign.</summary>
    private bool Fits(NoteLabel label) => !int.TryParse(label.Text, out var number) || number == _expected || number == 1;
}
