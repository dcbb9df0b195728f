using System.Text.Json;
using System.Text.Json.Serialization;

namespace Briefing.Host.Contract;

/// <summary>One answered question as other programs read it: <c>ask --json</c> and <c>POST /api/chat</c>. The members' order is part of the contract.</summary>
/// <param name="Id">The question's own id, from a questions file; null where it has none.</param>
/// <param name="Question">What was asked.</param>
/// <param name="Intent">The intent that was recognised, or <c>None</c>.</param>
/// <param name="Outcome"><c>answer</c>, <c>abstain</c>, <c>clarify</c>, <c>command</c> or <c>smalltalk</c>.</param>
/// <param name="Answered">True for an answer and for the list of sources.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Reply">The text a user sees.</param>
/// <param name="Quotes">What answers.</param>
/// <param name="Nearby">Evidence that is near the question and is not an answer.</param>
/// <param name="ElapsedMs">How long the turn took, in milliseconds.</param>
internal sealed record AnswerLine(
    JsonElement? Id,
    string Question,
    string Intent,
    string Outcome,
    bool Answered,
    double Confidence,
    string Reply,
    IReadOnlyList<QuoteElement> Quotes,
    IReadOnlyList<QuoteElement> Nearby,
    [property: JsonPropertyName("elapsed_ms")] double ElapsedMs)
{
    /// <summary>How a follow-up was understood, in whole words; null, and left out, where the question was written in full.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Understood { get; init; }

    /// <summary>The quotes side by side; null, and left out, but for a comparison.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TableElement? Table { get; init; }

    /// <summary>The days of the quotes, in their order; null, and left out, but for a timeline and a position over time.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<TimelineElement>? Timeline { get; init; }

    /// <summary>The parts of the answer; null, and left out, but for a summary and for what is new.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<SectionElement>? Sections { get; init; }

    /// <summary>The lines below the lead: reasons or addresses; null, and left out, where there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<PointElement>? Points { get; init; }

    /// <summary>How a quote that the user gave stands to the sources; null, and left out, where none was checked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public VerificationElement? Verification { get; init; }

    /// <summary>Quotes that were sent before and changed or were withdrawn; null, and left out, but for a digest that has some.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<CorrectionElement>? Corrections { get; init; }

    /// <summary>The lines that end the reply; null, and left out, where there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Closing { get; init; }

    /// <summary>What the reply offers to do; null, and left out, where it offers nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ActionElement>? Actions { get; init; }

    /// <summary>The address that gives this answer again; null, and left out, where there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Permalink { get; init; }
}

/// <summary>One quote. Spans are half-open UTF-16 code units into the document's text.</summary>
internal sealed record QuoteElement(
    string Text,
    IReadOnlyList<SpanElement> Content,
    string Speaker,
    IReadOnlyList<string> About,
    string Reporter,
    string Mode,
    SourceElement Source,
    IReadOnlyList<SpanElement> Spans,
    string Link,
    double Score)
{
    /// <summary>How firmly the document gives the words to somebody: <c>may-have-said</c>, <c>implied</c>, <c>predicted</c>, <c>hypothetical</c>, <c>asked</c> or <c>not-said</c>; null, and left out, for what was said and what is the author's.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Modality { get; init; }

    /// <summary>What the speaker makes of the content: <c>denied</c> or <c>asked</c>; null, and left out, for what the speaker affirms.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Polarity { get; init; }

    /// <summary>To whom words are ascribed that were not firmly said; null, and left out, where nobody is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? AscribedTo { get; init; }

    /// <summary>The page of the document that it begins on, from 1; null, and left out, for a document without pages.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Page { get; init; }

    /// <summary>The notes that the document ties to these words; null, and left out, where there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<NoteElement>? Notes { get; init; }

    /// <summary>Why a digest holds it; null, and left out, for the answer to a question.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Reason { get; init; }

    /// <summary>How many texts report the statement, this one included; null, and left out, where no other does.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? ReportCount { get; init; }

    /// <summary>Who else reports it, copies and summaries of the text, and who gives the words to somebody else; null, and left out, where there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ReportElement>? Reports { get; init; }
}

/// <summary>Another report of a quote's statement.</summary>
/// <param name="Standing"><c>first</c>, <c>also</c>, <c>copy</c>, <c>summary</c>, <c>original</c> or <c>giventoother</c>.</param>
/// <param name="Text">The sentence as that document has it.</param>
/// <param name="Content">The part of it that was said.</param>
/// <param name="Speaker">Whom it names as the speaker; null where it leaves that open.</param>
/// <param name="Reporter">Who reports it.</param>
/// <param name="Mode"><c>direct</c>, <c>indirect</c>, <c>mixed</c> or <c>narration</c>.</param>
/// <param name="Variant"><c>same</c>, <c>part</c>, <c>whole</c>, <c>retold</c> or <c>changed</c>, beside the quote.</param>
/// <param name="Difference">For <c>changed</c> the words that differ: kept, removed and added in order; else null.</param>
/// <param name="Source">Its document.</param>
/// <param name="Spans">Where the sentence stands.</param>
/// <param name="Link">Where it opens highlighted.</param>
internal sealed record ReportElement(
    string Standing, string Text, IReadOnlyList<SpanElement> Content, string? Speaker, string Reporter, string Mode, string Variant,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<DifferenceElement>? Difference,
    SourceElement Source, IReadOnlyList<SpanElement> Spans, string Link);

/// <summary>A note that the document ties to a quote.</summary>
/// <param name="Label">What the note is called.</param>
/// <param name="Text">Its words.</param>
/// <param name="Spans">Where they stand.</param>
/// <param name="Link">Where it opens highlighted.</param>
/// <param name="Address">The web address it cites; null where it cites none.</param>
internal sealed record NoteElement(string Label, string Text, IReadOnlyList<SpanElement> Spans, string Link, string? Address);

/// <summary>The document of a quote; what is not known is null.</summary>
/// <param name="Id">The identifier used in links.</param>
/// <param name="Title">The title.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Published">The day, as <c>yyyy-mm-dd</c>.</param>
/// <param name="Url">Where it was published.</param>
/// <param name="File">The path relative to its sources folder.</param>
internal sealed record SourceElement(string Id, string? Title, string? Publisher, string? Published, string? Url, string File);

/// <summary>A half-open range of UTF-16 code units.</summary>
internal readonly record struct SpanElement(int Start, int End);

/// <summary>What stands in place of an answer for a line that could not be read.</summary>
internal sealed record ErrorLine(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JsonElement? Id, string Error)
{
    /// <summary>Its number in the file, from 1; null where there is no file.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Line { get; init; }
}
