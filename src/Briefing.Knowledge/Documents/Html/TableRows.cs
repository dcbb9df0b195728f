using AngleSharp.Dom;

namespace Briefing.Knowledge.Documents.Html;

/// <summary>Tells the rows of a table of figures, which are read across, from tables that only arrange a page.</summary>
internal static class TableRows
{
    private const int LongestCell = 160;
    private const int LargestRecord = 6;

    /// <summary>Whether an element is a row that is read across: two cells or more, all short, with nothing but words in them.</summary>
    public static bool IsRow(IElement element)
    {
        if (element.LocalName != "tr" || element.Children.Length < 2) return false;
        foreach (var cell in element.Children)
            if (cell.TextContent.Trim().Length > LongestCell || cell.QuerySelector("table, h1, h2, h3, ul, ol, p + p, div, br + br") is not null) return false;
        return element.Children.Count(cell => cell.TextContent.Any(char.IsLetterOrDigit)) > 1 || element.Closest("table")?.QuerySelector("th") is not null;
    }

    /// <summary>Whether a row is of a small table of two columns without a head: the record of a page in its catalogue.</summary>
    public static bool IsRecord(IElement row) =>
        row.LocalName == "tr" && row.Children.Length == 2 && row.Closest("table") is { } table && table.QuerySelector("th, caption, thead") is null && table.QuerySelectorAll("tr").Length <= LargestRecord;
}
