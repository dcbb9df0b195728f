using System.Collections.Immutable;
using Briefing.Conversation.Digests.Subscriptions;
using Briefing.Conversation.Turns;

namespace Briefing.Conversation.Digests.Talk;

/// <summary>
/// Who asks and where, as far as subscriptions go. In a conversation of one person the subscriptions are that person's, and nobody
/// else's are seen or touched; in a shared one they are the conversation's: all see them, and who set one up or manages changes it.
/// </summary>
internal sealed class Recipient
{
    private readonly ISubscriptionStore _store;
    private readonly bool _mayManage;

    private Recipient(ISubscriptionStore store, ConversationReference reference, Turn turn, string owner)
    {
        (_store, Reference, Owner, _mayManage) = (store, reference, owner, turn.MayManage);
        OwnerName = turn.UserName ?? "";
    }

    /// <summary>How the conversation is reached.</summary>
    internal ConversationReference Reference { get; }

    /// <summary>Who asks, unique over all channels.</summary>
    internal string Owner { get; }

    /// <summary>Who asks, by name; empty where the channel does not tell.</summary>
    internal string OwnerName { get; }

    internal string Conversation => Reference.Key;

    internal bool IsShared => Reference.IsShared;

    /// <summary>The recipient of a turn; null where it cannot be written to later, or who asks is not known.</summary>
    internal static Recipient? Of(Turn turn, ISubscriptionStore store) =>
        turn is { Reference: { } reference, UserId: { Length: > 0 } user } ? new Recipient(store, reference, turn, user) : null;

    /// <summary>The subscriptions that the asker may see here, the oldest first.</summary>
    internal ImmutableArray<Subscription> Subscriptions() => [.. _store.Of(Conversation).Where(MaySee)];

    /// <summary>A subscription by its name, where the asker may see it; else null.</summary>
    internal Subscription? Find(string? id) =>
        id is { Length: > 0 and <= 64 } && _store.Find(id) is { State: not SubscriptionState.Stopped } found && found.Conversation == Conversation && MaySee(found) ? found : null;

    /// <summary>Whether the asker may change it.</summary>
    internal bool MayChange(Subscription subscription) => subscription.OwnerId == Owner || (IsShared && _mayManage);

    private bool MaySee(Subscription subscription) => IsShared || subscription.OwnerId == Owner;
}
