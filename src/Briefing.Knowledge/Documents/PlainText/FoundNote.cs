namespace Briefing.Knowledge.Documents.PlainText;

/// <summary>A note of the document.</summary>
/// <param name="Label">Its number or sign.</param>
/// <param name="TextStart">Where its text begins, after the number.</param>
/// <param name="Lines">Its lines, in reading order.</param>
internal sealed record FoundNote(string Label, int TextStart, List<TextLine> Lines);

/// <summary>A mark in the text that refers to a note.</summary>
/// <param name="Span">Where it stands, with its brackets.</param>
/// <param name="Label">What it says: its number, or a sign.</param>
/// <param name="Note">The index of its note; null where the notes are not in the file.</param>
internal readonly record struct FoundMark(TextSpan Span, string Label, int? Note) : IComparable<FoundMark>
{
    public int CompareTo(FoundMark other) => Span.CompareTo(other.Span);
}
