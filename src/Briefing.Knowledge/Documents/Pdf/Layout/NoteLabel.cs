using Briefing.Knowledge.Documents.Pdf.Print;

namespace Briefing.Knowledge.Documents.Pdf.Layout;

/// <summary>The label that a note begins with.</summary>
/// <param name="Text">What it says, without stops and brackets: "7", "*", "iv".</param>
/// <param name="Words">The number of words that it takes up.</param>
/// <param name="IsRaised">Whether it is raised, as hardly anything else at the beginning of a line is.</param>
internal readonly record struct NoteLabel(string Text, int Words, bool IsRaised)
{
    private const string Signs = "*†‡§¶#";

    /// <summary>The label at the beginning of a row; null where it begins with none.</summary>
    public static NoteLabel? Of(Row row)
    {
        var first = row.Words[0];
        if (Clean(first.Text) is not { } text || row.Words.Count < 2) return null;
        if (StandsHigh(row, 0)) return new NoteLabel(text, 1, true);
        var isSign = Signs.Contains(text[0], StringComparison.Ordinal);
        return row.HasSpaceBefore(1) && (char.IsAsciiDigit(text[0]) || isSign) || isSign ? new NoteLabel(text, 1, false) : null;
    }

    /// <summary>Whether a word is smaller than its row and stands higher.</summary>
    public static bool StandsHigh(Row row, int word)
    {
        var box = row.Words[word].Box;
        if (row.Core.Bottom - box.Bottom <= row.Height * 0.12) return false;
        if (box.Height < row.Height * 0.86) return box.Top < row.Core.Top + row.Height * 0.35;
        // The boxes of bitmap fonts say little of the size of a letter, but still where it stands.
        return row.Words[word].Text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 && row.Middle - (box.Top + box.Bottom) / 2 > row.Height * 0.25;
    }

    /// <summary>What a word says as a label: up to three digits, signs, a letter, a small roman number; null for anything else.</summary>
    public static string? Clean(string word)
    {
        var text = word.AsSpan().Trim("[]().,;:");
        if (text.IsEmpty || text.Length > 5) return null;
        if (text.IndexOfAnyExceptInRange('0', '9') < 0) return text.Length <= 3 && text[0] != '0' ? text.ToString() : null;
        if (text.IndexOfAnyExcept(Signs) < 0) return text.ToString();
        return text.IndexOfAnyExcept("ivxlc") < 0 || text.Length == 1 && char.IsAsciiLetterLower(text[0]) ? text.ToString() : null;
    }
}
