using System.Collections.Immutable;
using System.Data.Common;
using Briefing.Conversation.Digests.Deliveries;
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Conversation.Digests.Storage;

/// <summary>
/// Chooses what a sender gets: every tenant with something to send in turn, so that a large one does not hold up the others, and
/// of each conversation the oldest, as long as nobody holds one of it. An index allows one claimed delivery of a conversation,
/// whatever happens here.
/// </summary>
internal sealed class ClaimSelection(IDatabase database)
{
    /// <summary>The tenants with something open, each found by one step in the index: a query to go on from.</summary>
    internal const string Tenants = $"""
        t(tenant) AS (
          SELECT min(tenant) FROM deliveries WHERE {Row.IsOpen}
          UNION ALL
          SELECT (SELECT min(d.tenant) FROM deliveries d WHERE d.{Row.IsOpen} AND d.tenant > t.tenant) FROM t WHERE t.tenant IS NOT NULL)
        """;

    /// <summary>The index that allows one claim of a conversation refuses a second (PostgreSQL: unique_violation).</summary>
    private const string AlreadyClaimed = "23505";

    /// <summary>The tenant that was served last; the next one begins behind it.</summary>
    private string _served = "";

    internal ImmutableArray<Claim> Claim(string sender, DateTimeOffset now, DateTimeOffset until, int most, IReadOnlyCollection<string> except)
    {
        if (most < 1) return [];
        try
        {
            return database.Change((connection, _) =>
            {
                var chosen = Choose(connection, now, until, most, except);
                return chosen.Count == 0 ? [] : Take(connection, chosen, sender, until);
            });
        }
        catch (StoreException e) when (e.InnerException is DbException { SqlState: AlreadyClaimed })
        {
            // Another program was claiming an older one of the same conversation, which this one could not see yet.
            return [];
        }
    }

    private List<Claim> Choose(
        DbConnection connection, DateTimeOffset now, DateTimeOffset until, int most, IReadOnlyCollection<string> except)
    {
        var chosen = new List<Claim>();
        var tenants = InTurn(connection, now, except);
        while (tenants.Count > 0 && chosen.Count < most)
        {
            var share = Math.Max(1, (most - chosen.Count) / tenants.Count);
            var more = new List<string>();
            foreach (var tenant in tenants)
            {
                var wanted = Math.Min(share, most - chosen.Count);
                if (wanted == 0) break;
                var found = Oldest(connection, tenant, (now, until), wanted, chosen);
                if (found > 0) Volatile.Write(ref _served, tenant);
                if (found == wanted) more.Add(tenant);
            }

            tenants = more;
        }

        return chosen;
    }

    private List<string> InTurn(DbConnection connection, DateTimeOffset now, IReadOnlyCollection<string> except)
    {
        var tenants = new List<string>();
        connection.Each($"""
            WITH RECURSIVE {Tenants}
            SELECT tenant FROM t WHERE tenant IS NOT NULL AND EXISTS (
              SELECT 1 FROM deliveries d WHERE d.tenant = t.tenant AND d.{Row.IsOpen} AND d.not_before <= @now)
            """, row =>
        {
            if (!except.Contains(row.GetString(0))) tenants.Add(row.GetString(0));
        }, ("@now", now.UtcTicks));
        var served = Volatile.Read(ref _served);
        var first = tenants.FindIndex(tenant => string.CompareOrdinal(tenant, served) > 0);
        return first <= 0 ? tenants : [.. tenants[first..], .. tenants[..first]];
    }

    private int Oldest(DbConnection connection, string tenant, (DateTimeOffset Now, DateTimeOffset Until) lease, int most, List<Claim> chosen)
    {
        var before = chosen.Count;
        var known = chosen.Where(claim => claim.Delivery.Tenant == tenant).Select(claim => claim.Delivery.Id).ToHashSet();
        // Another program's choice is left to it.
        var locks = database.Dialect == SqlDialect.PostgreSql ? " FOR UPDATE OF d SKIP LOCKED" : "";
        connection.Each($"""
            SELECT {DeliveryRows.Columns}, d.token, d.content, d.message FROM deliveries d
            WHERE d.tenant = @tenant AND d.{Row.IsOpen} AND d.not_before <= @now AND NOT EXISTS (
              SELECT 1 FROM deliveries o WHERE o.conversation = d.conversation AND o.{Row.IsOpen} AND o.id <> d.id
                AND (o.state = {Row.Claimed}
                  OR d.state = {Row.Waiting} AND o.not_before <= @now AND (o.due < d.due OR o.due = d.due AND o.id < d.id)))
            ORDER BY d.not_before, d.id LIMIT @most{locks}
            """, row =>
            {
                if (known.Contains(row.GetInt64(0)) || chosen.Count - before == most) return;
                chosen.Add(new(DeliveryRows.Of(row), row.GetInt64(DeliveryRows.Count) + 1, lease.Until, row.TextOrNull(DeliveryRows.Count + 1), row.TextOrNull(DeliveryRows.Count + 2)));
            }, ("@tenant", tenant), ("@now", lease.Now.UtcTicks), ("@most", (long)most + known.Count));
        return chosen.Count - before;
    }

    private ImmutableArray<Claim> Take(DbConnection connection, List<Claim> chosen, string sender, DateTimeOffset until)
    {
        var rows = StoredRows.Json(chosen, static (json, claim) =>
        {
            json.WriteNumberValue(claim.Delivery.Id);
            json.WriteNumberValue(claim.Token);
        });
        var taken = new HashSet<long>();
        // What another program has claimed since the choice was made is seen here.
        connection.Each($"""
            UPDATE deliveries SET state = {Row.Claimed}, sender = @sender, token = {StoredRows.Number(1)}, not_before = @until
            FROM {StoredRows.Table(database.Dialect)}
            WHERE deliveries.id = {StoredRows.Number(0)} AND NOT EXISTS (
              SELECT 1 FROM deliveries o WHERE o.conversation = deliveries.conversation AND o.state = {Row.Claimed} AND o.id <> deliveries.id)
            RETURNING deliveries.id
            """, row => taken.Add(row.GetInt64(0)), ("@rows", rows), ("@sender", KeptText.Of(sender)), ("@until", until.UtcTicks));
        return [.. chosen.Where(claim => taken.Contains(claim.Delivery.Id))
            .Select(claim => claim with { Delivery = claim.Delivery with { State = DeliveryState.Claimed } })];
    }
}
