using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Ingestion;

/// <summary>Puts the documents of all captures into an empty store, in the order in which they became active.</summary>
internal sealed class CaptureReplay(SqliteFactStore store, ReadingRules rules)
{
    /// <returns>How many documents there are, and how many captures are damaged or gone.</returns>
    internal (int Kept, int Lost) Run(IProgress<IngestProgress>? progress, CancellationToken cancellation)
    {
        var versions = Versions();
        var (done, lost) = (0, 0);
        foreach (var (record, intake) in ReadAhead.InOrder(versions, version => Read(version), cancellation))
        {
            if (intake is null) lost++;
            else Restore(intake, record!);
            progress?.Report(new IngestProgress(++done, versions.Length, versions[done - 1].RelativePath));
        }

        foreach (var last in versions.GroupBy(version => (version.Folder, version.RelativePath)).Select(of => of.Last()).Where(last => last.IsRemoved))
            store.Forget(new SourceFile(last.Folder, last.RelativePath, 0, DateTimeOffset.MinValue).FullPath);
        return (store.CountFiles(), lost);
    }

    /// <summary>What is replayed, in order. The records themselves are read again one by one: together they may be larger than all else.</summary>
    private Version[] Versions() =>
    [
        .. CaptureFolder.Shelves.SelectMany(store.Captures.Records)
            .Select(record => new Version(record.Activated, record.Captured, record.Folder, record.RelativePath, record.Sha256, record.Removed is not null))
            .OrderBy(version => version.Activated).ThenBy(version => version.Captured).ThenBy(version => version.RelativePath, StringComparer.Ordinal),
    ];

    /// <summary>Of two files that had one document, one after the other, the later has it.</summary>
    private void Restore(DocumentIntake intake, CaptureRecord record)
    {
        var result = store.Restore(intake, record.Captured, record.Activated);
        if (result.Outcome == IntakeOutcome.Conflict) store.Restore(intake, record.Captured, record.Activated, result.ConflictingPath);
    }

    /// <summary>The fingerprint is nobody's, so that the next ingest of the folder reads the file again with its sources.yaml.</summary>
    private (CaptureRecord? Record, DocumentIntake? Intake) Read(Version version)
    {
        if (store.Captures.Record(version.Sha256, version.Folder, version.RelativePath) is not { } record
            || store.ReadCapture(record.Sha256) is not { } bytes) return default;
        var file = new SourceFile(record.Folder, record.RelativePath, bytes.Length, record.Modified);
        var capture = new Capture(record.RelativePath, record.Sha256, bytes) { ContentType = record.ContentType, Fetched = record.Fetched };
        return (record, new Rereading(store, rules).Read(file, capture, record.Metadata, $"{rules.Fingerprint}.rebuilt"));
    }

    private sealed record Version(DateTimeOffset Activated, DateTimeOffset Captured, string Folder, string RelativePath, string Sha256, bool IsRemoved);
}
