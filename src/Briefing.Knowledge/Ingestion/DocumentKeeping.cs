using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Facts.Versions;
using Briefing.Knowledge.Documents.Feeds;
using Briefing.Knowledge.Fetching.Addresses;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Ingestion;

/// <summary>Stores what was read, settles whose a document id is, and reports.</summary>
/// <param name="store">The store.</param>
/// <param name="rules">How files are read.</param>
/// <param name="folders">The sources folders that the files lie in.</param>
/// <param name="isFound">Whether a path is among those that were found this time.</param>
internal sealed class DocumentKeeping(
    IFactIntake store, ReadingRules rules, IReadOnlyDictionary<string, SourcesFolder> folders, Predicate<string> isFound)
{
    internal FileReport Keep(FileReading reading)
    {
        switch (reading)
        {
            case FileReading.Unchanged unchanged:
                return Same(unchanged.File, unchanged.Known);
            case FileReading.Touched touched:
                store.Touch(touched.File);
                return Same(touched.File, touched.Known);
            case FileReading.Read read:
                return Store(read.Intake, read.Known);
            default:
                var failed = (FileReading.Failed)reading;
                return new FileReport(failed.File.FullPath, FileOutcome.Failed, failed.Message);
        }
    }

    private FileReport Store(DocumentIntake intake, KnownFile? known)
    {
        var path = intake.File.FullPath;
        var chosen = folders[intake.File.Folder].Sources.Find(intake.File.RelativePath)?.Id is not null;
        var own = OwnId(intake);
        if (!chosen && known?.DocumentId == own) intake = Renamed(intake, own);
        var result = store.Put(intake);
        if (result is { Outcome: IntakeOutcome.Conflict, ConflictingPath: { } elsewhere } && IsMoved(elsewhere, intake))
            result = store.Put(intake, replacing: elsewhere);
        if (result.Outcome == IntakeOutcome.Conflict && !chosen)
            result = store.Put(intake = Renamed(intake, own));
        if (result.Outcome == IntakeOutcome.Conflict)
            return new FileReport(path, FileOutcome.Failed,
                $"{path} and {result.ConflictingPath} both have the id \"{intake.Document.Metadata.Id}\". Give one of them another id in {SourcesFile.FileName}.");
        return new FileReport(path, Outcome(result.Outcome))
        {
            DocumentId = intake.Document.Metadata.Id,
            Passages = intake.Document.Blocks.Length,
            Quotations = intake.Quotations.Length,
            Statements = intake.Statements.Length,
            Warnings = intake.Document.Warnings,
            Change = result.Outcome == IntakeOutcome.Changed ? LastChange(intake.Document.Metadata.Id) : null,
        };
    }

    private DocumentChange? LastChange(string documentId) =>
        store.VersionChanges(documentId) is [.., { IsRereading: false } change] ? DocumentChange.Of(store, change) : null;

    /// <summary>
    /// Whether a document that another path has is this one at its former place: that file is not among those found now, and
    /// is gone, or has the same content (a copy of the folder), or both are notes of the practice pack, which lies wherever
    /// the program does.
    /// </summary>
    private bool IsMoved(string elsewhere, DocumentIntake intake) =>
        !isFound(FeedPath.FileOf(elsewhere))
        && !SourceAddress.IsMeant(elsewhere) && !SourceAddress.IsMeant(intake.File.FullPath) // a page is where its address says
        && (!File.Exists(FeedPath.FileOf(elsewhere))
            || store.FindFile(elsewhere)?.Sha256 == intake.Capture.Sha256
            || (intake.Document.Metadata.IsPracticePack
                && store.Find(intake.Document.Metadata.Id, hashPrefix: null) is { Metadata.IsPracticePack: true }));

    /// <summary>
    /// What a file without an id of its curator's is called when another one ("notes.md" beside "notes.txt", or in another
    /// folder) is called the same: the id with the start of its path's hash.
    /// </summary>
    private static string OwnId(DocumentIntake intake) =>
        $"{intake.Document.Metadata.Id}-{ContentHash.Of(intake.File.FullPath)[..6]}";

    private DocumentIntake Renamed(DocumentIntake intake, string id) => rules.Read(
        intake.File, intake.Capture, folders[intake.File.Folder].Sources, intake.Fingerprint, _ => intake.Document.Metadata with { Id = id });

    private static FileReport Same(SourceFile file, KnownFile known) => new(file.FullPath, FileOutcome.Unchanged)
    {
        DocumentId = known.DocumentId,
        Passages = known.Passages,
        Quotations = known.Quotations,
        Statements = known.Statements,
        Warnings = known.Warnings,
    };

    private static FileOutcome Outcome(IntakeOutcome outcome) => outcome switch
    {
        IntakeOutcome.New => FileOutcome.New,
        IntakeOutcome.Changed => FileOutcome.Changed,
        IntakeOutcome.Reread => FileOutcome.Reread,
        _ => FileOutcome.Unchanged,
    };
}
