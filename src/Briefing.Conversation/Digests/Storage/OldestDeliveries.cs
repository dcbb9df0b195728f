using System.Data.Common;
using Briefing.Conversation.Digests.Deliveries;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Conversation.Digests.Storage;

/// <summary>What each of some tenants has that can be claimed, by steps in an index: however much waits, the oldest are found at once.</summary>
internal sealed class OldestDeliveries(SqlDialect dialect)
{
    private const string Columns = $"{DeliveryRows.Columns}, d.token, d.content, d.message";

    /// <summary>Claimed by nobody, the oldest of its conversation that is due, and nobody holds another of that.</summary>
    private const string CanBeClaimed = $"""
        d.{Row.IsOpen} AND d.not_before <= @now AND NOT EXISTS (
          SELECT 1 FROM deliveries o WHERE o.conversation = d.conversation AND o.{Row.IsOpen} AND o.id <> d.id
            AND (o.state = {Row.Claimed}
              OR d.state = {Row.Waiting} AND o.not_before <= @now AND (o.due < d.due OR o.due = d.due AND o.id < d.id)))
        """;

    /// <summary>Finds them, each tenant's together.</summary>
    /// <param name="connection">The database.</param>
    /// <param name="tenants">The tenants.</param>
    /// <param name="lease">From now until when they are to be held.</param>
    /// <param name="most">How many of each tenant.</param>
    /// <param name="known">Those that have been found already.</param>
    internal List<Claim> Of(
        DbConnection connection, IReadOnlyList<string> tenants, (DateTimeOffset Now, DateTimeOffset Until) lease, int most, HashSet<long> known)
    {
        var found = new List<Claim>();
        var last = (Tenant: "", Count: 0);
        void Take(DbDataReader row)
        {
            var delivery = DeliveryRows.Of(row);
            if (delivery.Tenant != last.Tenant) last = (delivery.Tenant, 0);
            if (last.Count == most || known.Contains(delivery.Id)) return;
            last.Count++;
            found.Add(new(delivery, row.GetInt64(DeliveryRows.Count) + 1, lease.Until, row.TextOrNull(DeliveryRows.Count + 1), row.TextOrNull(DeliveryRows.Count + 2)));
        }

        var limit = (long)most + known.Count;
        if (dialect == SqlDialect.PostgreSql)
        {
            // One round trip; what another program is about to claim is left to it.
            connection.Each($"""
                SELECT d.* FROM unnest(@these) WITH ORDINALITY AS t(tenant, place) CROSS JOIN LATERAL (
                  SELECT {Columns} FROM deliveries d WHERE d.tenant = t.tenant COLLATE "C" AND {CanBeClaimed}
                  ORDER BY d.not_before, d.id LIMIT @limit FOR UPDATE OF d SKIP LOCKED) AS d
                ORDER BY t.place
                """, Take, StoredRows.These(dialect, tenants), ("@now", lease.Now.UtcTicks), ("@limit", limit));
            return found;
        }

        foreach (var tenant in tenants)
            connection.Each($"SELECT {Columns} FROM deliveries d WHERE d.tenant = @tenant AND {CanBeClaimed} ORDER BY d.not_before, d.id LIMIT @limit",
                Take, ("@tenant", tenant), ("@now", lease.Now.UtcTicks), ("@limit", limit));
        return found;
    }
}
