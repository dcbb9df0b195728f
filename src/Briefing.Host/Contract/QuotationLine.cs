namespace Briefing.Host.Contract;

/// <summary>One quotation of a document, as <c>quotes --json</c> prints it.</summary>
/// <param name="File">The file as it was named on the command line.</param>
/// <param name="Source">The words that name the speaker; null where the text names nobody.</param>
/// <param name="Cue">The words that attribute; null for a turn of a transcript.</param>
/// <param name="Content">What was said, one element a span.</param>
/// <param name="Speaker">Who that is, resolved inside the document; null when in doubt.</param>
/// <param name="Mode"><c>direct</c>, <c>indirect</c> or <c>mixed</c>.</param>
internal sealed record QuotationLine(
    string File, TextElement? Source, TextElement? Cue, IReadOnlyList<TextElement> Content, string? Speaker, string Mode)
{
    /// <summary>By what the speaker is known: <c>label</c>, <c>fullname</c>, <c>pronoun</c> …; null where that is open.</summary>
    public string? Resolution { get; init; }

    /// <summary>How likely that is right, above 0 and at most 1; null where it is open.</summary>
    public double? Confidence { get; init; }
}

/// <summary>A half-open span of UTF-16 code units, with its text.</summary>
internal sealed record TextElement(int Start, int End, string Text);
