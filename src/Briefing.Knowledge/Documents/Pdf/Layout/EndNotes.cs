using Briefing.Knowledge.Documents.PlainText;

namespace Briefing.Knowledge.Documents.Pdf.Layout;

/// <summary>
/// Finds the notes that are collected behind the text: paragraphs that are numbered from 1 without a gap, whose numbers stand
/// raised in the text before them.
/// </summary>
internal static class EndNotes
{
    /// <summary>The least share of the notes that the text must refer to.</summary>
    private const double Referred = 0.6;

    private const int NearTheEnd = 8;

    private static readonly string[] Headings = ["note", "reference", "source", "citation", "anmerkung"];

    /// <summary>A note goes on in at most so many paragraphs without a number.</summary>
    private const int LongestNote = 3;

    /// <summary>Takes them from the paragraphs; the first of each note has its label.</summary>
    public static List<Paragraph> Take(List<Paragraph> paragraphs)
    {
        var raised = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (raised.Count > 0 && Run(paragraphs, i) is { Count: > 0 } run && AreBehindTheText(paragraphs, i, run) && run.Count(one => one.Label is { } label && raised.Contains(label.Text)) is var known
                && known >= run.Count(one => one.Label is not null) * Referred)
            {
                paragraphs.RemoveRange(i, run.Count);
                return run;
            }

            foreach (var row in paragraphs[i].Rows)
                foreach (var mark in Marks.In(row)) raised.Add(mark.Label);
        }

        return [];
    }

    /// <summary>Whether they stand near the end, or below a heading that says so; a list in the middle of a manual does not.</summary>
    private static bool AreBehindTheText(List<Paragraph> paragraphs, int start, List<Paragraph> run) =>
        start + run.Count >= paragraphs.Count - NearTheEnd || start > 0 && Array.Exists(Headings, word => paragraphs[start - 1].Words.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>The paragraphs from one that is numbered 1 to the last that is numbered in turn, or goes on with it.</summary>
    private static List<Paragraph> Run(List<Paragraph> paragraphs, int start)
    {
        var run = new List<Paragraph>();
        if (Label(paragraphs[start]) is not { Text: "1" or "i" or "a" or "*" } first) return run;
        var next = 1;
        var labelled = 0;
        var last = 0;
        for (var i = start; i < paragraphs.Count && i - start - last <= LongestNote; i++)
        {
            if (Math.Abs(paragraphs[i].Height - paragraphs[start].Height) > paragraphs[start].Height * 0.06) break;
            run.Add(paragraphs[i]);
            paragraphs[i].Label = null;
            if (Label(paragraphs[i]) is not { } label || label.Text != Numeral(first.Text, next) || label.IsRaised != first.IsRaised) continue;
            paragraphs[i].Label = label;
            next++;
            labelled++;
            last = i - start;
        }

        // What follows the last numbered one belongs to it only where it cannot stand alone.
        var end = last + 1;
        while (end < run.Count && Wording.StartsInside(run[end].First)) end++;
        run.RemoveRange(end, run.Count - end);
        return labelled > 1 || labelled == 1 && first.IsRaised ? run : [];
    }

    private static NoteLabel? Label(Paragraph paragraph) => NoteLabel.Of(paragraph.Rows[0]);

    private static string Numeral(string first, int number) => first switch
    {
        "i" => Roman(number),
        "a" => number <= 26 ? ((char)('a' + number - 1)).ToString() : "",
        "*" => new string('*', number),
        _ => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    private static string Roman(int number)
    {
        var roman = "";
        foreach (var (value, sign) in ((int, string)[])[(50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")])
            for (; number >= value; number -= value) roman += sign;
        return roman;
    }
}
