using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Ingestion;

/// <summary>Puts the documents of all captures into an empty store, in the order in which they became active.</summary>
internal sealed class CaptureReplay(SqliteFactStore store, ReadingRules rules)
{
    /// <returns>How many documents there are, and how many captures are damaged or gone.</returns>
    internal (int Kept, int Lost) Run(IProgress<IngestProgress>? progress, CancellationToken cancellation)
    {
        var records = store.Captures.Records()
            .OrderBy(record => record.Activated).ThenBy(record => record.Captured).ThenBy(record => record.RelativePath, StringComparer.Ordinal).ToArray();
        var (done, lost) = (0, 0);
        foreach (var (record, intake) in ReadAhead.InOrder(records, record => (record, Read(record)), cancellation))
        {
            if (intake is null) lost++;
            else Restore(intake, record);
            done++;
            progress?.Report(new IngestProgress(done, records.Length, record.RelativePath));
        }

        var latest = records.GroupBy(record => (record.Folder, record.RelativePath)).Select(versions => versions.Last());
        foreach (var record in latest.Where(record => record.Removed is not null))
            store.Forget(new SourceFile(record.Folder, record.RelativePath, 0, record.Modified).FullPath);
        return (store.Files().Length, lost);
    }

    /// <summary>Of two files that had one document, one after the other, the later has it.</summary>
    private void Restore(DocumentIntake intake, CaptureRecord record)
    {
        var result = store.Restore(intake, record.Captured, record.Activated);
        if (result.Outcome == IntakeOutcome.Conflict) store.Restore(intake, record.Captured, record.Activated, result.ConflictingPath);
    }

    /// <summary>The fingerprint is nobody's, so that the next ingest of the folder reads the file again with its sources.yaml.</summary>
    private DocumentIntake? Read(CaptureRecord record)
    {
        if (store.ReadCapture(record.Sha256) is not { } bytes) return null;
        var file = new SourceFile(record.Folder, record.RelativePath, bytes.Length, record.Modified);
        return new Rereading(store, rules).Read(
            file, new Capture(record.RelativePath, record.Sha256, bytes) { ContentType = record.ContentType, Fetched = record.Fetched }, record.Metadata, $"{rules.Fingerprint}.rebuilt");
    }
}
