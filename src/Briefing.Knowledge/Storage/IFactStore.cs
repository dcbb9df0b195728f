using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Facts.Versions;
using Briefing.Knowledge.Quotations;

namespace Briefing.Knowledge.Storage;

/// <summary>
/// What the bot knows: captured documents, their statements and curated facts, and the state of conversations. Every change
/// is one transaction; readers never see half of one.
/// </summary>
public interface IFactStore
{
    /// <summary>Everything that answers are made from, as of one moment.</summary>
    StoreSnapshot Load();

    /// <summary>The number of the last change to documents or facts; it grows with each.</summary>
    long Version { get; }

    /// <summary>The captured text that a quote is checked against, read again from disk; null where the capture is gone or its hash differs.</summary>
    string? ReadSealedText(string sha256);

    /// <summary>
    /// The same for one document's active version, which matters where two documents have the same bytes and only one of
    /// them is an extracted text.
    /// </summary>
    string? ReadSealedText(string sha256, string documentId) => ReadSealedText(sha256);

    /// <summary>The same, to be kept for as long as it says that it is unchanged.</summary>
    SealedText? ReadSealed(string sha256, string documentId) => ReadSealedText(sha256, documentId) is { } text ? new SealedText(text) : null;

    /// <summary>
    /// A stored version of a document with its blocks, for the reader page; the active one where <paramref name="hashPrefix"/>
    /// is null, else the version whose captured bytes or whose text have a hash that starts with it (six characters at least).
    /// </summary>
    StoredDocument? Find(string documentId, string? hashPrefix);

    /// <summary>
    /// The notes that annotate a passage of a document's version, in the order of their marks. A note that only refers to the
    /// one before it ("Ibid.") is followed by that one.
    /// </summary>
    ImmutableArray<PassageNote> NotesOf(StoredDocument document, Passage passage);

    /// <summary>The stored version of exactly these captured bytes and this text, with its blocks; null where there is none.</summary>
    StoredDocument? FindVersion(string documentId, string sha256, string textSha256) => null;

    /// <summary>The statements that were found in a stored version, active or not, in reading order.</summary>
    ImmutableArray<Statement> Statements(string documentId, string sha256, string textSha256) => [];

    /// <summary>Each time a version of a document took the place of another one, the latest last; of all documents where none is named.</summary>
    ImmutableArray<VersionChange> VersionChanges(string? documentId = null) => [];

    /// <summary>The state kept under a key (a conversation); null where there is none.</summary>
    string? ReadState(string key);

    /// <summary>Keeps a state under a key, in place of what was there.</summary>
    void WriteState(string key, string json, DateTimeOffset at);

    /// <summary>
    /// The same, where it need not be on the disk when the call returns: <see cref="ReadState"/> gives it at once, and a store that
    /// one program has alone may write it within a few milliseconds, together with others.
    /// </summary>
    void WriteStateSoon(string key, string json, DateTimeOffset at) => WriteState(key, json, at);
}

/// <summary>Everything that answers are made from, as of one moment.</summary>
/// <param name="Version">The store version it was read at.</param>
/// <param name="Documents">The active version of every document.</param>
/// <param name="Statements">All statements of those, by document: the extracted ones in reading order and then the curated facts, numbered through.</param>
/// <param name="People">Everybody whom the documents name, with the forms they are named by.</param>
public sealed record StoreSnapshot(
    long Version, ImmutableArray<StoredDocument> Documents, StatementList Statements, ImmutableArray<KnownPerson> People)
{
    /// <summary>The words of the statements.</summary>
    public StoreWords Words
    {
        get => field ??= StoreWords.Of(Statements);
        init;
    }

    /// <summary>Statements that answers leave out because a curator hid them or gave their words to somebody else.</summary>
    public ImmutableArray<Statement> Withheld { get; init; } = [];
}

/// <summary>One stored version of a document.</summary>
/// <param name="Metadata">What is known of it.</param>
/// <param name="Sha256">The SHA-256 of its captured bytes, lower-case hexadecimal.</param>
/// <param name="Text">The text its spans point into.</param>
/// <param name="Captured">When this version was captured.</param>
/// <param name="IsActive">Whether answers use this version.</param>
public sealed record StoredDocument(
    DocumentMetadata Metadata, string Sha256, DocumentText Text, DateTimeOffset Captured, bool IsActive)
{
    /// <summary>
    /// The SHA-256 of the text in UTF-8, lower-case hexadecimal. A newer extractor makes another text of the same captured
    /// bytes, so a link into an extracted text is made with this hash; <see cref="IFactStore.Find"/> takes a prefix of either.
    /// </summary>
    public string TextSha256 { get => field ??= ContentHash.Of(Text.Value); init; }

    /// <summary>The hash that links into this document's text are made with: of the captured bytes, or of the extracted text.</summary>
    public string LinkSha256 => Text.Basis == TextBasis.Extracted ? TextSha256 : Sha256;

    /// <summary>The blocks in reading order: filled by <see cref="IFactStore.Find"/>, left empty in a snapshot.</summary>
    public ImmutableArray<StoredBlock> Blocks { get; init; } = [];

    /// <summary>What stands in no block and why, in order: filled by <see cref="IFactStore.Find"/>, left empty in a snapshot.</summary>
    public ImmutableArray<SetAside> SetAside { get; init; } = [];
}

/// <summary>A stored block: where a paragraph, heading, list item, turn or note stands in the document's text.</summary>
/// <param name="Kind">The part it plays.</param>
/// <param name="Spans">The spans of its flow, in reading order.</param>
/// <param name="SpeakerLabel">For a turn, the label as printed; else null.</param>
public sealed record StoredBlock(BlockKind Kind, ImmutableArray<TextSpan> Spans, string? SpeakerLabel)
{
    /// <summary>For a note, what it is called in the text ("7", "*", "iv"); else null.</summary>
    public string? NoteLabel { get; init; }

    /// <summary>The marks in it that refer to notes, in reading order; <see cref="NoteMark.Note"/> is an index of the document's blocks.</summary>
    public ImmutableArray<NoteMark> NoteMarks { get; init; } = [];
}

/// <summary>Somebody whom the documents name, or whom <c>dialogs/people.yaml</c> lists.</summary>
/// <param name="Reference">The key and fullest name.</param>
/// <param name="Aliases">Other forms: surname, spelling variants, offices ("the defence secretary"), as written.</param>
/// <param name="IsQuoted">Whether at least one statement is given to this person.</param>
public sealed record KnownPerson(PersonReference Reference, ImmutableArray<string> Aliases, bool IsQuoted)
{
    /// <summary>A person, office, institution, state or place, as far as the documents or the list tell.</summary>
    public EntityKind Kind { get; init; }
}
