using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Facts;
using Briefing.Knowledge.Facts.History;

namespace Briefing.Knowledge.Storage;

/// <summary>The writing side of a fact store: what ingesting needs. Every method is one transaction, safe beside other programs.</summary>
public interface IFactIntake : IFactStore
{
    /// <summary>
    /// What <see cref="IFactStore.Load"/> gives, of one document alone: its people are merged with each other and with
    /// <c>dialogs/people.yaml</c>. Empty where there is no such active document.
    /// </summary>
    StoreSnapshot Load(string documentId);

    /// <summary>Every file whose document is active, as it was found last, by path.</summary>
    ImmutableArray<KnownFile> Files();

    /// <summary>Some of them: those behind a path, by path.</summary>
    /// <param name="after">The path; null to begin.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="fingerprint">Files are left out whose fingerprint begins with this; null for none.</param>
    ImmutableArray<KnownFile> Files(string? after, int most, string? fingerprint = null);

    /// <summary>How many files there are, but those whose fingerprint begins with a text.</summary>
    int CountFiles(string? fingerprint = null);

    /// <summary>The files at some paths, as far as active documents were read from them.</summary>
    ImmutableArray<KnownFile> FindFiles(IReadOnlyCollection<string> paths);

    /// <summary>The file at a path, as it was found last; null where no active document was read from it.</summary>
    KnownFile? FindFile(string path);

    /// <summary>Whether the capture is kept, with that length; the bytes are not read.</summary>
    bool HasCapture(string sha256, long length);

    /// <summary>The captured bytes, read again from disk; null where they are gone or their hash differs.</summary>
    byte[]? ReadCapture(string sha256);

    /// <summary>The capture of a file as it was kept, with what its server said of it; null where its bytes are gone or their hash differs.</summary>
    Capture? ReadCapture(KnownFile file);

    /// <summary>
    /// Waits until no other program reads one of some sources into this store, where several machines may, so that a document is
    /// read and analysed by one of them alone. What is stored is right without it.
    /// </summary>
    /// <param name="sources">The folders, files and addresses.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <returns>To be disposed of when the sources are read; a program that dies lets go of it as well.</returns>
    IDisposable Reserve(IEnumerable<string> sources, CancellationToken cancellation = default);

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
    /// <param name="folder">The absolute path of the sources folder.</param>
    /// <param name="facts">The facts; empty where the folder has none any more.</param>
    /// <param name="yaml">The text of its facts.yaml, which is kept so that the facts outlive the folder.</param>
    /// <param name="hidden">The quotations that it takes from answers, likewise in place of those it had.</param>
    void PutFacts(string folder, ImmutableArray<StoredFact> facts, string yaml, ImmutableArray<StoredHidden> hidden = default);

    /// <summary>The texts of facts.yaml files as they were anchored last, each with its sources folder, which may be gone.</summary>
    ImmutableArray<(string Folder, string Yaml)> KeptFacts();

    /// <summary>The quotations that the facts.yaml of a sources folder takes from answers, each with the document it is anchored in.</summary>
    ImmutableArray<StoredHidden> HiddenQuotes(string folder);

    /// <summary>The sources folders that curated facts are stored of.</summary>
    ImmutableArray<string> FactFolders();

    /// <summary>The sources that are looked at on a schedule.</summary>
    IWatchList Watching { get; }

    /// <summary>The sources folders that documents were read from, without those of fetched pages, which lie in none.</summary>
    ImmutableArray<string> Folders();

    /// <summary>The paths of documents that were fetched, each with what it was read with.</summary>
    ImmutableArray<(string Path, string Fingerprint)> Fetched();

    /// <summary>What was done to the curated facts of a sources folder, in the order it was noted.</summary>
    ImmutableArray<CurationChange> CurationChanges(string folder);

    /// <summary>Notes what was done to the curated facts of a sources folder; what is noted already is left out.</summary>
    void AddCurationChanges(string folder, ImmutableArray<CurationChange> changes);

    /// <summary>Drops the states of conversations that were written before a moment, and the oldest above the store's limit.</summary>
    /// <returns>How many were dropped.</returns>
    int PurgeStates(DateTimeOffset before);
}
