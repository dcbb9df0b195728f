using System.Collections.Immutable;
using System.Data.Common;
using Briefing.Conversation.Digests.Schedules;
using Briefing.Conversation.Digests.Subscriptions;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Conversation.Digests.Storage;

/// <summary>Subscriptions in a database of either dialect.</summary>
internal sealed class SqlSubscriptionStore(IDatabase database, TimeProvider time, Occurrences occurrences) : ISubscriptionStore
{
    private readonly ReferenceRows _references = new(database);

    /// <inheritdoc/>
    public Subscription? Find(string id) =>
        database.Run(connection => SubscriptionRows.Read(connection, "id = @id", ("@id", id))).FirstOrDefault();

    /// <inheritdoc/>
    public ImmutableArray<Subscription> Of(string conversation) => database.Run(connection =>
        SubscriptionRows.Read(connection, $"conversation = @conversation AND state <> {Row.Stopped} ORDER BY created, id", ("@conversation", conversation)));

    /// <inheritdoc/>
    public ImmutableArray<Subscription> StandingQuestions(string? after, int most) => database.Run(connection =>
        SubscriptionRows.Read(connection, "kind = 1 AND state = 0 AND id > @after ORDER BY id LIMIT @most", ("@after", after ?? ""), ("@most", (long)most)));

    /// <inheritdoc/>
    public Subscription Add(Subscription subscription)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        var next = Next(subscription);
        database.Change((connection, _) => SubscriptionRows.Write(connection, $"""
            INSERT INTO subscriptions ({SubscriptionRows.Columns}, next_local)
            VALUES (@{SubscriptionRows.Columns.Replace(", ", ", @", StringComparison.Ordinal)}, @next_local)
            """, subscription, next));
        return subscription with { NextDue = next?.At };
    }

    /// <inheritdoc/>
    public Subscription? Change(Subscription changed)
    {
        ArgumentNullException.ThrowIfNull(changed);
        var next = Next(changed);
        return database.Change((connection, _) =>
        {
            var locks = database.Dialect == SqlDialect.PostgreSql ? " FOR UPDATE" : "";
            var kept = SubscriptionRows.Read(connection, "id = @id" + locks, ("@id", changed.Id)).FirstOrDefault();
            if (kept is null || kept.Revision != changed.Revision) return null;
            var (due, local) = Keeps(kept, changed) ? (kept.NextDue, "next_local") : (next?.At, "@next_local");
            SubscriptionRows.Write(connection, $"""
                UPDATE subscriptions SET state = @state, owner = @owner, owner_name = @owner_name, filter = @filter, days = @days,
                  minute = @minute, zone = @zone, question = @question, stopped_because = @stopped_because,
                  tells_when_nothing = @tells_when_nothing, most_items = @most_items, revision = revision + 1,
                  next_due = {(local == "next_local" ? "next_due" : "@next_due")}, next_local = {local}
                WHERE id = @id
                """, changed, next);
            if (changed.State != SubscriptionState.Active) Drop(connection, changed);
            return changed with { Revision = changed.Revision + 1, NextDue = due };
        });
    }

    /// <inheritdoc/>
    public int StopAll(string conversation, string because, DateTimeOffset at) => database.Change((connection, _) =>
    {
        var stopped = connection.Run($"""
            UPDATE subscriptions SET state = {Row.Stopped}, stopped_because = @because, next_due = NULL, next_local = NULL, revision = revision + 1
            WHERE conversation = @conversation AND state <> {Row.Stopped}
            """, ("@conversation", conversation), ("@because", KeptText.Of(because)));
        connection.Run(Row.EndOpen("conversation = @conversation"), ("@conversation", conversation), ("@reason", KeptText.Of(because)), ("@at", at.UtcTicks));
        return stopped;
    });

    /// <inheritdoc/>
    public int Forget(string ownerId) => database.Change((connection, _) =>
    {
        connection.Run("DELETE FROM acknowledgements WHERE reader = @owner", ("@owner", ownerId));
        return connection.Run("DELETE FROM subscriptions WHERE owner = @owner", ("@owner", ownerId));
    });

    /// <inheritdoc/>
    public ConversationReference? Reference(string conversation) => _references.Find(conversation);

    /// <inheritdoc/>
    public void Keep(ConversationReference reference) => _references.Keep(reference);

    /// <inheritdoc/>
    public void ForgetReference(string conversation) => _references.Remove(conversation);

    private Occurrence? Next(Subscription subscription) =>
        subscription is { State: SubscriptionState.Active, Schedule: { } schedule }
            ? occurrences.After(schedule, time.GetUtcNow()) : null;

    /// <summary>
    /// Whether the next time stays: the schedule is the same, or the time has passed already and a late tick must not lose it.
    /// </summary>
    private bool Keeps(Subscription kept, Subscription changed) =>
        kept.NextDue is { } due && changed.State == SubscriptionState.Active && changed.Schedule is { } schedule
        && (schedule.Equals(kept.Schedule) || due <= time.GetUtcNow());

    private void Drop(DbConnection connection, Subscription changed) =>
        connection.Run(Row.EndOpen("conversation = @conversation AND subscription = @id"
            + (changed.State == SubscriptionState.Paused ? " AND occurrence NOT LIKE 'now:%'" : "")),
            ("@conversation", changed.Conversation), ("@id", changed.Id), ("@at", time.GetUtcNow().UtcTicks),
            ("@reason", changed.State == SubscriptionState.Paused ? "The subscription was paused." : "The subscription was stopped."));
}
