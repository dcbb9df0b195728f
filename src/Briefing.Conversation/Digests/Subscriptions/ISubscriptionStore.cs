using System.Collections.Immutable;

namespace Briefing.Conversation.Digests.Subscriptions;

/// <summary>The subscriptions and how their conversations are reached. Every method is one transaction, safe beside other programs.</summary>
public interface ISubscriptionStore
{
    /// <summary>The subscription; null where there is none.</summary>
    Subscription? Find(string id);

    /// <summary>The subscriptions of a conversation that have not been stopped, the oldest first.</summary>
    ImmutableArray<Subscription> Of(string conversation);

    /// <summary>The standing questions that are at work, in the order of their ids: those after an id, or from the first.</summary>
    ImmutableArray<Subscription> StandingQuestions(string? after, int most);

    /// <summary>Keeps a new one.</summary>
    /// <returns>The subscription as it is kept, with its next time.</returns>
    /// <exception cref="ArgumentException">Its zone is not known.</exception>
    Subscription Add(Subscription subscription);

    /// <summary>
    /// Puts a changed one in place of the one it was made of. Another schedule counts from now on; a time that has passed and is
    /// not owed yet stays owed. What is owed to one that is paused or stopped is dropped, but for what was asked for at once of a
    /// paused one.
    /// </summary>
    /// <returns>The subscription as it is kept; null where it has been changed or removed meanwhile, and then nothing is kept.</returns>
    /// <exception cref="ArgumentException">Its zone is not known.</exception>
    Subscription? Change(Subscription changed);

    /// <summary>Stops every subscription of a conversation, as it can no longer be reached, and drops what is owed to it.</summary>
    /// <returns>How many were stopped.</returns>
    int StopAll(string conversation, string because, DateTimeOffset at);

    /// <summary>Removes a user's subscriptions with what was sent for them, and that the user has read those of others, everywhere.</summary>
    /// <param name="ownerId">The user as <see cref="Subscription.OwnerId"/> names one.</param>
    /// <returns>How many subscriptions were removed.</returns>
    int Forget(string ownerId);

    /// <summary>How a conversation is reached; null where it never wrote.</summary>
    ConversationReference? Reference(string conversation);

    /// <summary>Keeps how a conversation is reached, in place of what was known. Cheap where nothing but the day has changed.</summary>
    void Keep(ConversationReference reference);

    /// <summary>Forgets how a conversation is reached, as the bot was removed from it.</summary>
    void ForgetReference(string conversation);
}
