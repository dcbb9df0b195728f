using Briefing.Knowledge.Documents.PlainText;

namespace Briefing.Knowledge.Documents.Pdf.Layout;

/// <summary>Rows that stand together; after joining, from several columns or pages.</summary>
internal sealed class Paragraph(List<Row> rows, int page, int column)
{
    public List<Row> Rows { get; } = rows;

    /// <summary>The page and the column of its last row; columns are counted through the document.</summary>
    public int Page { get; set; } = page;

    public int Column { get; set; } = column;

    /// <summary>The height of most of its print.</summary>
    public double Height { get; } = Layout.Rows.Median(rows);

    /// <summary>Whether its first row is set in from the edge of its column.</summary>
    public bool IsIndented { get; init; }

    /// <summary>Whether its last row reaches the edge of its column, so that the column may have ended and not the paragraph.</summary>
    public bool IsFull { get; set; }

    /// <summary>Whether it is the first of its column.</summary>
    public bool IsFirst { get; init; }

    /// <summary>The label of a note.</summary>
    public NoteLabel? Label { get; set; }

    /// <summary>The part it plays; null until it is known.</summary>
    public BlockKind? Kind { get; set; }

    /// <summary>The words of its first row.</summary>
    public string First => Rows[0].Text;

    /// <summary>The words of all its rows.</summary>
    public string Words => string.Join(' ', Rows.Select(Marks.Without));

    /// <summary>The words of its last row, without marks of notes at its end.</summary>
    public string Last => Marks.Without(Rows[^1]);

    /// <summary>Whether it ends as a sentence does.</summary>
    public bool EndsSentence => Wording.EndsSentence(Last);

    /// <summary>Takes the rows of the paragraph that goes on with it.</summary>
    public void Take(Paragraph next)
    {
        Rows.AddRange(next.Rows);
        (Page, Column, IsFull) = (next.Page, next.Column, next.IsFull);
    }

    /// <summary>Its rows as lines of the text, once that is written.</summary>
    public Fragment ToFragment(string text)
    {
        var fragment = new Fragment(text) { Kind = Kind };
        foreach (var row in Rows) fragment.Lines.Add(new TextLine(row.Span.Start, row.Span.End, 0, false));
        return fragment;
    }
}
