using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Ingestion;

/// <summary>The files as they were found last, some at a time: a store may have hundreds of thousands.</summary>
internal static class KnownFiles
{
    internal const int BatchSize = 500;

    /// <summary>Files as they are now, each beside what was read from it last. The store is asked when the enumeration comes there.</summary>
    internal static IEnumerable<(SourceFile Found, KnownFile? Known)> Beside(IEnumerable<SourceFile> files, IFactIntake store)
    {
        foreach (var batch in files.Chunk(BatchSize))
        {
            var known = store.FindFiles([.. batch.Select(file => file.FullPath)]).ToDictionary(file => file.File.FullPath, StringComparer.Ordinal);
            foreach (var file in batch) yield return (file, known.GetValueOrDefault(file.FullPath));
        }
    }

    /// <summary>All that the store has, by path; those that come or go meanwhile may be among them or not.</summary>
    /// <param name="store">The store.</param>
    /// <param name="read">Files are left out that were read with these rules; null for none.</param>
    internal static IEnumerable<KnownFile> All(IFactIntake store, string? read = null)
    {
        for (var batch = store.Files(after: null, BatchSize, read); batch.Length > 0; batch = store.Files(batch[^1].File.FullPath, BatchSize, read))
            foreach (var file in batch) yield return file;
    }
}
