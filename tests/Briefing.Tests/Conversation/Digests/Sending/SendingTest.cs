using System.Collections.Concurrent;
using Briefing.Conversation.Digests.Deliveries;
using Briefing.Conversation.Digests.Sending;
using Briefing.Conversation.Digests.Sending.Limits;
using Briefing.Conversation.Digests.Storage;
using Briefing.Conversation.Digests.Subscriptions;
using Briefing.Tests.Conversation.Digests.Storage;

namespace Briefing.Tests.Conversation.Digests.Sending;

/// <summary>A store of digests, a channel and a composer, as sending meets them.</summary>
public abstract class SendingTest : IDisposable
{
    internal static readonly DateTimeOffset Start = DigestStoreContract.Start;

    private readonly OwnSqlite _own = new();
    private int _number;

    internal SendingTest(TimeProvider time)
    {
        Time = time;
        Stores = DigestStores.Open(_own.Database, time);
        Pace = new SqlSendingPace(_own.Database);
    }

    internal TimeProvider Time { get; }

    internal DigestStores Stores { get; }

    internal ISendingPace Pace { get; }

    internal ScriptedChannel Channel { get; } = new();

    internal CountingComposer Composer { get; } = new();

    internal ConcurrentQueue<SendingEvent> Events { get; } = [];

    internal IEnumerable<SendingEventKind> Kinds => Events.Select(happened => happened.Kind);

    internal SendingParts Parts(string sender = "one") => new()
    {
        Subscriptions = Stores.Subscriptions, Deliveries = Stores.Deliveries, Composer = () => Composer, Channels = [Channel], Pace = Pace,
        Options = new SendingOptions { Sender = sender }, Time = Time, Randomness = () => 0.5, Report = Events.Enqueue,
    };

    /// <summary>Keeps a subscription in a conversation of its own, unless one is named.</summary>
    internal Subscription Subscribe(string? conversation = null, string tenant = "harbour", string channel = "teams", Func<Subscription, Subscription>? with = null)
    {
        conversation ??= $"{channel}/{tenant}/{Interlocked.Increment(ref _number)}";
        Stores.Subscriptions.Keep(new ConversationReference(conversation, channel, tenant, false, "{}", Start));
        var subscription = DigestStoreContract.New(DigestStoreContract.Daily(), conversation) with { Created = Time.GetUtcNow() };
        return Stores.Subscriptions.Add(with?.Invoke(subscription) ?? subscription);
    }

    /// <summary>Subscribes and owes at once.</summary>
    internal Subscription Owe(string? conversation = null, string tenant = "harbour", string channel = "teams", string occurrence = "at:today", Func<Subscription, Subscription>? with = null)
    {
        var subscription = Subscribe(conversation, tenant, channel, with);
        Stores.Deliveries.Owe(subscription, occurrence, Time.GetUtcNow()).ShouldBeTrue();
        return subscription;
    }

    internal Delivery Latest(Subscription subscription) => Stores.Deliveries.Of(subscription.Id, 1).ShouldHaveSingleItem();

    /// <inheritdoc/>
    public void Dispose()
    {
        _own.Dispose();
        GC.SuppressFinalize(this);
    }
}
