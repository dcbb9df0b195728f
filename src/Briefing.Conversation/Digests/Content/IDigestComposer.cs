using Briefing.Conversation.Digests.Subscriptions;

namespace Briefing.Conversation.Digests.Content;

/// <summary>Makes the message of a subscription.</summary>
public interface IDigestComposer
{
    /// <summary>What is new for a subscription.</summary>
    /// <param name="subscription">What is wanted.</param>
    /// <param name="last">What the recipient has got; null before the first digest, which then holds what the subscription's day and the one before it brought.</param>
    /// <param name="now">The moment that it is made for.</param>
    Digest Compose(Subscription subscription, DigestContent? last, DateTimeOffset now);
}
