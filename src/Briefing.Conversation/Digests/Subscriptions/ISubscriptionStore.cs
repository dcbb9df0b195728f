using System.Collections.Immutable;

namespace Briefing.Conversation.Digests.Subscriptions;

/// <summary>The subscriptions and how their conversations are reached. Every method is one transaction, safe beside other programs.</summary>
public interface ISubscriptionStore
{
    /// <summary>The subscription; null where there is none.</summary>
    Subscription? Find(string id);

    /// <summary>The subscriptions of a conversation that have not been stopped, the oldest first.</summary>
    ImmutableArray<Subscription> Of(string conversation);

    /// <summary>Keeps a new one.</summary>
    void Add(Subscription subscription);

    /// <summary>Puts a changed one in place of the one it was made of.</summary>
    /// <returns>False where that one has been changed meanwhile, and then nothing is kept.</returns>
    bool Change(Subscription changed);

    /// <summary>Stops every subscription of a conversation, as it can no longer be reached.</summary>
    /// <returns>How many were stopped.</returns>
    int StopAll(string conversation, string because, DateTimeOffset at);

    /// <summary>Removes a user's subscriptions with what was sent for them, everywhere.</summary>
    int Forget(string ownerId);

    /// <summary>How a conversation is reached; null where it never wrote.</summary>
    ConversationReference? Reference(string conversation);

    /// <summary>Keeps how a conversation is reached, in place of what was known.</summary>
    void Keep(ConversationReference reference);
}
