using Briefing.Conversation.Digests.Subscriptions;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Conversation.Digests.Storage;

/// <summary>How conversations are reached.</summary>
internal sealed class ReferenceRows(IDatabase database)
{
    /// <summary>When it was seen is kept to the day: a conversation writes often, and a write costs more than a read.</summary>
    private static readonly TimeSpan SeenAnew = TimeSpan.FromDays(1);

    internal ConversationReference? Find(string key) => database.Run(connection =>
    {
        ConversationReference? found = null;
        connection.Each("SELECT key, channel, tenant, is_shared, address, seen FROM conversation_references WHERE key = @key",
            row => found = new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt64(3) != 0, row.GetString(4), row.Moment(5)),
            ("@key", key));
        return found;
    });

    internal void Keep(ConversationReference reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        reference = reference with { Tenant = KeptText.Of(reference.Tenant), Address = KeptText.Of(reference.Address) };
        if (Find(reference.Key) is { } known && known == reference with { Seen = known.Seen } && reference.Seen - known.Seen < SeenAnew) return;
        database.Change((connection, _) => connection.Run("""
            INSERT INTO conversation_references (key, channel, tenant, is_shared, address, seen)
            VALUES (@key, @channel, @tenant, @shared, @address, @seen)
            ON CONFLICT (key) DO UPDATE SET channel = excluded.channel, tenant = excluded.tenant, is_shared = excluded.is_shared,
              address = excluded.address, seen = excluded.seen
            """,
            ("@key", reference.Key), ("@channel", reference.Channel), ("@tenant", reference.Tenant),
            ("@shared", reference.IsShared ? 1L : 0L), ("@address", reference.Address), ("@seen", reference.Seen.UtcTicks)));
    }

    internal void Remove(string key) =>
        database.Change((connection, _) => connection.Run("DELETE FROM conversation_references WHERE key = @key", ("@key", key)));
}
