using System.Collections.Immutable;
using Briefing.Conversation.Digests.Schedules;

namespace Briefing.Conversation.Digests.Subscriptions;

/// <summary>A wish to be sent quotes: a digest at set times, or the answer to a question that had none.</summary>
public sealed record Subscription
{
    /// <summary>Its name for good: 26 characters or fewer, unguessable.</summary>
    public required string Id { get; init; }

    /// <summary>What is sent.</summary>
    public required SubscriptionKind Kind { get; init; }

    /// <summary>Where it is sent: the key of a <see cref="ConversationReference"/>.</summary>
    public required string Conversation { get; init; }

    /// <summary>
    /// Whose it is, unique over all channels and tenants: <c>channel/tenant/user</c>; never shown. What a channel calls its users
    /// is not enough: another channel's user may have the same name, or choose it.
    /// </summary>
    public required string OwnerId { get; init; }

    /// <summary>The name of who set it up, as the channel tells it; shown in the digests of a channel.</summary>
    public string OwnerName { get; init; } = "";

    /// <summary>What it is about.</summary>
    public DigestFilter Filter { get; init; } = DigestFilter.Everything;

    /// <summary>
    /// When it is sent; null for a standing question whose answer is sent at once. Where a standing question has one, it is
    /// looked at again at each of these times, and sent when there is an answer.
    /// </summary>
    public Schedule? Schedule { get; init; }

    /// <summary>The question that is kept, as it was asked; null for a digest.</summary>
    public string? Question { get; init; }

    /// <summary>Whether it is sent, waits, or has ended.</summary>
    public SubscriptionState State { get; init; }

    /// <summary>Why it was stopped, in one sentence; null where its owner did it or it was not.</summary>
    public string? StoppedBecause { get; init; }

    /// <summary>Whether a day with nothing new is told in a line; else nothing is sent.</summary>
    public bool TellsWhenNothing { get; init; } = true;

    /// <summary>The most quotes in one message; 10. More can be asked for.</summary>
    public int MostItems { get; init; } = 10;

    /// <summary>When it was set up.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>Grows with each change; a change that was made of an older one is refused.</summary>
    public long Revision { get; init; }

    /// <summary>
    /// The next time of its schedule; null where it has none, is paused or has been stopped. Set by the store
    /// whatever is given.
    /// </summary>
    public DateTimeOffset? NextDue { get; init; }
}

/// <summary>What a subscription sends.</summary>
public enum SubscriptionKind
{
    /// <summary>What is new, at set times.</summary>
    Digest,

    /// <summary>The answer to a question that had none, once there is one.</summary>
    StandingQuestion,
}

/// <summary>Whether a subscription is at work.</summary>
public enum SubscriptionState
{
    /// <summary>It is sent.</summary>
    Active,

    /// <summary>It waits for its owner to resume it; what is new meanwhile comes with the next digest.</summary>
    Paused,

    /// <summary>It has ended: its owner stopped it, its question was answered, or its recipient cannot be reached.</summary>
    Stopped,
}
