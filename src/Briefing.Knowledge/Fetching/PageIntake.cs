using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Ingestion;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Fetching;

/// <summary>Reads a fetched page and stores it as a document whose path is the address.</summary>
internal sealed class PageIntake(IFactIntake store, ReadingRules rules)
{
    /// <summary>Pages lie in no folder.</summary>
    internal const string Folder = "";

    /// <summary>Stores a page that is new or says something else than before.</summary>
    /// <param name="path">The path of its document.</param>
    /// <param name="page">The page.</param>
    /// <param name="sources">What a curator says of fetched documents.</param>
    internal FileReport Keep(string path, WebPage page, SourcesFolder sources)
    {
        var known = store.FindFile(path);
        var reading = Look(path, page, sources, known);
        var folders = new Dictionary<string, SourcesFolder> { [Folder] = sources };
        return new DocumentKeeping(store, rules, folders, isFound: _ => false).Keep(reading);
    }

    private FileReading Look(string path, WebPage page, SourcesFolder sources, KnownFile? known)
    {
        var capture = Capture.Of(path, page.Bytes) with
        {
            ContentType = page.ContentType,
            Fetched = new FetchedFrom(page.FinalAddress.AbsoluteUri, page.FetchedAt, page.Validators.ETag, page.Validators.LastModified),
        };
        var file = new SourceFile(Folder, path, page.Bytes.Length, page.FetchedAt);
        var before = known?.Fingerprint == sources.Fingerprint ? known : null;
        if (before?.Sha256 == capture.Sha256 && store.HasCapture(capture.Sha256, file.Length)) return new FileReading.Unchanged(before.File, before);
        try
        {
            var intake = rules.Read(file, capture, sources.Sources, sources.Fingerprint, metadata => FetchedMetadata.Complete(metadata, page, sources.Sources.Find(path)));
            return before is not null && SaysTheSame(intake.Document, before) ? new FileReading.Unchanged(before.File, before) : new FileReading.Read(file, intake, known);
        }
        catch (UnreadableDocumentException e)
        {
            return new FileReading.Failed(file, e.Message);
        }
        catch (Exception e) when (e is not (OutOfMemoryException or StoreException))
        {
            return new FileReading.Failed(file, $"{path} could not be read because of a fault in this program ({e.GetType().Name}: {e.Message}). Leave it out for now.");
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
