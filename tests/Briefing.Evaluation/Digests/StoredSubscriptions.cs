using Briefing.Conversation.Digests.Schedules;
using Briefing.Conversation.Digests.Storage;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Evaluation.Digests;

/// <summary>Fills a database with subscriptions that are due when a measurement wants them, some thousand in one statement.</summary>
internal static class StoredSubscriptions
{
    private const int Batch = 20_000;

    /// <summary>The zones, as people are spread over the world.</summary>
    internal static readonly string[] Zones =
    [
        "Europe/Rome", "Europe/London", "America/New_York", "America/Los_Angeles", "America/Sao_Paulo", "Africa/Cairo", "Africa/Nairobi", "Asia/Tokyo",
        "Asia/Kolkata", "Asia/Kathmandu", "Australia/Sydney", "Australia/Lord_Howe", "Pacific/Auckland", "Pacific/Chatham", "America/St_Johns",
        "Asia/Tehran", "Europe/Kyiv", "Asia/Jerusalem", "America/Santiago", "Africa/Casablanca", "Asia/Beirut", "America/Havana", "Atlantic/Azores", "UTC",
    ];

    /// <param name="database">Where to.</param>
    /// <param name="from">The number of the first.</param>
    /// <param name="count">How many.</param>
    /// <param name="due">When each is due, of its number; local times are of <c>UTC</c>.</param>
    internal static void Fill(IDatabase database, int from, int count, Func<int, DateTimeOffset> due)
    {
        for (var first = from; first < from + count; first += Batch)
        {
            var rows = StoredRows.Json(Enumerable.Range(first, Math.Min(Batch, from + count - first)), (json, number) =>
            {
                var at = due(number);
                json.WriteStringValue($"s{number:x8}");
                json.WriteStringValue($"teams/{Tenant(number)}/c{number:x8}");
                json.WriteStringValue(Tenant(number));
                json.WriteNumberValue((long)at.TimeOfDay.TotalMinutes);
                json.WriteNumberValue(at.UtcTicks);
                json.WriteStringValue(new Occurrence(at.UtcDateTime, at).LocalText);
            });
            database.Change((connection, _) => Insert(connection, StoredRows.Table(database.Dialect), rows));
        }
    }

    /// <summary>Half of all are one tenant's, the rest are spread over fifty.</summary>
    internal static string Tenant(int number) => number % 2 == 0 ? "large" : $"tenant{number % 50:00}";

    private static int Insert(System.Data.Common.DbConnection connection, string table, string rows)
    {
        connection.Run($"""
            INSERT INTO conversation_references (key, channel, tenant, is_shared, address, seen)
            SELECT {StoredRows.Text(1)}, 'teams', {StoredRows.Text(2)}, 0, @address, 0 FROM {table}
            """, ("@rows", rows), ("@address", """{"serviceUrl":"https://smba.example/","conversation":"19:harbour"}"""));
        return connection.Run($"""
            INSERT INTO subscriptions (id, kind, state, conversation, owner, owner_name, filter, days, minute, zone, tells_when_nothing,
              most_items, created, revision, next_due, next_local)
            SELECT {StoredRows.Text(0)}, 0, 0, {StoredRows.Text(1)}, {StoredRows.Text(1)}, '', @filter, 127, {StoredRows.Number(3)}, 'UTC', 1,
              10, 0, 0, {StoredRows.Number(4)}, {StoredRows.Text(5)} FROM {table}
            """, ("@rows", rows), ("@filter", """{"Speakers":["Mara Voss"],"Topics":["ferry fares"],"Sources":[],"Kinds":[]}"""));
    }
}
