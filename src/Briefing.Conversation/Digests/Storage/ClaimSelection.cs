using System.Collections.Immutable;
using System.Data.Common;
using Briefing.Conversation.Digests.Deliveries;
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Conversation.Digests.Storage;

/// <summary>
/// Chooses what a sender gets: every tenant with something to send in turn, so that a large one does not hold up the others, and
/// of each conversation the oldest, as long as nobody holds one of it; what was tried before has a half of the room. An index allows one claimed delivery of a conversation,
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

    private readonly OldestDeliveries _oldest = new(database.Dialect);

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
            if (tenants.Count > most - chosen.Count) tenants = tenants[..(most - chosen.Count)];
            var share = (most - chosen.Count) / tenants.Count;
            var found = _oldest.Of(connection, tenants, (now, until), share, [.. chosen.Select(claim => claim.Delivery.Id)]);
            chosen.AddRange(found);
            if (found.Count > 0) Volatile.Write(ref _served, found[^1].Delivery.Tenant);
            // Who had less than a share has no more; what is left is shared among the others.
            var counts = found.CountBy(claim => claim.Delivery.Tenant).ToDictionary(StringComparer.Ordinal);
            tenants = [.. tenants.Where(tenant => counts.GetValueOrDefault(tenant) == share)];
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

    private ImmutableArray<Claim> Take(DbConnection connection, List<Claim> chosen, string sender, DateTimeOffset until)
    {
        var taken = new HashSet<long>();
        // What another program has claimed since the choice was made is seen here.
        connection.Each($"""
            UPDATE deliveries SET state = {Row.Claimed}, sender = @sender, token = token + 1, not_before = @until
            WHERE {StoredRows.IsAmong(database.Dialect, "id")} AND NOT EXISTS (
              SELECT 1 FROM deliveries o WHERE o.conversation = deliveries.conversation AND o.state = {Row.Claimed} AND o.id <> deliveries.id)
            RETURNING id
            """, row => taken.Add(row.GetInt64(0)),
            StoredRows.These(database.Dialect, chosen.Select(claim => claim.Delivery.Id)), ("@sender", KeptText.Of(sender)), ("@until", until.UtcTicks));
        return [.. chosen.Where(claim => taken.Contains(claim.Delivery.Id))
            .Select(claim => claim with { Delivery = claim.Delivery with { State = DeliveryState.Claimed } })];
    }
}
