using System.Text.Json;
using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Conversation.Digests.Deliveries;
using Briefing.Conversation.Digests.Schedules;
using Briefing.Conversation.Digests.Storage;
using Briefing.Conversation.Digests.Subscriptions;
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Evaluation.Chaos;

/// <summary>The store of a run: who is owed what.</summary>
internal static class ChaosStore
{
    internal static IDatabase Open(string address) => PostgreSqlAddress.IsMeant(address)
        ? PostgreSqlDatabase.Open(PostgreSqlAddress.Parse(address), TimeProvider.System)
        : new SqliteDatabase(new SqliteConnections(address, TimeSpan.FromSeconds(30)));

    /// <summary>Subscribes every recipient an hour ago to what came due a minute ago, and owes it.</summary>
    internal static void Fill(IDatabase database, ChaosPlan plan, Uri connector)
    {
        // As the fact store keeps its file.
        if (database.Dialect == SqlDialect.Sqlite) database.Run(connection => connection.Scalar("PRAGMA journal_mode = WAL"));
        var now = TimeProvider.System.GetUtcNow();
        var schedule = new Schedule(Schedule.EveryDay, TimeOnly.FromTimeSpan((now - TimeSpan.FromMinutes(1)).TimeOfDay), "Etc/UTC");
        var stores = DigestStores.Open(database, new Earlier(now - TimeSpan.FromHours(1)));
        Parallel.ForEach(Conversations(plan), new ParallelOptions { MaxDegreeOfParallelism = plan.OnPostgreSql ? 4 : 1 }, recipient =>
        {
            var (tenant, conversation) = recipient;
            var key = $"msteams/{tenant}/{Uri.EscapeDataString(conversation)}";
            var address = JsonSerializer.Serialize(
                new Channels.ActivityProtocol.Schema.ConversationReference
                {
                    ServiceUrl = connector.ToString(), ChannelId = "msteams", Bot = new ChannelAccount { Id = "bot" }, User = new ChannelAccount { Id = conversation },
                    Conversation = new ConversationAccount { Id = conversation, TenantId = tenant },
                },
                ActivityJson.Wire.ConversationReference);
            stores.Subscriptions.Keep(new(key, "msteams", tenant, false, address, now));
            stores.Subscriptions.Add(new Subscription
            {
                Id = Guid.NewGuid().ToString("N")[..16], Kind = SubscriptionKind.Digest, Conversation = key, OwnerId = key, Schedule = schedule,
                Created = now - TimeSpan.FromHours(1),
            });
        });
        while (stores.Deliveries.OweDue(now, 1000) > 0)
        {
            // Until nothing is due.
        }
    }

    /// <summary>The conversations whose deliveries are in a state, at one sender where one is named.</summary>
    internal static IReadOnlyList<string> In(IDatabase database, DeliveryState state, string? sender = null) => database.Run(connection =>
    {
        var found = new List<string>();
        connection.Each("SELECT conversation FROM deliveries WHERE state = @state AND (@sender = '' OR sender = @sender)",
            row => found.Add(Uri.UnescapeDataString(row.GetString(0).Split('/')[2])), ("@state", (long)state), ("@sender", sender ?? ""));
        return found;
    });

    /// <summary>How many are owed and not sent, failed or dropped.</summary>
    internal static long Open(IDatabase database) =>
        database.Run(connection => (long)connection.Scalar("SELECT count(*) FROM deliveries WHERE state < 2")!);

    private static IEnumerable<(string Tenant, string Conversation)> Conversations(ChaosPlan plan)
    {
        for (var tenant = 0; tenant < ChaosPlan.Tenants.Length; tenant++)
            for (var number = 0; number < (int)(plan.Recipients * ChaosPlan.Tenants[tenant]); number++)
                yield return ($"t{tenant}", $"t{tenant}:{number}|chat");
    }

    private sealed class Earlier(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
