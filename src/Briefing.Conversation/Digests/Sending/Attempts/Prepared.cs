using Briefing.Conversation.Digests.Deliveries;
using Briefing.Conversation.Digests.Subscriptions;

namespace Briefing.Conversation.Digests.Sending.Attempts;

/// <summary>A claimed delivery that has been looked at: there is a message to send, or a reason to send none.</summary>
internal abstract record Prepared
{
    /// <summary>A message to send.</summary>
    /// <param name="Subscription">For whom.</param>
    /// <param name="Reference">Where to.</param>
    /// <param name="Channel">By what.</param>
    /// <param name="Text">What, as the channel takes it.</param>
    /// <param name="ContentJson">What the recipient has got when it has arrived.</param>
    internal sealed record Message(
        Subscription Subscription, ConversationReference Reference, IProactiveChannel Channel, string Text, string ContentJson) : Prepared;

    /// <summary>Nothing to send, now or later.</summary>
    /// <param name="State">How the delivery ends.</param>
    /// <param name="Reason">Why.</param>
    internal sealed record Ending(DeliveryState State, string Reason) : Prepared
    {
        /// <summary>Whether it was the answer to a question that has had one.</summary>
        internal bool IsAnswered { get; init; }
    }
}
