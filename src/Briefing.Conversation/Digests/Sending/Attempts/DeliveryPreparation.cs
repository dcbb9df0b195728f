using Briefing.Conversation.Digests.Content;
using Briefing.Conversation.Digests.Deliveries;
using Briefing.Conversation.Digests.Subscriptions;

namespace Briefing.Conversation.Digests.Sending.Attempts;

/// <summary>Finds what a claimed delivery has to say, to whom and by which channel.</summary>
internal sealed class DeliveryPreparation(SendingParts parts, IDigestComposer composer)
{
    internal Prepared Of(Claim claim, DateTimeOffset now)
    {
        var delivery = claim.Delivery;
        if (now - delivery.Due > parts.Options.GiveUpAfter)
            return new Prepared.Ending(DeliveryState.Failed, $"The channel did not take it within {parts.Options.GiveUpAfter.TotalHours:0.#} hours; the next digest holds what it held.");
        if (parts.Subscriptions.Find(delivery.SubscriptionId) is not { } subscription) return Nothing("Its subscription is gone.");
        if (subscription.State == SubscriptionState.Stopped) return Nothing("Its subscription has been stopped.");
        if (subscription.State == SubscriptionState.Paused && !OwedFor.IsAskedFor(delivery)) return Nothing("Its subscription has been paused.");
        if (parts.Subscriptions.Reference(delivery.Conversation) is not { } reference)
            return new Prepared.Ending(DeliveryState.Failed, "Nobody knows how to reach its conversation.");
        if (parts.Channels.FirstOrDefault(channel => channel.Serves(reference.Channel)) is not { } channel)
            return new Prepared.Ending(DeliveryState.Failed, $"This program cannot send to the channel {LogWord.Of(reference.Channel)}.");

        // What may have arrived already is not made anew: the same message goes out again under the same key.
        return claim is { MessageJson: { } begun, ContentJson: { } content }
            ? new Prepared.Message(subscription, reference, channel, begun, content)
            : Compose(delivery, subscription, reference, channel, now);
    }

    private Prepared Compose(Delivery delivery, Subscription subscription, ConversationReference reference, IProactiveChannel channel, DateTimeOffset now)
    {
        var last = DigestContent.Read(parts.Deliveries.LastContent(subscription.Id));
        if (subscription.Kind == SubscriptionKind.StandingQuestion && last is not null) return Nothing("Its question has been answered.") with { IsAnswered = true };
        if (OwedFor.IsScheduled(delivery) && parts.Deliveries.Of(subscription.Id, 2).Any(other => IsLaterOf(delivery, other, now)))
            return Nothing("A later one holds what it would have held.");
        var digest = composer.Compose(subscription, last, now, delivery: delivery.Id);
        var isTold = digest.HasNews || OwedFor.IsAskedFor(delivery) || (OwedFor.IsScheduled(delivery) && subscription is { Kind: SubscriptionKind.Digest, TellsWhenNothing: true });
        return isTold
            ? new Prepared.Message(subscription, reference, channel, channel.Render(reference, digest.Reply), digest.Content.ToJson())
            : Nothing("There was nothing new.");
    }

    private static bool IsLaterOf(Delivery delivery, Delivery other, DateTimeOffset now) =>
        other.Id != delivery.Id && other.State == DeliveryState.Waiting && OwedFor.IsScheduled(other) && other.Due > delivery.Due && other.Due <= now;

    private static Prepared.Ending Nothing(string reason) => new(DeliveryState.Dropped, reason);
}
