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

    /// <summary>Whose it is within its conversation, as the channel names users; never shown.</summary>
    public required string OwnerId { get; init; }

    /// <summary>The name of who set it up, as the channel tells it; shown in the digests of a channel.</summary>
    public string OwnerName { get; init; } = "";

    /// <summary>What it is about.</summary>
    public DigestFilter Filter { get; init; } = DigestFilter.Everything;

    /// <summary>When it is sent; null for a standing question whose answer is sent at once.</summary>
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

    /// <summary>The next time that something is owed; null where nothing is.</summary>
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

/// <summary>What a digest is about; an empty list sets no bound. A quote must meet every list that is not empty.</summary>
/// <param name="Speakers">Who must have said it, one of them: names as resolved, else as written.</param>
/// <param name="Topics">What it must be about, one of them: in the user's words.</param>
/// <param name="Sources">Where it must stand, in one of them: outlets or documents, in the user's words.</param>
/// <param name="Kinds">What kind of source it must stand in, one of them: <c>think tank</c>, <c>news</c>, <c>transcript</c>, … as sources are described.</param>
public sealed record DigestFilter(
    ImmutableArray<string> Speakers, ImmutableArray<string> Topics, ImmutableArray<string> Sources, ImmutableArray<string> Kinds)
{
    /// <summary>No bound at all.</summary>
    public static DigestFilter Everything { get; } = new([], [], [], []);

    /// <summary>Whether only direct quotes are wanted.</summary>
    public bool OnlyDirect { get; init; }
}
