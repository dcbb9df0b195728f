using Briefing.Conversation.Digests.Deliveries;

namespace Briefing.Conversation.Digests.Sending;

/// <summary>What happened to a delivery; for the log. It never holds what was sent.</summary>
/// <param name="Kind">What kind of event.</param>
/// <param name="Delivery">The delivery; null where it concerns none.</param>
/// <param name="Reason">Why, in a few words; empty where nothing needs telling.</param>
/// <param name="Cause">The fault behind it, where there is one.</param>
public sealed record SendingEvent(SendingEventKind Kind, Delivery? Delivery, string Reason, Exception? Cause = null);

/// <summary>What kind of event it was.</summary>
public enum SendingEventKind
{
    /// <summary>The channel took it.</summary>
    Sent,

    /// <summary>There was nothing to send, or nobody to send it to any more.</summary>
    Dropped,

    /// <summary>It did not get through and will be tried again.</summary>
    Postponed,

    /// <summary>It was given up: its message is at fault, or its time has passed.</summary>
    Failed,

    /// <summary>Its recipient cannot be reached, and everything that goes there was stopped.</summary>
    Stopped,

    /// <summary>Its claim was lost to another sender; if it was on the wire, it may arrive twice.</summary>
    ClaimLost,

    /// <summary>Something failed in the program or its store; what was claimed is tried again.</summary>
    Faulted,
}
