using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Facts;
using Briefing.Knowledge.Quotations;

namespace Briefing.Knowledge.Storage;

/// <summary>The writing side of a fact store: what ingesting needs. Every method is one transaction, safe beside other programs.</summary>
public interface IFactIntake : IFactStore
{
    /// <summary>Every file whose document is active, as it was found last, by path.</summary>
    ImmutableArray<KnownFile> Files();

    /// <summary>Whether the capture is kept, with that length; the bytes are not read.</summary>
    bool HasCapture(string sha256, long length);

    /// <summary>Keeps the capture, then stores the document with all that was found in it and makes it the active version.</summary>
    /// <param name="intake">The document.</param>
    /// <param name="replacing">The path of a file that is gone and whose document this file takes over; null for none.</param>
    IntakeResult Put(DocumentIntake intake, string? replacing = null);

    /// <summary>Notes the new size and time of a file whose content has not changed.</summary>
    void Touch(SourceFile file);

    /// <summary>Makes the document of a file that is gone inactive; its versions stay readable. False where it is already.</summary>
    bool Remove(string path);

    /// <summary>The curated facts of a sources folder, in the order of its file, each with the document it is anchored in.</summary>
    ImmutableArray<StoredFact> Facts(string folder);

    /// <summary>Puts the curated facts of a sources folder in place of those it had. Nothing changes where they are equal.</summary>
    void PutFacts(string folder, ImmutableArray<StoredFact> facts);

    /// <summary>Drops the states of conversations that were written before a moment, and the oldest above the store's limit.</summary>
    /// <returns>How many were dropped.</returns>
    int PurgeStates(DateTimeOffset before);
}

/// <summary>A file in a sources folder.</summary>
/// <param name="Folder">The absolute path of the sources folder.</param>
/// <param name="RelativePath">The path of the file in it, with forward slashes.</param>
/// <param name="Length">Its size in bytes.</param>
/// <param name="Modified">When it was last written.</param>
public sealed record SourceFile(string Folder, string RelativePath, long Length, DateTimeOffset Modified)
{
    /// <summary>The absolute path of the file.</summary>
    public string FullPath => Path.Combine(Folder, RelativePath);
}

/// <summary>A file whose document is active, as it was found last.</summary>
/// <param name="File">The file.</param>
/// <param name="DocumentId">The document it was read into.</param>
/// <param name="Sha256">The hash of its content then.</param>
/// <param name="Fingerprint">What it was read with.</param>
public sealed record KnownFile(SourceFile File, string DocumentId, string Sha256, string Fingerprint);

/// <summary>A document that was read and analysed and is to be stored.</summary>
/// <param name="File">The file it was read from.</param>
/// <param name="Capture">Its bytes.</param>
/// <param name="Document">What reading made of them.</param>
/// <param name="Fingerprint">What it was read with: a change means that it is to be read again.</param>
/// <param name="Quotations">The quotations found in it.</param>
/// <param name="Statements">Its statements, ordinals ascending from 0.</param>
/// <param name="People">Whom it names.</param>
public sealed record DocumentIntake(
    SourceFile File, Capture Capture, ReadDocument Document, string Fingerprint,
    ImmutableArray<Quotation> Quotations, ImmutableArray<Statement> Statements, ImmutableArray<KnownPerson> People);

/// <summary>What became of a document that was to be stored.</summary>
public enum IntakeOutcome
{
    /// <summary>A document that the store did not have.</summary>
    New,

    /// <summary>Another version of a document that the store has.</summary>
    Changed,

    /// <summary>The same content, read again with other means.</summary>
    Reread,

    /// <summary>Nothing: another program had stored the same before.</summary>
    Unchanged,

    /// <summary>Nothing: another file has the same document id.</summary>
    Conflict,
}

/// <summary>What became of a document that was to be stored.</summary>
/// <param name="Outcome">New, changed, read again, unchanged, or in conflict.</param>
/// <param name="ConflictingPath">For a conflict, the path of the file that has the id; else null.</param>
public readonly record struct IntakeResult(IntakeOutcome Outcome, string? ConflictingPath = null);
