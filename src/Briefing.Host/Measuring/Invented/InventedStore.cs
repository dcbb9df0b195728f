using Briefing.Knowledge.Storage;

namespace Briefing.Host.Measuring.Invented;

/// <summary>Fills a store with invented documents.</summary>
internal static class InventedStore
{
    private const int Batch = 250;

    /// <summary>Adds documents until the store holds so many statements.</summary>
    /// <param name="store">An empty store.</param>
    /// <param name="corpus">How many statements at least, and the seed.</param>
    /// <param name="fingerprint">What the documents count as read with.</param>
    /// <param name="progress">Told how many there are, now and then.</param>
    /// <param name="cancellation">Stops between two documents.</param>
    internal static void Fill(FactStore store, InventedCorpus corpus, string fingerprint, Action<int> progress, CancellationToken cancellation)
    {
        var documents = new InventedDocuments(corpus.Seed);
        var folder = Path.Combine(Path.GetTempPath(), "briefing-invented");
        var (statements, made, next) = (corpus.Statements, 0, 0);
        while (made < statements)
        {
            cancellation.ThrowIfCancellationRequested();
            // Each document is made by itself, so several are made at once; they are stored in their order.
            var batch = Enumerable.Range(next, Batch).AsParallel().AsOrdered().Select(n => documents.Make(folder, n))
                .AsEnumerable().TakeWhile(intake => (made += intake.Statements.Length) - intake.Statements.Length < statements).ToArray();
            store.PutMany([.. batch.Select(intake => intake with { Fingerprint = $"{fingerprint}.invented" })]);
            next += Batch;
            if (next % (40 * Batch) == 0) progress(Math.Min(made, statements));
        }
    }
}
