using System.Text.Json.Serialization;

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

    /// <summary>How firmly: <c>said</c>, <c>may-have-said</c>, <c>implied</c>, <c>predicted</c>, <c>hypothetical</c>, <c>asked</c> or <c>not-said</c>.</summary>
    public required string Modality { get; init; }

    /// <summary>What the speaker makes of the content: <c>affirmed</c>, <c>denied</c> or <c>asked</c>.</summary>
    public required string Polarity { get; init; }

    /// <summary>Who in the document tells that it was said; null where the document itself does.</summary>
    public string? Through { get; init; }

    /// <summary>With <c>--reports</c>, the other files that report the same statement, the earliest first; left out without it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Reports { get; init; }

    /// <summary>The first day it may have been said, as <c>yyyy-mm-dd</c>; null where that is not known.</summary>
    public string? SaidFirst { get; init; }

    /// <summary>The last day it may have been said; the same where the day is known.</summary>
    public string? SaidLast { get; init; }

    /// <summary>How that is known: <c>stated</c>, <c>relative</c>, <c>continued</c> or <c>document</c>.</summary>
    public string? SaidBasis { get; init; }
}

/// <summary>A half-open span of UTF-16 code units, with its text.</summary>
internal sealed record TextElement(int Start, int End, string Text);
