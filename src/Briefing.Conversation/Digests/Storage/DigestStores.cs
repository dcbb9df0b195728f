using Briefing.Conversation.Digests.Deliveries;
using Briefing.Conversation.Digests.Schedules;
using Briefing.Conversation.Digests.Subscriptions;
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Conversation.Digests.Storage;

/// <summary>The subscriptions and deliveries of one database.</summary>
/// <param name="Subscriptions">Who wants what, and how they are reached.</param>
/// <param name="Deliveries">What is owed and was sent.</param>
public sealed record DigestStores(ISubscriptionStore Subscriptions, IDeliveryStore Deliveries)
{
    /// <summary>Opens them, making their tables where they are missing.</summary>
    /// <exception cref="StoreException">The tables are newer than the program, or the database cannot be used.</exception>
    public static DigestStores Open(IDatabase database, TimeProvider time) => Open(database, time, Occurrences.Known);

    internal static DigestStores Open(IDatabase database, TimeProvider time, Occurrences occurrences)
    {
        ArgumentNullException.ThrowIfNull(database);
        database.Migrate(DigestTables.Series);
        return new(new SqlSubscriptionStore(database, time, occurrences), new SqlDeliveryStore(database, occurrences));
    }
}
