using Briefing.Knowledge.Documents.PlainText;

namespace Briefing.Knowledge.Documents.Pdf.Layout;

/// <summary>Ties the raised labels of the text to the notes of the same label: of the same page first, else the next ones.</summary>
internal static class NoteTies
{
    /// <summary>The marks of a document, ascending.</summary>
    /// <param name="paragraphs">The running text.</param>
    /// <param name="notes">The notes, in reading order.</param>
    public static List<FoundMark> Of(List<Paragraph> paragraphs, List<Paragraph> notes)
    {
        var marks = new List<FoundMark>();
        var byLabel = notes.Select((note, index) => (note, index)).Where(one => one.note.Label is not null).ToLookup(one => one.note.Label!.Value.Text, StringComparer.Ordinal);
        var raised = paragraphs.SelectMany(paragraph => paragraph.Rows).SelectMany(Marks.In).ToList();
        var isSequence = IsSequence(raised);
        foreach (var mark in raised)
        {
            var start = mark.Row.Starts[mark.Word];
            var span = new TextSpan(start, start + mark.Row.Words[mark.Word].Text.Length);
            var found = byLabel[mark.Label].Where(one => one.note.Rows[0].Span.Start > start).Concat(byLabel[mark.Label]).Select(one => (int?)one.index).FirstOrDefault();
            if (found is not null || isSequence && char.IsAsciiDigit(mark.Label[0])) marks.Add(new FoundMark(span, mark.Label, found));
        }

        marks.Sort();
        return marks;
    }

    /// <summary>Whether the numbers count up from 1, so that they are marks even if the notes are not in the file.</summary>
    private static bool IsSequence(List<RaisedLabel> raised)
    {
        var highest = 0;
        foreach (var mark in raised)
        {
            if (!int.TryParse(mark.Label, out var number)) continue;
            if (number > highest + 1) return false;
            highest = Math.Max(highest, number);
        }

        return highest > 1;
    }
}
