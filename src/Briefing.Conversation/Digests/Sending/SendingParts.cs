using Briefing.Conversation.Digests.Content;
using Briefing.Conversation.Digests.Deliveries;
using Briefing.Conversation.Digests.Sending.Limits;
using Briefing.Conversation.Digests.Subscriptions;

namespace Briefing.Conversation.Digests.Sending;

/// <summary>What sending needs of the rest of the program.</summary>
public sealed record SendingParts
{
    /// <summary>What is wished, and how conversations are reached.</summary>
    public required ISubscriptionStore Subscriptions { get; init; }

    /// <summary>What is owed.</summary>
    public required IDeliveryStore Deliveries { get; init; }

    /// <summary>Gives what makes the messages; null while the documents are still being read, and then nothing is sent.</summary>
    public required Func<IDigestComposer?> Composer { get; init; }

    /// <summary>Where messages are sent.</summary>
    public required IReadOnlyList<IProactiveChannel> Channels { get; init; }

    /// <summary>The pace that all senders of the store keep together.</summary>
    public required ISendingPace Pace { get; init; }

    /// <summary>How it is sent.</summary>
    public required SendingOptions Options { get; init; }

    /// <summary>The clock; replicas of one store must agree to within a few seconds.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>Gives numbers from 0 to below 1; safe for many threads.</summary>
    public required Func<double> Randomness { get; init; }

    /// <summary>Is told what happens; must not throw. Nothing by default.</summary>
    public Action<SendingEvent>? Report { get; init; }
}
