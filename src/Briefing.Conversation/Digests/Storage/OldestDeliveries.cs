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

    /// <summary>Held by somebody before: given back to be tried again, or its sender died. An index of its own finds it.</summary>
    private const string IsBegun = "d.token > 0";

    /// <summary>
    /// Finds them. A half of each tenant's share goes first to those that somebody has held before: they have waited longest, and
    /// behind everything new they would all come at the end, one retry after the other. The other half is for the new, so that
    /// recipients that fail again and again hold up nobody.
    /// </summary>
    /// <param name="connection">The database.</param>
    /// <param name="tenants">The tenants.</param>
    /// <param name="lease">From now until when they are to be held.</param>
    /// <param name="most">How many of each tenant.</param>
    /// <param name="known">Those that have been found already.</param>
    internal List<Claim> Of(
        DbConnection connection, IReadOnlyList<string> tenants, (DateTimeOffset Now, DateTimeOffset Until) lease, int most, IReadOnlyCollection<long> known)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var (found, seen) = (new List<Claim>(), known.ToHashSet());
        Find($"{CanBeClaimed} AND {IsBegun}", (most + 1) / 2);
        Find(CanBeClaimed, most);
        return found;

        void Find(string condition, int upTo) => Each(connection, condition, tenants, lease.Now, (long)upTo + seen.Count, row =>
        {
            var delivery = DeliveryRows.Of(row);
            if (counts.GetValueOrDefault(delivery.Tenant) == upTo || !seen.Add(delivery.Id)) return;
            counts[delivery.Tenant] = counts.GetValueOrDefault(delivery.Tenant) + 1;
            found.Add(new(delivery, row.GetInt64(DeliveryRows.Count) + 1, lease.Until, row.TextOrNull(DeliveryRows.Count + 1), row.TextOrNull(DeliveryRows.Count + 2)));
        });
    }

    private void Each(DbConnection connection, string condition, IReadOnlyList<string> tenants, DateTimeOffset now, long limit, Action<DbDataReader> take)
    {
        (string, object?)[] bounds = [("@now", now.UtcTicks), ("@limit", limit)];
        if (dialect == SqlDialect.PostgreSql)
        {
            // One round trip; what another program is about to claim is left to it.
            connection.Each($"""
                SELECT d.* FROM unnest(@these) WITH ORDINALITY AS t(tenant, place) CROSS JOIN LATERAL (
                  SELECT {Columns} FROM deliveries d WHERE d.tenant = t.tenant COLLATE "C" AND {condition}
                  ORDER BY d.not_before, d.id LIMIT @limit FOR UPDATE OF d SKIP LOCKED) AS d
                ORDER BY t.place
                """, take, [StoredRows.These(dialect, tenants), .. bounds]);
            return;
        }

        foreach (var tenant in tenants)
            connection.Each($"SELECT {Columns} FROM deliveries d WHERE d.tenant = @tenant AND {condition} ORDER BY d.not_before, d.id LIMIT @limit",
                take, [("@tenant", tenant), .. bounds]);
    }
}
