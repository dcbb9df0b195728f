namespace Briefing.Conversation.Digests.Deliveries;

/// <summary>One message that is owed. There is one for a subscription and an occurrence, whatever crashes.</summary>
public sealed record Delivery
{
    /// <summary>Its number in the store.</summary>
    public required long Id { get; init; }

    /// <summary>The subscription it is owed to.</summary>
    public required string SubscriptionId { get; init; }

    /// <summary>
    /// What it is owed for, unique in its subscription: <c>at:</c> and the scheduled local time with its zone, <c>now:</c> and the
    /// message that asked, or <c>answer:</c> and the store version whose documents answer a standing question.
    /// </summary>
    public required string Occurrence { get; init; }

    /// <summary>The conversation it goes to.</summary>
    public required string Conversation { get; init; }

    /// <summary>The tenant or workspace of the conversation; empty where there is none.</summary>
    public string Tenant { get; init; } = "";

    /// <summary>When it is owed.</summary>
    public required DateTimeOffset Due { get; init; }

    /// <summary>How far it has come.</summary>
    public DeliveryState State { get; init; }

    /// <summary>How often sending it was begun.</summary>
    public int Attempts { get; init; }

    /// <summary>The channel's name for the message that was sent; null before, and where the channel gives none.</summary>
    public string? MessageId { get; init; }

    /// <summary>Why it was dropped or has failed, in one sentence; null where it has not.</summary>
    public string? Reason { get; init; }
}

/// <summary>How far a delivery has come.</summary>
public enum DeliveryState
{
    /// <summary>It waits for its time, for the channel's limits, or for another try.</summary>
    Waiting,

    /// <summary>A sender holds it until its lease ends.</summary>
    Claimed,

    /// <summary>The channel has taken it.</summary>
    Sent,

    /// <summary>There was nothing to send, or a later one holds what it would have held.</summary>
    Dropped,

    /// <summary>The channel will not take it.</summary>
    Failed,
}
