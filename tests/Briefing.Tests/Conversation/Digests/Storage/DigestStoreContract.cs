using Briefing.Conversation.Digests.Deliveries;
using Briefing.Conversation.Digests.Schedules;
using Briefing.Conversation.Digests.Storage;
using Briefing.Conversation.Digests.Subscriptions;
using Briefing.Knowledge.Storage.Databases;
using Briefing.Tests.Knowledge.Storage;

namespace Briefing.Tests.Conversation.Digests.Storage;

/// <summary>What the stores of digests promise in every database: an own empty one for each test.</summary>
public abstract class DigestStoreContract
{
    /// <summary>A Monday, 7:00 UTC.</summary>
    internal static readonly DateTimeOffset Start = new(2027, 3, 1, 7, 0, 0, TimeSpan.Zero);

    internal static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private DigestStores? _stores;
    private int _number;

    /// <summary>The database.</summary>
    protected abstract IDatabase Database { get; }

    internal FixedTime Time { get; } = new(Start);

    internal ISubscriptionStore Subscriptions => Stores.Subscriptions;

    internal IDeliveryStore Deliveries => Stores.Deliveries;

    private DigestStores Stores => _stores ??= Open();

    /// <summary>The stores as another program has them.</summary>
    internal DigestStores Open(Occurrences? occurrences = null) => DigestStores.Open(Database, Time, occurrences ?? Occurrences.Known);

    /// <summary>A digest at 8:30 on every day in Rome, 7:30 UTC in winter.</summary>
    internal static Schedule Daily(string time = "08:30", string zone = "Europe/Rome") =>
        new(Schedule.EveryDay, TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture), zone);

    /// <summary>Keeps a digest of a conversation of its own, unless one is named.</summary>
    internal Subscription Subscribe(Schedule? schedule = null, string? conversation = null, string tenant = "harbour", string owner = "teams/harbour/ada")
    {
        conversation ??= $"teams/{tenant}/{++_number}";
        Subscriptions.Keep(new ConversationReference(conversation, "teams", tenant, false, "{}", Start));
        return Subscriptions.Add(New(schedule ?? Daily(), conversation, owner));
    }

    internal static Subscription New(Schedule? schedule, string conversation, string owner = "teams/harbour/ada") => new()
    {
        Id = Guid.NewGuid().ToString("N")[..26],
        Kind = SubscriptionKind.Digest,
        Conversation = conversation,
        OwnerId = owner,
        Schedule = schedule,
        Created = Start,
    };

    /// <summary>Owes what is due at a moment, in batches.</summary>
    internal int Owe(DateTimeOffset now, int most = 100)
    {
        Time.Now = now;
        var all = 0;
        for (var some = most; some == most; all += some) some = Deliveries.OweDue(now, most);
        return all;
    }

    internal IReadOnlyList<Claim> Claim(DateTimeOffset now, int most = 100, params string[] except) => Deliveries.Claim("one", now, Lease, most, except);
}
