using System.Text;
using Briefing.Knowledge.Documents.Pdf.Print;

namespace Briefing.Knowledge.Documents.Pdf.Layout;

/// <summary>A printed document in reading order: its text, its paragraphs and its notes.</summary>
internal sealed class LaidOutDocument
{
    private readonly StringBuilder _text = new();
    private readonly List<LaidOutPage> _pages;
    private readonly double _leading;
    private int _columns;

    public LaidOutDocument(PrintedDocument document)
    {
        Properties = document.Properties;
        _pages = [.. document.Pages.Select((page, number) => new LaidOutPage(page, number))];
        var pages = _pages.FindAll(page => !page.IsHeap);
        MarginPrint.Mark(pages);
        BodyHeight = Rows.Median([.. Running(_pages)]);
        HeadsAndFeet.Mark(pages, BodyHeight);
        BodyHeight = MainHeight([.. Running(_pages)]) ?? BodyHeight;
        var feet = new FootOfColumn(BodyHeight);
        Columns.Cut(pages);
        foreach (var page in pages) feet.Take(page);

        var steps = _pages.SelectMany(page => page.Columns).SelectMany(column => ColumnShape.Steps([.. column.Where(row => IsBody(row.Height))])).Order().ToList();
        _leading = steps.Count == 0 ? 0 : steps[steps.Count / 2];
        foreach (var page in _pages) Write(page);
        Text = _text.ToString();
        Notes.AddRange(EndNotes.Take(Paragraphs));
    }

    /// <summary>What the file says of itself.</summary>
    public FileProperties Properties { get; }

    /// <summary>All words, page by page, in reading order; each page ends with a form feed.</summary>
    public string Text { get; }

    /// <summary>The height of the print that most of the text is set in.</summary>
    public double BodyHeight { get; }

    /// <summary>The paragraphs in reading order, not joined over columns and pages.</summary>
    public List<Paragraph> Paragraphs { get; } = [];

    /// <summary>The notes in reading order; one without a label goes on with the one before.</summary>
    public List<Paragraph> Notes { get; } = [];

    /// <summary>What is set aside: heads and feet, numbers of pages, print in the margin.</summary>
    public IEnumerable<Row> Furniture => _pages.SelectMany(page => page.Furniture);

    private static IEnumerable<Row> Running(List<LaidOutPage> pages) =>
        pages.SelectMany(page => page.Pieces).Where(piece => piece.Aside is null);

    /// <summary>The height that most characters have.</summary>
    private static double? MainHeight(List<Row> rows) => rows
        .GroupBy(row => Math.Round(row.Height * 4)).OrderByDescending(group => group.Sum(Rows.Characters)).ThenBy(group => group.Key)
        .Select(group => (double?)group.First().Height).FirstOrDefault();

    private bool IsBody(double height) => Math.Abs(height - BodyHeight) < BodyHeight * 0.06;

    private void Write(LaidOutPage page)
    {
        var furniture = page.Furniture.OrderBy(row => row.Aside == SetAsideReason.Margin).ThenBy(row => row.Middle).ThenBy(row => row.Left).ToList();
        WriteLines(furniture.Where(row => IsHead(page, row)));
        foreach (var column in page.Columns)
        {
            foreach (var paragraph in Layout.Paragraphs.Of(column, _leading, BodyHeight, page.Number, _columns))
            {
                Paragraphs.Add(paragraph);
                WriteLines(paragraph.Rows);
            }

            _columns++;
        }

        foreach (var column in page.Notes)
            foreach (var note in Layout.Paragraphs.Of(column, 0, 0, page.Number, _columns, isNotes: true))
            {
                Notes.Add(note);
                WriteLines(note.Rows);
            }

        WriteLines(furniture.Where(row => !IsHead(page, row)));
        _text.Append('\f');
    }

    private static bool IsHead(LaidOutPage page, Row row) => row.Aside != SetAsideReason.Margin && row.Middle < page.Height / 2;

    /// <summary>Writes rows as lines, and a blank line after them.</summary>
    private void WriteLines(IEnumerable<Row> rows)
    {
        var any = false;
        foreach (var row in rows)
        {
            row.Write(_text);
            _text.Append('\n');
            any = true;
        }

        if (any) _text.Append('\n');
    }
}
