namespace Briefing.Host.Contract;

/// <summary>What reading made of one document, as <c>read --json</c> prints it.</summary>
/// <param name="File">The file as it was named on the command line, or as it was found in a folder that was.</param>
/// <param name="Sha256">The hash of its bytes.</param>
/// <param name="Basis"><c>decoded</c> where the spans point into the file's own text, <c>extracted</c> where into text made of it.</param>
/// <param name="Extractor">What made that text; null for decoded text.</param>
/// <param name="Metadata">What is known of it, one element a value, each with where it was found.</param>
/// <param name="Blocks">Its blocks in reading order.</param>
/// <param name="SetAside">What stands in no block, and why.</param>
/// <param name="Warnings">What its curator should know.</param>
internal sealed record ReadingLine(
    string File, string Sha256, string Basis, string? Extractor, IReadOnlyList<FieldElement> Metadata,
    IReadOnlyList<BlockElement> Blocks, IReadOnlyList<SetAsideElement> SetAside, IReadOnlyList<WarningElement> Warnings);

/// <summary>One value that is known of a document.</summary>
/// <param name="Field">What it is called in sources.yaml.</param>
/// <param name="Value">The value; authors are parted by semicolons.</param>
/// <param name="Origin">Where it was found; null where that is not known.</param>
internal sealed record FieldElement(string Field, string Value, string? Origin);

/// <summary>One block.</summary>
/// <param name="Kind"><c>heading</c>, <c>paragraph</c>, <c>listitem</c>, <c>turn</c>, <c>note</c> or <c>apparatus</c>.</param>
/// <param name="Speaker">For a turn, the label as printed.</param>
/// <param name="Note">For a note, what it is called.</param>
/// <param name="Page">The page it begins on; null for a document without pages.</param>
/// <param name="Sentences">Its sentences, each with its spans.</param>
/// <param name="Marks">The marks in it that refer to notes.</param>
internal sealed record BlockElement(
    string Kind, string? Speaker, string? Note, int? Page, IReadOnlyList<SentenceElement> Sentences, IReadOnlyList<MarkElement> Marks);

/// <summary>One sentence. Spans are half-open UTF-16 code units into the document's text, in reading order.</summary>
internal sealed record SentenceElement(string Text, IReadOnlyList<SpanElement> Spans);

/// <summary>A mark that refers to a note.</summary>
/// <param name="Label">What it says.</param>
/// <param name="At">After the last character that it annotates.</param>
/// <param name="Note">The index of its note among the blocks; null where there is none.</param>
internal sealed record MarkElement(string Label, int At, int? Note);

/// <summary>Something that stands in no block.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Start">Where it begins; null where it was left out when the text was made.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Excerpt">What it says, or how that begins.</param>
internal sealed record SetAsideElement(string Reason, int? Start, int? End, string Excerpt);
