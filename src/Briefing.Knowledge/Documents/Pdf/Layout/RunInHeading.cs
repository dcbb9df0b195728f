using Briefing.Knowledge.Documents.PlainText;

namespace Briefing.Knowledge.Documents.Pdf.Layout;

/// <summary>A heading on the first line of its paragraph, set off by a space that is plainly wider than those between words.</summary>
internal static class RunInHeading
{
    private const int MostWords = 12;
    private const int ShortestHeading = 4;

    /// <summary>The rows of a column, with those that begin with such a heading cut in two.</summary>
    public static List<Row> Split(List<Row> rows, ColumnShape shape)
    {
        var split = new List<Row>(rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            var opens = i == 0 || (row.Core.Bottom - rows[i - 1].Core.Bottom) > shape.Leading * 1.12 || row.Left > shape.Left + row.Height * 0.5
                || Wording.EndsSentence(Marks.Without(rows[i - 1])) && shape.Right - rows[i - 1].Right > row.Height * 2;
            if (opens && Place(row) is > 0 and var at)
            {
                split.Add(new Row(row.Words.GetRange(0, at)));
                split.Add(new Row(row.Words.GetRange(at, row.Words.Count - at)));
            }
            else split.Add(row);
        }

        return split;
    }

    /// <summary>Whether one row is the heading on the same line as another.</summary>
    public static bool IsBefore(Row heading, Row row) =>
        heading.Right < row.Left && heading.Core.SharedHeight(row.Core) > Math.Min(heading.Height, row.Height) * 0.8;

    /// <summary>The word that the text begins with; 0 where there is no such heading.</summary>
    private static int Place(Row row)
    {
        var gaps = Enumerable.Range(1, row.Words.Count - 1).Where(row.HasSpaceBefore).Select(word => row.Words[word].Box.Left - row.Words[word - 1].Box.Right).Order().ToList();
        if (gaps.Count < 4) return 0;
        var usual = gaps[gaps.Count / 2];
        for (var word = 1; word < row.Words.Count && word <= MostWords; word++)
        {
            var gap = row.Words[word].Box.Left - row.Words[word - 1].Box.Right;
            if (gap < usual * 2.2 || gap < row.Height * 0.7) continue;
            var (before, after) = (new Row(row.Words.GetRange(0, word)).Text, row.Words[word].Text);
            return before.Length >= ShortestHeading && char.IsLetter(before[^1]) && Wording.StartsFresh(before) && before.Any(char.IsLower)
                && Wording.StartsFresh(after) && !char.IsDigit(before[0]) ? word : 0;
        }

        return 0;
    }
}
