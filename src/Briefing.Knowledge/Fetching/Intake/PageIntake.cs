using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Ingestion;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Fetching.Intake;

/// <summary>Reads fetched captures and stores them as documents whose paths are addresses.</summary>
internal sealed class PageIntake(IFactIntake store, ReadingRules rules, CuratedPages curated)
{
    /// <summary>Fetched documents lie in no folder.</summary>
    internal const string Folder = "";

    /// <summary>Stores what is new, or says something else than before. A capture that cannot be read is reported, and what was stored stays in use.</summary>
    /// <param name="capture">The capture, with where it was fetched from.</param>
    internal FileReport Keep(Capture capture)
    {
        var file = new SourceFile(Folder, capture.RelativePath, capture.Bytes.Length, capture.Fetched!.At);
        return Keep(file, store.FindFile(file.FullPath), known => Look(file, capture, known));
    }

    /// <summary>Reads the documents again of which a curator says something else now, or that were read by other rules.</summary>
    internal IEnumerable<FileReport> RereadStale() =>
        store.Fetched().Where(page => page.Fingerprint != curated.Of(page.Path).Fingerprint)
            .Select(page => store.FindFile(page.Path)).OfType<KnownFile>().Select(Reread).OfType<FileReport>();

    private FileReport? Reread(KnownFile known)
    {
        if (store.ReadCapture(known) is not { Fetched: not null } capture) return null;
        return Keep(known.File, known, before => Read(known.File, capture, before));
    }

    private FileReport Keep(SourceFile file, KnownFile? known, Func<KnownFile?, FileReading> look)
    {
        var folders = new Dictionary<string, SourcesFolder> { [Folder] = curated.Of(file.FullPath) };
        return new DocumentKeeping(store, rules, folders, isFound: _ => false).Keep(look(known));
    }

    private FileReading Look(SourceFile file, Capture capture, KnownFile? known)
    {
        var before = known?.Fingerprint == curated.Of(file.FullPath).Fingerprint ? known : null;
        if (before?.Sha256 == capture.Sha256 && store.HasCapture(capture.Sha256, file.Length)) return new FileReading.Unchanged(before.File, before);
        var reading = Read(file, capture, known);
        return before is not null && reading is FileReading.Read read && SaysTheSame(read.Intake.Document, before)
            ? new FileReading.Unchanged(before.File, before) : reading;
    }

    private FileReading Read(SourceFile file, Capture capture, KnownFile? known)
    {
        var folder = curated.Of(file.FullPath);
        try
        {
            var intake = rules.Read(file, capture, folder.Sources, folder.Fingerprint,
                metadata => FetchedMetadata.Complete(metadata, capture.Fetched!, folder.Sources.Find(capture.RelativePath)));
            var warnings = FetchedMetadata.Standing(intake.Document.Warnings, intake.Document.Metadata);
            return new FileReading.Read(file, intake with { Document = intake.Document with { Warnings = warnings } }, known);
        }
        catch (UnreadableDocumentException e)
        {
            return new FileReading.Failed(file, e.Message);
        }
        catch (Exception e) when (e is not (OutOfMemoryException or StoreException))
        {
            return new FileReading.Failed(file, $"{file.FullPath} could not be read because of a fault in this program ({e.GetType().Name}: {e.Message}). Leave it out for now.");
        }
    }

    /// <summary>
    /// Whether a page says what it said before, though its bytes are others: most pages carry a time or a number that is new
    /// with each request, and are no other version for that.
    /// </summary>
    private bool SaysTheSame(ReadDocument document, KnownFile before) =>
        document.Text.Basis == TextBasis.Extracted
        && store.Find(before.DocumentId, hashPrefix: null) is { } stored
        && stored.Text == document.Text
        && StoredJson.Write(stored.Metadata) == StoredJson.Write(document.Metadata with { Id = stored.Metadata.Id });
}
