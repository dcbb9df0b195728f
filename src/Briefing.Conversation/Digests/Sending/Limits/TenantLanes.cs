using System.Collections.Concurrent;
using Briefing.Conversation.Digests.Deliveries;

namespace Briefing.Conversation.Digests.Sending.Limits;

/// <summary>The lanes of a sender, one for each tenant of each channel.</summary>
internal sealed class TenantLanes(SendingOptions options, ISendingPace pace, TimeProvider time) : IDisposable
{
    private readonly ConcurrentDictionary<string, TenantLane> _lanes = new(StringComparer.Ordinal);

    /// <summary>The lane of a delivery: the key of its conversation begins with the channel and the tenant.</summary>
    internal TenantLane Of(Delivery delivery)
    {
        var ends = delivery.Conversation.LastIndexOf('/');
        return _lanes.GetOrAdd(ends > 0 ? delivery.Conversation[..ends] : delivery.Conversation, Make, delivery.Tenant);
    }

    /// <summary>The tenants of which nothing more is claimed for the moment: enough of them waits here, or they are left alone.</summary>
    internal IReadOnlyCollection<string> TenantsWithoutRoom() =>
        _lanes.Values.Where(lane => lane.IsFull || lane.HeldUntil is not null).Select(lane => lane.Tenant).ToHashSet(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var lane in _lanes.Values) lane.Dispose();
    }

    private TenantLane Make(string name, string tenant) =>
        new(name, tenant, options.LimitsOf(Uri.UnescapeDataString(name.Split('/')[0])), pace, time);
}
