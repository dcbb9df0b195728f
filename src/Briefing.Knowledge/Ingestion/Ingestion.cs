using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Documents.Feeds;
using Briefing.Knowledge.Facts;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Ingestion;

/// <summary>
/// Brings a store up to date with sources folders. It may be run as often as one likes, stopped or killed at any moment, and
/// run by several programs at once: each document is one transaction, and the next run goes on where this one ended.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="lexicon">What quotations are found with.</param>
/// <param name="time">The clock.</param>
public sealed class Ingestion(IFactIntake store, SpeechLexicon lexicon, TimeProvider time)
{
    private readonly ReadingRules _rules = new(lexicon);

    /// <summary>The hash of everything that reading depends on but the files: documents with another one are read again.</summary>
    public string Fingerprint => _rules.Fingerprint;

    /// <summary>
    /// Stores what is new or changed in some folders (with those below) or files, and takes away what is gone from the
    /// folders. Files that cannot be read are reported and the rest go on. Where nothing has changed this costs a look at
    /// each file's size and time.
    /// </summary>
    /// <param name="foldersOrFiles">The folders and files.</param>
    /// <param name="progress">Told after each file; null for nobody.</param>
    /// <param name="cancellation">Stops between two files; what is stored stays.</param>
    /// <exception cref="IngestionException">A folder or file is missing, a folder holds no document, or a sources.yaml is faulty.</exception>
    /// <exception cref="StoreException">The store cannot be used.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public IngestReport Ingest(
        IReadOnlyList<string> foldersOrFiles, IProgress<IngestProgress>? progress = null, CancellationToken cancellation = default)
    {
        var walk = SourceWalk.Of(foldersOrFiles);
        var folders = walk.Folders.ToDictionary(folder => folder, folder => SourcesFolder.Load(folder, _rules.Fingerprint), StringComparer.Ordinal);
        var reader = new FileReader(store, _rules, folders, time.GetUtcNow());
        var keeping = new DocumentKeeping(store, _rules, folders, walk.Files.Contains);
        var report = new IngestReport();
        var done = 0;
        foreach (var (file, readings) in ReadAhead.InOrder(KnownFiles.Beside(walk.Files, store), file => (file.Found, reader.Look(file.Found, file.Known)), cancellation))
        {
            foreach (var reading in readings) report.Add(keeping.Keep(reading));
            progress?.Report(new IngestProgress(++done, walk.Files.Count, file.RelativePath));
        }

        foreach (var file in KnownFiles.All(store).Where(file => walk.Missed(FeedPath.FileOf(file.File.FullPath))))
        {
            if (!store.Remove(file.File.FullPath)) continue; // another program was first
            report.Add(new FileReport(file.File.FullPath, FileOutcome.Removed) { DocumentId = file.DocumentId });
        }

        var anchoring = new FactsIngestion(store);
        var facts = anchoring.Run(walk.Folders, walk.LookedIn);
        return report with
        {
            Warnings =
            [
                .. walk.Warnings,
                .. folders.Values.SelectMany(folder => folder.Sources.Warnings).Select(warning => warning.Message),
                .. folders.Where(folder => walk.LookedIn(folder.Key)).SelectMany(folder => Absent(folder.Key, folder.Value.Sources, walk.Files)),
            ],
            Folders = [.. walk.Folders],
            Facts = facts.Anchored,
            RefusedFacts = facts.Refused,
            CuratedFacts = anchoring.Reports,
            HiddenQuotes = anchoring.Hidden,
        };
    }

    /// <summary>Entries of a sources.yaml whose file is not there: most often a misspelt name, whose document then lacks its metadata.</summary>
    private static IEnumerable<string> Absent(string folder, SourcesFile sources, FoundFiles files) => sources.Entries
        .Where(entry => !entry.IsAddress && !files.Contains(Path.Combine(folder, FeedPath.FileOf(entry.File)))).Select(entry =>
            $"{Path.Combine(folder, SourcesFile.FileName)} lists {entry.File}, which is not in the folder. Correct its name or take the entry out.");

    /// <summary>
    /// Reads again, from their captures, the documents that were read by an earlier version of the reader or with another
    /// lexicon: those of folders that nobody names to <see cref="Ingest"/> any more. Returns how many were read again; one whose
    /// capture is gone or damaged stays as it is.
    /// </summary>
    /// <exception cref="StoreException">The store cannot be used.</exception>
    public int RereadStale(IProgress<IngestProgress>? progress = null, CancellationToken cancellation = default)
    {
        var total = store.CountFiles(_rules.Fingerprint);
        var rereading = new Rereading(store, _rules);
        var (done, count) = (0, 0);
        foreach (var (file, reread) in ReadAhead.InOrder(KnownFiles.All(store, _rules.Fingerprint), file => (file, rereading.Read(file)), cancellation))
        {
            if (reread is not null && store.Put(reread).Outcome == IntakeOutcome.Reread) count++;
            done++;
            progress?.Report(new IngestProgress(done, total, file.File.RelativePath));
        }

        if (count > 0) AnchorKeptFacts();
        return count;
    }

    /// <summary>Another reading may have made another text, in which the facts are to be found again.</summary>
    private void AnchorKeptFacts()
    {
        var facts = new FactsIngestion(store);
        foreach (var (folder, yaml) in store.KeptFacts()) facts.Anchor(folder, FactsFile.Parse(yaml, Path.Combine(folder, FactsFile.FileName)));
    }
}
