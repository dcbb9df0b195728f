using Briefing.Conversation.Digests.Content;
using Briefing.Conversation.Digests.Deliveries;
using Briefing.Conversation.Digests.Subscriptions;

namespace Briefing.Conversation.Digests.Talk;

/// <summary>What the conversation needs to take subscriptions.</summary>
/// <param name="Subscriptions">Where they are kept.</param>
/// <param name="Deliveries">What is owed.</param>
public sealed record DigestServices(ISubscriptionStore Subscriptions, IDeliveryStore Deliveries)
{
    /// <summary>What makes digests, asked for when one is shown; null where none can be shown in advance.</summary>
    public Func<IDigestComposer?>? Composer { get; init; }

    /// <summary>The most subscriptions that one user has in a conversation of their own: 20. A shared conversation has one digest, and as many standing questions.</summary>
    public int MostSubscriptions { get; init; } = 20;

    /// <summary>The most quotes that a user may ask for in one message: 25.</summary>
    public int MostItems { get; init; } = 25;

    /// <summary>Makes the name of a new subscription: unguessable, 26 characters or fewer; 16 random letters and digits by default.</summary>
    public Func<string> NewId { get; init; } = static () => System.Security.Cryptography.RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz23456789", 16);
}
