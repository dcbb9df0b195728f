using System.Globalization;

namespace Briefing.Knowledge.Documents.PlainText;

/// <summary>A note of the document.</summary>
/// <param name="Number">Its number.</param>
/// <param name="TextStart">Where its text begins, after the number.</param>
/// <param name="Lines">Its lines, in reading order.</param>
internal sealed record FoundNote(int Number, int TextStart, List<TextLine> Lines);

/// <summary>A mark in the text that refers to a note.</summary>
/// <param name="Span">Where it stands, with its brackets.</param>
/// <param name="Label">What it says: its number, or a sign.</param>
/// <param name="Note">The index of its note; null where the notes are not in the file.</param>
internal readonly record struct FoundMark(TextSpan Span, string Label, int? Note) : IComparable<FoundMark>
{
    public static FoundMark Of(MarkCandidate mark, int? note) => new(mark.Span, mark.Number.ToString(CultureInfo.InvariantCulture), note);

    public int CompareTo(FoundMark other) => Span.CompareTo(other.Span);
}
