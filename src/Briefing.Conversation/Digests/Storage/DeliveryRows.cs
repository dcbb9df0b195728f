using System.Collections.Immutable;
using System.Data.Common;
using Briefing.Conversation.Digests.Deliveries;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Conversation.Digests.Storage;

/// <summary>Deliveries as rows.</summary>
internal static class DeliveryRows
{
    internal const string Columns =
        "d.id, d.subscription, d.occurrence, d.conversation, d.tenant, d.due, d.state, d.attempts, d.message_id, d.reason";

    /// <summary>How many columns <see cref="Columns"/> has.</summary>
    internal const int Count = 10;

    internal static Delivery Of(DbDataReader row) => new()
    {
        Id = row.GetInt64(0),
        SubscriptionId = row.GetString(1),
        Occurrence = row.GetString(2),
        Conversation = row.GetString(3),
        Tenant = row.GetString(4),
        Due = row.Moment(5),
        State = (DeliveryState)row.GetInt64(6),
        Attempts = (int)row.GetInt64(7),
        MessageId = row.TextOrNull(8),
        Reason = row.TextOrNull(9),
    };

    internal static ImmutableArray<Delivery> Of(DbConnection connection, string subscription, int most)
    {
        var found = ImmutableArray.CreateBuilder<Delivery>();
        connection.Each($"""
            SELECT {Columns} FROM deliveries d WHERE d.subscription = @subscription ORDER BY d.due DESC, d.id DESC LIMIT @most
            """, row => found.Add(Of(row)), ("@subscription", subscription), ("@most", (long)most));
        return found.ToImmutable();
    }
}
