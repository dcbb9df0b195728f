using System.Data.Common;
using System.Globalization;
using Briefing.Conversation.Digests.Schedules;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Conversation.Digests.Storage;

/// <summary>Owes what has come due, many at a time: one query for those whose time has come, one statement for each kind of change.</summary>
internal sealed class DueSubscriptions(IDatabase database, Occurrences occurrences)
{
    /// <summary>When a subscription is looked at again whose zone this program does not know; a newer one may.</summary>
    private static readonly TimeSpan Unknown = TimeSpan.FromHours(1);

    /// <summary>Waiting, and owed at a time of a schedule.</summary>
    private const string IsScheduled = $"state = {Row.Waiting} AND occurrence LIKE 'at:%'";

    private readonly ClockChanges _clock = new(database, occurrences);

    internal DateTimeOffset? LastTick() => _clock.Read().Reached is { Ticks: > 0 } reached ? reached : null;

    internal int Owe(DateTimeOffset now, int most)
    {
        _clock.Follow(now);
        return database.Change((connection, _) =>
        {
            var due = Read(connection, now, most);
            if (due.Count > 0)
            {
                Drop(connection, [.. due.Where(step => step.HasWaiting && step.Occurrence is not null).Select(step => step.Id)], now);
                Write(connection, due);
            }

            return due.Count;
        });
    }

    private List<Step> Read(DbConnection connection, DateTimeOffset now, int most)
    {
        // Another program's rows are left to it.
        var locks = database.Dialect == SqlDialect.PostgreSql ? " FOR UPDATE OF s SKIP LOCKED" : "";
        var steps = new List<Step>();
        connection.Each($"""
            SELECT s.id, s.days, s.minute, s.zone, s.next_due, s.next_local, s.conversation, coalesce(c.tenant, ''),
              CASE WHEN EXISTS (SELECT 1 FROM deliveries d WHERE d.conversation = s.conversation AND d.{Row.IsOpen} AND d.{IsScheduled} AND d.subscription = s.id)
                THEN 1 ELSE 0 END
            FROM subscriptions s LEFT JOIN conversation_references c ON c.key = s.conversation
            WHERE s.next_due <= @now ORDER BY s.next_due LIMIT @most{locks}
            """, row => steps.Add(Next(row, now)), ("@now", now.UtcTicks), ("@most", (long)most));
        return steps;
    }

    private Step Next(DbDataReader row, DateTimeOffset now)
    {
        var (id, conversation, tenant, hasWaiting) = (row.GetString(0), row.GetString(6), row.GetString(7), Convert.ToInt64(row.GetValue(8), CultureInfo.InvariantCulture) != 0);
        var schedule = SubscriptionRows.Schedule(row.GetInt64(1), row.GetInt64(2), row.GetString(3));
        var (due, local) = (row.Moment(4), row.GetString(5));
        if (!occurrences.Knows(schedule.Zone)) return new(id, conversation, tenant, hasWaiting, null, due, local, now + Unknown);

        var next = occurrences.After(schedule, now);
        // Of the times that were missed the last one is owed: it holds what those before it would have held.
        var last = occurrences.Latest(schedule, now);
        if (last.At > due || last.LocalText == local) (due, local) = (last.At, last.LocalText);
        return new(id, conversation, tenant, hasWaiting, Occurrence.Name(local, schedule.Zone), due, next.LocalText, next.At);
    }

    private void Drop(DbConnection connection, IReadOnlyCollection<string> subscriptions, DateTimeOffset now)
    {
        if (subscriptions.Count == 0) return;
        connection.Run($"""
            UPDATE deliveries SET state = {Row.Dropped}, reason = @reason, finished = @now
            WHERE {StoredRows.IsAmong(database.Dialect, "subscription")} AND {Row.IsOpen} AND {IsScheduled}
            """, StoredRows.These(database.Dialect, subscriptions), ("@now", now.UtcTicks),
            ("@reason", "The next one came due before it could be sent, and holds what it would have held."));
    }

    private void Write(DbConnection connection, List<Step> steps)
    {
        var rows = StoredRows.Json(steps, static (json, step) =>
        {
            json.WriteStringValue(step.Id);
            json.WriteStringValue(step.Conversation);
            json.WriteStringValue(step.Tenant);
            json.WriteStringValue(step.Occurrence);
            json.WriteNumberValue(step.Due.UtcTicks);
            json.WriteStringValue(step.NextLocal);
            json.WriteNumberValue(step.Next.UtcTicks);
        });
        var table = StoredRows.Table(database.Dialect);
        connection.Run($"""
            INSERT INTO deliveries (subscription, occurrence, conversation, tenant, due, not_before)
            SELECT {StoredRows.Text(0)}, {StoredRows.Text(3)}, {StoredRows.Text(1)}, {StoredRows.Text(2)}, {StoredRows.Number(4)}, {StoredRows.Number(4)}
            FROM {table} WHERE {StoredRows.Text(3)} IS NOT NULL
            ON CONFLICT (subscription, occurrence) DO NOTHING
            """, ("@rows", rows));
        connection.Run($"""
            UPDATE subscriptions SET next_local = {StoredRows.Text(5)}, next_due = {StoredRows.Number(6)} FROM {table}
            WHERE subscriptions.id = {StoredRows.Text(0)}
            """, ("@rows", rows));
    }

    /// <summary>What is owed to one subscription, and when it is due next. Without an occurrence it is only put off.</summary>
    private readonly record struct Step(
        string Id, string Conversation, string Tenant, bool HasWaiting, string? Occurrence, DateTimeOffset Due, string NextLocal, DateTimeOffset Next);
}
