using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace Briefing.Knowledge.Documents;

/// <summary>What is known of a document. Null means "not known" and is shown in those words; nothing is guessed.</summary>
public sealed record DocumentMetadata
{
    /// <summary>The stable identifier used in links: lower-case letters, digits and hyphens; unique in a store.</summary>
    public required string Id { get; init; }

    /// <summary>The path of the file relative to its sources folder, with forward slashes; the address, for a document that was fetched.</summary>
    public required string File { get; init; }

    /// <summary>The title, where the document has one.</summary>
    public string? Title { get; init; }

    /// <summary>The authors, in the order the document names them.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>Who published it.</summary>
    public string? Publisher { get; init; }

    /// <summary>The series it appeared in, with its number.</summary>
    public string? Series { get; init; }

    /// <summary>The day on which what it records was said: of the speech, briefing or interview, where that is one day and known.</summary>
    public DateOnly? Said { get; init; }

    /// <summary>The day it was published.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Where it was published, an absolute http or https address.</summary>
    public string? Url { get; init; }

    /// <summary>The <see cref="Id"/> of the document that this one summarises; a summary never counts as a second source.</summary>
    public string? Summarises { get; init; }

    /// <summary>What kind of source it is, where its curator says so; else that is told by the rest.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Kind { get; init; }

    /// <summary>How much of it the reader shows, where its curator says so: <see cref="ReaderRights.Whole"/> or <see cref="ReaderRights.Context"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Reader { get; init; }

    /// <summary>Whether this is part of the built-in practice pack, which is called so wherever it is shown.</summary>
    public bool IsPracticePack { get; init; }

    /// <summary>The real publications that a practice note took its facts from.</summary>
    public ImmutableArray<BasedOn> BasedOn { get; init; } = [];

    /// <summary>Where each of the values above comes from, one entry for each that is known.</summary>
    public ImmutableArray<FieldOrigin> Origins { get; init; } = [];

    /// <summary>The day that its statements belong to: when it was said, else when it was published.</summary>
    public DateOnly? Day => Said ?? Published;

    /// <summary>The title, or what the document can be called without one.</summary>
    public string DisplayTitle => ShownText.Of(Title ?? $"Untitled ({Publisher ?? File})");

    /// <summary>Who reports what stands in it: the publisher with the authors in brackets, or what of these is known.</summary>
    public string Reporter
    {
        get
        {
            var authors = string.Join(", ", Authors);
            if (Publisher is null) return authors.Length > 0 ? ShownText.Of(authors) : "Publisher not known";
            return ShownText.Of(authors.Length > 0 ? $"{Publisher} ({authors})" : Publisher);
        }
    }
}

/// <summary>A real publication that a practice note is based on.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Date">When.</param>
/// <param name="Url">Its plain address, where known.</param>
public sealed record BasedOn(string Title, string? Publisher, DateOnly? Date, string? Url);

/// <summary>Into what the spans of a document point.</summary>
public enum TextBasis
{
    /// <summary>The captured file itself, decoded, without its byte order mark (text, Markdown).</summary>
    Decoded,

    /// <summary>Text extracted from the captured file, stored beside it (HTML; later PDF and DOCX).</summary>
    Extracted,
}

/// <summary>The text that a document's spans point into.</summary>
/// <param name="Value">The text.</param>
/// <param name="Basis">How it came from the captured bytes.</param>
/// <param name="Extractor">Name and version of the extractor, for <see cref="TextBasis.Extracted"/>; else null.</param>
public sealed record DocumentText(string Value, TextBasis Basis, string? Extractor)
{
    private readonly Func<string>? _read;

    /// <summary>A text that is read where it is kept each time it is asked for.</summary>
    internal DocumentText(Func<string> read, TextBasis basis, string? extractor) : this("", basis, extractor) => _read = read;

    /// <summary>The text.</summary>
    public string Value
    {
        get => _read is null ? field : _read();
        init;
    } = Value;

    /// <inheritdoc/>
    public bool Equals(DocumentText? other) =>
        other is not null && Basis == other.Basis && Extractor == other.Extractor && (ReferenceEquals(this, other) || Value == other.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Value.Length, Basis, Extractor);
}

/// <summary>A captured file: its bytes as they were found.</summary>
/// <param name="RelativePath">The path relative to its sources folder, with forward slashes.</param>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of the bytes, 64 characters.</param>
/// <param name="Bytes">The bytes.</param>
public sealed record Capture(string RelativePath, string Sha256, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>
    /// What whoever sent the bytes called them: a media type, with the character set where one was named
    /// (<c>text/html; charset=iso-8859-2</c>); null for a file.
    /// </summary>
    public string? ContentType { get; init; }

    /// <summary>How the bytes came over the web; null for a file.</summary>
    public FetchedFrom? Fetched { get; init; }

    /// <summary>Captures some bytes under the path they were found at; back slashes of the path become forward ones.</summary>
    public static Capture Of(string relativePath, ReadOnlyMemory<byte> bytes) =>
        new(relativePath.Replace('\\', '/'), Convert.ToHexStringLower(SHA256.HashData(bytes.Span)), bytes);
}

/// <summary>The part a block plays in its document.</summary>
public enum BlockKind
{
    /// <summary>A title or heading.</summary>
    Heading,

    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>One item of a list.</summary>
    ListItem,

    /// <summary>What one speaker of a transcript says, up to the next speaker; <see cref="Block.SpeakerLabel"/> names the speaker.</summary>
    Turn,

    /// <summary>A footnote or endnote: quotable, and never in the middle of a sentence.</summary>
    Note,

    /// <summary>By-line, dateline, place and time of a transcript, list of participants, "read also" and the like: kept, not quoted.</summary>
    Apparatus,
}

/// <summary>A paragraph, heading, list item, turn or note, in reading order.</summary>
/// <param name="Kind">The part it plays.</param>
/// <param name="Flow">Its text, with the way back into the document.</param>
/// <param name="Sentences">Its sentences, in order; together they hold all of the flow but white space.</param>
/// <param name="SpeakerLabel">For a <see cref="BlockKind.Turn"/>, the label as printed, without the colon ("MS. PSAKI", "Q"); else null.</param>
public sealed record Block(BlockKind Kind, FlowText Flow, ImmutableArray<Sentence> Sentences, string? SpeakerLabel = null)
{
    /// <summary>For a <see cref="BlockKind.Note"/>, what it is called in the text ("7", "*", "iv"); else null.</summary>
    public string? NoteLabel { get; init; }

    /// <summary>The marks in it that refer to notes, in reading order.</summary>
    public ImmutableArray<NoteMark> NoteMarks { get; init; } = [];
}

/// <summary>A mark in running text that refers to a note. It is left out of the flow, and of every quote.</summary>
/// <param name="Label">What it says ("7", "*", "iv").</param>
/// <param name="At">The offset in the document's text of the character that it stands behind, plus one: a passage that holds the character before it is annotated.</param>
/// <param name="Note">The index of the note in <see cref="ReadDocument.Blocks"/>; null where no note of that label was found.</param>
public sealed record NoteMark(string Label, int At, int? Note);

/// <summary>One sentence of a block.</summary>
/// <param name="InFlow">Where it stands in the block's <see cref="FlowText.Text"/>.</param>
/// <param name="Passage">The same as a passage of the document.</param>
public sealed record Sentence(TextSpan InFlow, Passage Passage);

/// <summary>Something about a document that its curator should know.</summary>
/// <param name="Code">A stable short name: <c>no-title</c>, <c>no-date</c>, <c>date-conflict</c>, <c>unreadable-bytes</c>, ….</param>
/// <param name="Message">One sentence that says what was found and what to do.</param>
public sealed record ReadingWarning(string Code, string Message)
{
    /// <summary>One sentence that says what was found and what to do; a printable line, whatever words of the file it repeats.</summary>
    public string Message { get; init; } = PrintableLine.Of(Message);
}

/// <summary>A document after reading: its text, what is known of it, and its blocks in reading order.</summary>
public sealed record ReadDocument
{
    /// <summary>The SHA-256 of the captured bytes.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The text that all spans point into.</summary>
    public required DocumentText Text { get; init; }

    /// <summary>What is known of the document.</summary>
    public required DocumentMetadata Metadata { get; init; }

    /// <summary>The blocks, in reading order.</summary>
    public required ImmutableArray<Block> Blocks { get; init; }

    /// <summary>
    /// Everything of the document that stands in no block, in order: with the blocks, all that is not white space is accounted for.
    /// </summary>
    public ImmutableArray<SetAside> SetAside { get; init; } = [];

    /// <summary>What the curator should know.</summary>
    public ImmutableArray<ReadingWarning> Warnings { get; init; } = [];
}
