using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Briefing.Conversation.Digests.Deliveries;

namespace Briefing.Conversation.Digests.Sending;

/// <summary>Names a delivery for its channel.</summary>
public static class DeliveryKey
{
    /// <summary>The same for each attempt at a delivery, of whichever sender, and of no other delivery: 32 hexadecimal digits that tell nothing.</summary>
    public static string Of(Delivery delivery)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        var name = string.Create(CultureInfo.InvariantCulture, $"{delivery.SubscriptionId.Length}:{delivery.SubscriptionId}{delivery.Occurrence}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));
    }
}
