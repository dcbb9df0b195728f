using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using Briefing.Conversation.Digests.Schedules;
using Briefing.Conversation.Digests.Subscriptions;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Conversation.Digests.Storage;

/// <summary>Subscriptions as rows.</summary>
internal static class SubscriptionRows
{
    internal const string Columns =
        "id, kind, state, conversation, owner, owner_name, filter, days, minute, zone, question, stopped_because, tells_when_nothing, most_items, created, revision, next_due";

    internal static ImmutableArray<Subscription> Read(DbConnection connection, string where, params ReadOnlySpan<(string, object?)> parameters)
    {
        var found = ImmutableArray.CreateBuilder<Subscription>();
        connection.Each($"SELECT {Columns} FROM subscriptions WHERE {where}", row => found.Add(Of(row)), parameters);
        return found.ToImmutable();
    }

    /// <summary>Writes one; the statement names its columns as parameters.</summary>
    internal static int Write(DbConnection connection, string sql, Subscription subscription, Occurrence? next) => connection.Run(sql,
        ("@id", subscription.Id),
        ("@kind", (long)subscription.Kind),
        ("@state", (long)subscription.State),
        ("@conversation", subscription.Conversation),
        ("@owner", subscription.OwnerId),
        ("@owner_name", KeptText.Of(subscription.OwnerName)),
        ("@filter", JsonSerializer.Serialize(subscription.Filter, StoredFilter.Default.DigestFilter)),
        ("@days", subscription.Schedule is { } days ? Mask(days.Days) : null),
        ("@minute", subscription.Schedule is { } time ? (long)time.Time.ToTimeSpan().TotalMinutes : null),
        ("@zone", subscription.Schedule?.Zone),
        ("@question", KeptText.OrNull(subscription.Question)),
        ("@stopped_because", subscription.State == SubscriptionState.Stopped ? KeptText.OrNull(subscription.StoppedBecause) : null),
        ("@tells_when_nothing", subscription.TellsWhenNothing ? 1L : 0L),
        ("@most_items", (long)subscription.MostItems),
        ("@created", subscription.Created.UtcTicks),
        ("@revision", subscription.Revision),
        ("@next_due", next?.At.UtcTicks),
        ("@next_local", next?.LocalText));

    internal static Schedule Schedule(long days, long minute, string zone) =>
        new([.. Schedules.Schedule.EveryDay.Where(day => (days >> (int)day & 1) == 1)], TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(minute)), zone);

    private static long Mask(ImmutableSortedSet<DayOfWeek> days) => days.Aggregate(0L, (mask, day) => mask | 1L << (int)day);

    private static Subscription Of(DbDataReader row) => new()
    {
        Id = row.GetString(0),
        Kind = (SubscriptionKind)row.GetInt64(1),
        State = (SubscriptionState)row.GetInt64(2),
        Conversation = row.GetString(3),
        OwnerId = row.GetString(4),
        OwnerName = row.GetString(5),
        Filter = JsonSerializer.Deserialize(row.GetString(6), StoredFilter.Default.DigestFilter) ?? DigestFilter.Everything,
        Schedule = row.IsDBNull(7) ? null : Schedule(row.GetInt64(7), row.GetInt64(8), row.GetString(9)),
        Question = row.TextOrNull(10),
        StoppedBecause = row.TextOrNull(11),
        TellsWhenNothing = row.GetInt64(12) != 0,
        MostItems = (int)row.GetInt64(13),
        Created = row.Moment(14),
        Revision = row.GetInt64(15),
        NextDue = row.IsDBNull(16) ? null : row.Moment(16),
    };
}
