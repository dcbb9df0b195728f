using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Knowledge.Ingestion;

/// <summary>Opens the store that a text names: the path of a file, or the address of a PostgreSQL database.</summary>
public static class StoreOpening
{
    /// <summary>
    /// Opens the store, making it where there is none (a PostgreSQL database itself must be there). A damaged file is built again
    /// from its captures.
    /// </summary>
    /// <param name="place">A path, or an address as <see cref="PostgreSqlAddress"/> reads it.</param>
    /// <param name="lexicon">What quotations are found with and people are merged with.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellation">Stops building; the next call begins it anew.</param>
    /// <returns>The store, and what the operator should read; null where nothing was wrong.</returns>
    /// <exception cref="StoreException">The store is locked, newer than the program, not a store, out of reach, or refuses the login.</exception>
    public static (FactStore Store, string? Notice) Open(string place, SpeechLexicon lexicon, TimeProvider time, CancellationToken cancellation = default)
    {
        if (PostgreSqlAddress.IsMeant(place))
            return (PostgreSqlFactStore.Open(PostgreSqlAddress.Parse(place), time, lexicon, StoreLocation.IndexFolder), null);
        var (store, notice) = StoreRecovery.Open(place, lexicon, time, progress: null, cancellation);
        return (store, notice);
    }
}
