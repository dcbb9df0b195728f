using Briefing.Knowledge.Documents.PlainText;
using Briefing.Knowledge.Documents.Transcripts;

namespace Briefing.Knowledge.Documents.Pdf.Layout;

/// <summary>Cuts the rows of a column into paragraphs, headings and items of lists.</summary>
internal sealed class Paragraphs
{
    private readonly List<Row> _rows;
    private readonly ColumnShape _shape;

    private Paragraphs(List<Row> rows, ColumnShape shape) => (_rows, _shape) = (rows, shape);

    /// <summary>The paragraphs of a column, from top to bottom.</summary>
    /// <param name="rows">Its rows, from top to bottom.</param>
    /// <param name="leading">The usual distance from row to row in the document; 0 where it is not known.</param>
    /// <param name="height">The height of the print that has it.</param>
    /// <param name="page">The number of the page.</param>
    /// <param name="column">The number of the column.</param>
    /// <param name="isNotes">Whether these are notes, which are cut only where a label stands.</param>
    public static List<Paragraph> Of(List<Row> rows, double leading, double height, int page, int column, bool isNotes = false)
    {
        var shape = ColumnShape.Of(rows, leading, height);
        if (!isNotes) rows = RunInHeading.Split(rows, shape);
        var cut = new Paragraphs(rows, shape);
        var paragraphs = new List<Paragraph>();
        var start = 0;
        for (var i = 1; i <= rows.Count; i++)
        {
            if (i < rows.Count && !(isNotes ? cut.StartsNote(start, i) : cut.Breaks(start, i))) continue;
            paragraphs.Add(new Paragraph(rows.GetRange(start, i - start), page, column)
            {
                IsFirst = start == 0,
                IsIndented = cut.Indent(rows[start]) > 0.5,
                IsFull = cut.IsFull(rows[i - 1]) && (i - start > 1 || !cut.IsShort(rows[i - 1])),
                Label = isNotes ? NoteLabel.Of(rows[start]) : null,
            });
            start = i;
        }

        return paragraphs;
    }

    /// <summary>A label begins a note, but "12 February" at the beginning of a row does not.</summary>
    /// <param name="start">The first row of the note before.</param>
    /// <param name="index">The row.</param>
    private bool StartsNote(int start, int index)
    {
        if (NoteLabel.Of(_rows[index]) is not { } label) return false;
        if (label.IsRaised || NoteLabel.Of(_rows[start]) is not { } before) return true;
        if (!int.TryParse(before.Text, out var number) || !int.TryParse(label.Text, out var next)) return true;
        return next == number + 1 && _rows[index].Left <= _rows[start].Left + _rows[index].Height;
    }

    private bool IsFull(Row row) => _shape.Right - row.Right < row.Height * 3;

    private double Indent(Row row) => (row.Left - _shape.Left) / row.Height;

    /// <summary>Whether a paragraph that began at one row is over before another.</summary>
    private bool Breaks(int start, int index)
    {
        var (previous, row) = (_rows[index - 1], _rows[index]);
        var step = (row.Core.Bottom - previous.Core.Bottom) / Leading(row);
        var ended = Wording.EndsSentence(Marks.Without(previous));
        var early = EndsEarly(previous, row);
        if (Math.Abs(row.Height - previous.Height) > Math.Max(row.Height, previous.Height) * 0.08)
            return ended || early || step is > 1.15 or < 0.85;
        // A raised mark pushes its line down; but the text goes on where the line before is full and ends no sentence.
        if (step is > 1.3 and < 1.65 && !ended && !early && (index - start > 1 || Marks.In(row).Any())
            && Math.Abs(Indent(row)) < 0.3 && (index - 1 == start || Math.Abs(Indent(previous)) < 0.3)) return false;
        if (step > 1.3 || step < -0.5 || RunInHeading.IsBefore(previous, row)) return true;
        if (SpeakerLabel.OpensLine(row.Text)) return true;
        if (early && IsShort(row) && IsShort(previous) && DateText.Parse(row.Text) is not null) return true;
        var colon = Marks.Without(previous) is [.., ':' or ';'];
        if (IsItem(row) && (ended || early || colon || Math.Abs(row.Left - _rows[start].Left) < row.Height * 0.3)) return true;
        if (step > 1.12 && ended && early) return true;
        if (Indent(row) > 0.5 && row.Left > previous.Left + row.Height * 0.5 && (ended || colon || early && Wording.StartsFresh(row.Text))) return !IsItem(_rows[start]) || index - 1 > start;
        if (Indent(row) > 0.5 && Math.Abs(row.Left - previous.Left) < 1 && ended && early && previous == _rows[start]) return true;
        if (row.Left < previous.Left - row.Height * 0.5 && index - 1 > start && (ended || colon)) return true;
        if (!early || !Wording.StartsFresh(row.Text)) return false;
        if (step > 1.06 && index - 1 == start && IsShort(previous)) return true;
        return ended || IsShort(previous) && index - start <= 2 && !Wording.EndsOpen(Marks.Without(previous));
    }

    /// <summary>The distance from row to row in print of a row's size.</summary>
    private double Leading(Row row) =>
        _shape.Leading <= 0 ? row.Height * 1.25 : _shape.Leading * (Math.Abs(row.Height - _shape.Height) > _shape.Height * 0.06 ? row.Height / _shape.Height : 1);

    /// <summary>Whether the next row's first word would have had room, had the row not been ended on purpose.</summary>
    private bool EndsEarly(Row row, Row next)
    {
        var first = 0;
        while (first + 1 < next.Words.Count && !next.HasSpaceBefore(first + 1)) first++;
        var word = next.Words[first].Box.Right - next.Words[0].Box.Left;
        return _shape.Right - row.Right > word + row.Height * 0.6;
    }

    private bool IsShort(Row row) => row.Right - row.Left < (_shape.Right - _shape.Left) * 0.75;

    private static bool IsItem(Row row) => row.Text is var text && ListMark.Length(text, new TextLine(0, text.Length, 0, false)) > 0;
}
