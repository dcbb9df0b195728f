using System.Globalization;

namespace Briefing.Evaluation.Breaking;

/// <summary>Writes set lines: words, marks with their labels, ligatures, uneven spaces.</summary>
internal sealed class LineWriter(Sheet sheet, Layout layout, CleanDocument clean, Random random)
{
    private static readonly string[] Signs = ["*", "†", "‡", "§", "¶", "**", "††", "‡‡", "§§", "¶¶", "***", "†††", "‡‡‡"];
    private static readonly (string Letters, string Joined)[] Ligatures = [("ffi", "ﬃ"), ("ffl", "ﬄ"), ("ff", "ﬀ"), ("fi", "ﬁ"), ("fl", "ﬂ")];

    private readonly Dictionary<int, string> _labels = [];
    private int _noteOfPage;

    internal void StartPage() => _noteOfPage = 0;

    internal void Write(BodyLine body)
    {
        if (body.Line is null)
        {
            sheet.Add("\n");
            return;
        }

        if (body.Hangs) sheet.AddFurniture(body.Lead.TrimEnd());
        sheet.Add(body.Hangs ? " " : body.Lead);
        Write(body.Line);
    }

    internal void Write(NoteLines note)
    {
        var label = Label(note.Index);
        for (var line = 0; line < note.Lines.Count; line++)
        {
            if (line == 0 && !note.IsRest)
            {
                sheet.AddFurniture(layout.Marks switch { MarkLayout.Raised => Raised(label), MarkLayout.Bracket => $"[{label}]", _ => label } + layout.AfterNumber.TrimEnd());
                sheet.Add(layout.AfterNumber == ". " ? " " : layout.AfterNumber);
            }

            Write(note.Lines[line]);
        }
    }

    private void Write(SetLine line)
    {
        for (var i = 0; i < line.Pieces.Length; i++)
        {
            if (i > 0) sheet.Add(layout.IsJustified && random.Next(12) == 0 ? "  " : " ");
            var piece = line.Pieces[i];
            sheet.Add(layout.HasLigatures ? Joined(piece.Text) : piece.Text, piece.Unit);
            if (piece.Note is { } note) Mark(note);
        }

        // The hyphen of the line belongs to nothing that must come back.
        sheet.Add(line.Hyphen, -1);
        sheet.Add(layout.IsJustified && random.Next(3) > 0 || random.Next(9) == 0 ? " \n" : "\n");
    }

    private void Mark(int note)
    {
        var label = Label(note);
        sheet.AddMark(label, layout.Marks switch { MarkLayout.Raised => Raised(label), MarkLayout.Bracket => $"[{label}]", _ => label }, clean.Notes[note][0].Unit);
    }

    private string Label(int note)
    {
        if (_labels.TryGetValue(note, out var label)) return label;
        var number = layout.Notes == NoteLayout.FootOfPage ? ++_noteOfPage : note + 1;
        label = layout.Marks == MarkLayout.Sign ? Signs[(number - 1) % Signs.Length] : number.ToString(CultureInfo.InvariantCulture);
        return _labels[note] = label;
    }

    private static string Raised(string label) => string.Concat(label.Select(c => "⁰¹²³⁴⁵⁶⁷⁸⁹"[c - '0']));

    private static string Joined(string word) => Ligatures.Aggregate(word, (text, pair) => text.Replace(pair.Letters, pair.Joined, StringComparison.Ordinal));
}
