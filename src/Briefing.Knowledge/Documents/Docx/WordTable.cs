using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Briefing.Knowledge.Documents.Docx;

/// <summary>The rows and cells of a table.</summary>
internal static class WordTable
{
    /// <summary>A cell with more than this many characters holds running text.</summary>
    private const int LongestCell = 200;

    /// <summary>The rows, also those inside content controls.</summary>
    public static IEnumerable<W.TableRow> Rows(OpenXmlElement table)
    {
        foreach (var element in table.ChildElements)
        {
            if (element is W.TableRow row) yield return row;
            else if (element is W.SdtRow or W.SdtContentRow or W.CustomXmlRow)
                foreach (var inner in Rows(element)) yield return inner;
        }
    }

    /// <summary>The cells of a row, without those of tables inside it.</summary>
    public static List<W.TableCell> Cells(W.TableRow row) => [.. row.Descendants<W.TableCell>().Where(cell => cell.Ancestors<W.TableRow>().First() == row)];

    /// <summary>Whether the row was deleted with its changes tracked.</summary>
    public static bool IsDeleted(W.TableRow row) => row.TableRowProperties?.GetFirstChild<W.Deleted>() is not null;

    /// <summary>Whether the cells hold one short paragraph each, and so are one line together; else the table only lays a page out.</summary>
    public static bool IsLine(IReadOnlyList<W.TableCell> filled) => filled.Count > 1 && filled.All(IsShort);

    private static bool IsShort(W.TableCell cell) =>
        cell.InnerText.Length <= LongestCell && !cell.Descendants<W.Table>().Any() && !cell.Descendants<W.TextBoxContent>().Any()
        && cell.Descendants<W.Paragraph>().Count(paragraph => paragraph.InnerText.Length > 0) == 1;
}
