using Briefing.Knowledge.Backup;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Facts;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Ingestion;

/// <summary>A store that was opened, and where it was damaged or lost, a sentence that says so and what was done.</summary>
/// <param name="Store">The store.</param>
/// <param name="Notice">What the operator should read; null where nothing was wrong.</param>
public sealed record OpenedStore(SqliteFactStore Store, string? Notice);

/// <summary>Opens stores. A damaged one is moved aside and built again from its captures and the facts.yaml files.</summary>
public static class StoreRecovery
{
    /// <summary>Opens a store, making it where there is none and building it again where it is damaged or was deleted beside its captures.</summary>
    /// <param name="path">The database file.</param>
    /// <param name="lexicon">What quotations are found with and people are merged with.</param>
    /// <param name="time">The clock.</param>
    /// <param name="progress">Told of each document that is built again; null for nobody.</param>
    /// <param name="cancellation">Stops building; the next call begins it anew.</param>
    /// <exception cref="StoreException">The store is locked, newer than the program, not a store, or cannot be written.</exception>
    public static OpenedStore Open(
        string path, SpeechLexicon lexicon, TimeProvider time, IProgress<IngestProgress>? progress = null, CancellationToken cancellation = default)
    {
        path = Path.GetFullPath(path);
        if (TryOpen(path, lexicon, time, out var why) is { } whole) return new OpenedStore(whole, null);
        using var only = RebuildLock.Take(path, cancellation);
        if (TryOpen(path, lexicon, time, out why) is { } rebuilt) return new OpenedStore(rebuilt, null); // by another program meanwhile
        var aside = MoveAside(path, time);
        var (kept, lost) = Rebuild(path, lexicon, time, progress, cancellation);
        var notice = $"{why} {(aside is null ? "" : $"It was moved to {aside}. ")}{kept} documents were built again from their captures"
            + (lost > 0 ? $"; the captures of {lost} are damaged too and these are lost until they are ingested again." : ".");
        return new OpenedStore(SqliteFactStore.Open(path, time, lexicon), notice);
    }

    private static SqliteFactStore? TryOpen(string path, SpeechLexicon lexicon, TimeProvider time, out string? why)
    {
        why = null;
        if (ImportStaging.IsUnfinished(path))
            throw new StoreException(StoreFault.Unusable, $"A backup was being restored into {path} and that was broken off. Run the same `import` again, or name another store with --store.");
        if (!File.Exists(path) && Directory.Exists(Path.GetDirectoryName(path)) && new CaptureFolder(path).Records().Any())
        {
            why = $"The store {path} is gone, and its captures are there.";
            return null;
        }

        try
        {
            return SqliteFactStore.Open(path, time, lexicon);
        }
        catch (StoreException e) when (e.Fault == StoreFault.Corrupt)
        {
            why = e.Message;
            return null;
        }
    }

    private static string? MoveAside(string path, TimeProvider time)
    {
        if (!File.Exists(path)) return null;
        var aside = $"{path}.corrupt-{time.GetUtcNow():yyyyMMdd'T'HHmmss'Z'}";
        for (var n = 2; File.Exists(aside); n++) aside = $"{path}.corrupt-{time.GetUtcNow():yyyyMMdd'T'HHmmss'Z'}-{n}";
        foreach (var part in (string[])["-wal", "-shm", ""])
            if (File.Exists(path + part)) File.Move(path + part, aside + part);
        return aside;
    }

    /// <summary>Builds under another name and renames at the end, so that a store which is half built is never taken for a whole one.</summary>
    private static (int Kept, int Lost) Rebuild(
        string path, SpeechLexicon lexicon, TimeProvider time, IProgress<IngestProgress>? progress, CancellationToken cancellation)
    {
        var building = path + ".building";
        foreach (var part in (string[])["-wal", "-shm", ""]) File.Delete(building + part);
        (int Kept, int Lost) counts;
        using (var store = SqliteFactStore.Build(building, path, time, lexicon))
        {
            counts = new CaptureReplay(store, new ReadingRules(lexicon)).Run(progress, cancellation);
            var facts = new FactsIngestion(store);
            var captures = new CaptureFolder(path);
            foreach (var record in captures.Facts().ToArray())
                facts.Anchor(record.Folder, FactsFile.Parse(record.Yaml, Path.Combine(record.Folder, FactsFile.FileName)), record.Anchors);
            store.Watches.Restore(captures.Watches(), time.GetUtcNow());
        }

        File.Move(building, path);
        return counts;
    }
}
