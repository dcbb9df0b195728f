using System.Collections.Immutable;
using System.Data.Common;
using Briefing.Conversation.Digests.Deliveries;
using Briefing.Conversation.Digests.Schedules;
using Briefing.Conversation.Digests.Subscriptions;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Conversation.Digests.Storage;

/// <summary>Deliveries in a database of either dialect.</summary>
internal sealed class SqlDeliveryStore(IDatabase database, Occurrences occurrences) : IDeliveryStore
{
    /// <summary>A claim of this very sender: a later claim has another token, and whatever ended the delivery left the state.</summary>
    private const string IsHeld = $"id = @id AND token = @token AND state = {Row.Claimed}";

    private readonly DueSubscriptions _due = new(database, occurrences);
    private readonly ClaimSelection _claims = new(database);
    private readonly AcknowledgementRows _acknowledgements = new(database);

    /// <inheritdoc/>
    public int OweDue(DateTimeOffset now, int most) => _due.Owe(now, most);

    /// <inheritdoc/>
    public bool Owe(Subscription subscription, string occurrence, DateTimeOffset due)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        // A subscription that is being stopped is waited for, so that nothing is owed to it afterwards.
        var locks = database.Dialect == SqlDialect.PostgreSql ? " FOR SHARE OF s" : "";
        return database.Change((connection, _) => connection.Run($"""
            INSERT INTO deliveries (subscription, occurrence, conversation, tenant, due, not_before)
            SELECT s.id, @occurrence, s.conversation, coalesce(c.tenant, ''), @due, @due
            FROM subscriptions s LEFT JOIN conversation_references c ON c.key = s.conversation
            WHERE s.id = @id AND s.state <> {Row.Stopped}{locks}
            ON CONFLICT (subscription, occurrence) DO NOTHING
            """, ("@id", subscription.Id), ("@occurrence", KeptText.Of(occurrence)), ("@due", due.UtcTicks)) > 0);
    }

    /// <inheritdoc/>
    public ImmutableArray<Claim> Claim(string sender, DateTimeOffset now, TimeSpan lease, int most, IReadOnlyCollection<string> except) =>
        _claims.Claim(sender, now, now + lease, most, except);

    /// <inheritdoc/>
    public bool Extend(Claim claim, DateTimeOffset until) =>
        Held(claim, $"UPDATE deliveries SET not_before = @until WHERE {IsHeld}", ("@until", until.UtcTicks));

    /// <inheritdoc/>
    public bool Begin(Claim claim, string contentJson, string messageJson, DateTimeOffset at) => Held(claim,
        $"UPDATE deliveries SET content = @content, message = @message, attempts = attempts + 1 WHERE {IsHeld} AND not_before > @at",
        ("@content", KeptText.Of(contentJson)), ("@message", KeptText.Of(messageJson)), ("@at", at.UtcTicks));

    /// <inheritdoc/>
    public bool Complete(Claim claim, string? messageId, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return database.Change((connection, _) =>
        {
            var completed = connection.Run($"""
                UPDATE deliveries SET state = {Row.Sent}, message_id = @message, reason = NULL, finished = @at
                WHERE id = @id AND token = @token AND state IN ({Row.Claimed}, {Row.Dropped})
                """, [.. Of(claim), ("@message", KeptText.OrNull(messageId)), ("@at", at.UtcTicks)]) > 0;
            if (!completed) return false;
            connection.Run("""
                INSERT INTO received_digests (subscription, delivery, content, at)
                SELECT subscription, id, content, @at FROM deliveries WHERE id = @id AND content IS NOT NULL
                ON CONFLICT (subscription) DO UPDATE SET delivery = excluded.delivery, content = excluded.content, at = excluded.at
                """, ("@id", claim.Delivery.Id), ("@at", at.UtcTicks));
            // The content stands with the subscription now; kept with every delivery it would be most of the database.
            connection.Run("UPDATE deliveries SET content = NULL, message = NULL WHERE id = @id", ("@id", claim.Delivery.Id));
            return true;
        });
    }

    /// <inheritdoc/>
    public bool Release(Claim claim, DateTimeOffset notBefore, string reason) => Held(claim,
        $"UPDATE deliveries SET state = {Row.Waiting}, sender = NULL, not_before = @before, reason = @reason WHERE {IsHeld}",
        ("@before", notBefore.UtcTicks), ("@reason", KeptText.Of(reason)));

    /// <inheritdoc/>
    public bool End(Claim claim, DeliveryState state, string reason, DateTimeOffset at)
    {
        if (state is not (DeliveryState.Dropped or DeliveryState.Failed))
            throw new ArgumentOutOfRangeException(nameof(state), state, "A delivery ends without sending as dropped or as failed.");
        return Held(claim, $"UPDATE deliveries SET state = @state, reason = @reason, finished = @at, content = NULL, message = NULL WHERE {IsHeld}",
            ("@state", (long)state), ("@reason", KeptText.Of(reason)), ("@at", at.UtcTicks));
    }

    /// <inheritdoc/>
    public ImmutableArray<Delivery> Of(string subscriptionId, int most) =>
        database.Run(connection => DeliveryRows.Of(connection, subscriptionId, most));

    /// <inheritdoc/>
    public string? LastContent(string subscriptionId) => database.Run(connection =>
        (string?)connection.Scalar("SELECT content FROM received_digests WHERE subscription = @subscription", ("@subscription", subscriptionId)));

    /// <inheritdoc/>
    public DateTimeOffset? NextDue() => database.Run(connection =>
        connection.Scalar($"""
            WITH RECURSIVE {ClaimSelection.Tenants}
            SELECT min(at) FROM (
              SELECT min(next_due) AS at FROM subscriptions WHERE next_due IS NOT NULL
              UNION ALL
              SELECT (SELECT min(d.not_before) FROM deliveries d WHERE d.tenant = t.tenant AND d.{Row.IsOpen}) FROM t WHERE t.tenant IS NOT NULL) AS every
            """) is long ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : (DateTimeOffset?)null);

    /// <inheritdoc/>
    public DateTimeOffset? LastTick() => _due.LastTick();

    /// <inheritdoc/>
    public bool Acknowledge(long delivery, string conversation, Acknowledgement acknowledgement) =>
        _acknowledgements.Add(delivery, conversation, acknowledgement);

    /// <inheritdoc/>
    public ImmutableArray<Acknowledgement> Acknowledgements(long delivery, string conversation) => _acknowledgements.Of(delivery, conversation);

    /// <inheritdoc/>
    public int Purge(DateTimeOffset before, int most) => database.Change((connection, _) => connection.Run("""
        DELETE FROM deliveries WHERE id IN (SELECT id FROM deliveries WHERE state >= 2 AND finished < @before ORDER BY id LIMIT @most)
        """, ("@before", before.UtcTicks), ("@most", (long)most)));

    private bool Held(Claim claim, string sql, params (string, object?)[] parameters)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return database.Change((connection, _) => connection.Run(sql, [.. Of(claim), .. parameters])) > 0;
    }

    private static (string, object?)[] Of(Claim claim) => [("@id", claim.Delivery.Id), ("@token", claim.Token)];
}
