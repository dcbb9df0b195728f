using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;

namespace Briefing.Knowledge.Storage;

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
/// <param name="Passages">How many blocks it has.</param>
/// <param name="Quotations">How many quotations were found in it.</param>
/// <param name="Statements">How many statements were found in it.</param>
/// <param name="Warnings">What its curator should know.</param>
public sealed record KnownFile(
    SourceFile File, string DocumentId, string Sha256, string Fingerprint,
    int Passages, int Quotations, int Statements, ImmutableArray<ReadingWarning> Warnings);

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
