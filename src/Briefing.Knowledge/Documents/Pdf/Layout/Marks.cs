namespace Briefing.Knowledge.Documents.Pdf.Layout;

/// <summary>A raised label in running text.</summary>
/// <param name="Row">The row it stands in.</param>
/// <param name="Word">The word of that row.</param>
/// <param name="Label">What it says.</param>
internal readonly record struct RaisedLabel(Row Row, int Word, string Label);

/// <summary>Finds what may be a mark of a note: small, raised, and behind a word.</summary>
internal static class Marks
{
    /// <summary>The raised labels of a row; one at its beginning is none.</summary>
    public static IEnumerable<RaisedLabel> In(Row row)
    {
        for (var i = 1; i < row.Words.Count; i++)
        {
            if (NoteLabel.Clean(row.Words[i].Text) is not { } label || !NoteLabel.StandsHigh(row, i)) continue;
            // "km²", "10⁶": a unit and a power.
            if (!row.HasSpaceBefore(i) && label is "2" or "3" && IsUnit(row.Words[i - 1].Text)) continue;
            yield return new RaisedLabel(row, i, label);
        }
    }

    /// <summary>The words of a row without marks at its end.</summary>
    public static string Without(Row row)
    {
        var end = row.Words.Count;
        while (end > 1 && NoteLabel.StandsHigh(row, end - 1) && NoteLabel.Clean(row.Words[end - 1].Text) is not null) end--;
        return end == row.Words.Count ? row.Text : new Row(row.Words.GetRange(0, end)).Text;
    }

    private static bool IsUnit(string word) => word is "m" or "km" or "cm" or "mm" or "dm";
}
