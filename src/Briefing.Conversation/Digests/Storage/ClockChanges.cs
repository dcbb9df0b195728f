using Briefing.Conversation.Digests.Schedules;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Conversation.Digests.Storage;

/// <summary>
/// Works out next times anew where those that are kept may be wrong: after a clock that was ahead has been put back, and when
/// the program brings later rules of time zones.
/// </summary>
internal sealed class ClockChanges(IDatabase database, Occurrences occurrences)
{
    /// <summary>How far clocks of machines that share a database may differ; a time that came early by this is not worth a thought.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(10);

    /// <summary>How often the clock is noted: with each minute, of which none is exactly that long.</summary>
    private static readonly TimeSpan Noted = TimeSpan.FromSeconds(30);

    private const int Batch = 5_000;

    internal void Follow(DateTimeOffset now)
    {
        var (reached, zones) = Read();
        var isBack = reached - now > Skew;
        var isNewer = string.CompareOrdinal(occurrences.Version, zones) > 0;
        if (zones.Length > 0 && (isBack || isNewer)) Replan(now, isBack);
        if (isBack || isNewer || now - reached >= Noted) Note(now, isNewer ? occurrences.Version : zones, isBack);
    }

    internal (DateTimeOffset Reached, string Zones) Read() => database.Run(connection =>
    {
        (DateTimeOffset, string) found = default;
        connection.Each("SELECT reached, zones FROM digest_clock WHERE one = 1", row => found = (row.Moment(0), row.GetString(1)));
        return found;
    });

    private void Note(DateTimeOffset now, string zones, bool isBack) => database.Change((connection, _) => connection.Run(
        "UPDATE digest_clock SET reached = @now, zones = @zones WHERE one = 1" + (isBack ? "" : " AND (reached < @now OR zones <> @zones)"),
        ("@now", now.UtcTicks), ("@zones", zones)));

    /// <summary>Goes through all that are planned, some thousand at a time, so that nobody waits for long.</summary>
    private void Replan(DateTimeOffset now, bool isBack)
    {
        var after = "";
        while (after is not null) after = ReplanBatch(after, now, isBack);
    }

    private string? ReplanBatch(string after, DateTimeOffset now, bool isBack) => database.Change((connection, _) =>
    {
        var count = 0;
        string? last = null;
        var moved = new List<(string Id, string Local, DateTimeOffset Due)>();
        var locks = database.Dialect == SqlDialect.PostgreSql ? " FOR UPDATE" : "";
        connection.Each($"""
            SELECT id, days, minute, zone, next_due, next_local FROM subscriptions
            WHERE id > @after AND next_due IS NOT NULL ORDER BY id LIMIT {Batch}{locks}
            """, row =>
            {
                (count, last) = (count + 1, row.GetString(0));
                var (zone, due, local) = (row.GetString(3), row.Moment(4), row.GetString(5));
                if (due <= now || !occurrences.Knows(zone)) return;
                var planned = isBack
                    ? occurrences.After(SubscriptionRows.Schedule(row.GetInt64(1), row.GetInt64(2), zone), now)
                    : new Occurrence(Occurrence.Parse(local), occurrences.Moment(Occurrence.Parse(local), zone));
                if (planned.At != due) moved.Add((last, planned.LocalText, planned.At));
            }, ("@after", after));
        if (moved.Count > 0)
            connection.Run($"""
                UPDATE subscriptions SET next_local = {StoredRows.Text(1)}, next_due = {StoredRows.Number(2)} FROM {StoredRows.Table(database.Dialect)}
                WHERE subscriptions.id = {StoredRows.Text(0)}
                """, ("@rows", StoredRows.Json(moved, static (json, row) =>
                {
                    json.WriteStringValue(row.Id);
                    json.WriteStringValue(row.Local);
                    json.WriteNumberValue(row.Due.UtcTicks);
                })));
        return count < Batch ? null : last;
    });
}
