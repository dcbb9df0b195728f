using Briefing.Conversation.Digests.Subscriptions;
using Briefing.Conversation.Turns;

namespace Briefing.Conversation.Digests.Sending;

/// <summary>Sends messages that answer none. Each channel has one; it keeps the channel's limits.</summary>
public interface IProactiveChannel
{
    /// <summary>Whether it serves a channel.</summary>
    bool Serves(string channel);

    /// <summary>The message as the channel takes it, to be kept with the delivery, so that each attempt sends the same.</summary>
    string Render(ConversationReference reference, Reply message);

    /// <summary>Sends a message once; it does not try again, since whoever keeps the deliveries does.</summary>
    /// <param name="reference">Where to.</param>
    /// <param name="message">What, as <see cref="Render"/> gave it.</param>
    /// <param name="key">The same for each attempt at the same delivery, for channels that can tell.</param>
    /// <param name="cancellation">Ends the attempt, whose outcome is then not known.</param>
    Task<SendOutcome> SendAsync(ConversationReference reference, string message, string key, CancellationToken cancellation);
}

/// <summary>What came of an attempt.</summary>
/// <param name="Kind">What came of it.</param>
/// <param name="MessageId">The channel's name for the message; null where it gives none or did not take it.</param>
/// <param name="RetryAfter">How long the channel asks to wait; null where it does not say.</param>
/// <param name="Reason">What happened, for the log: status or fault; never what was sent.</param>
public sealed record SendOutcome(SendOutcomeKind Kind, string? MessageId = null, TimeSpan? RetryAfter = null, string Reason = "");

/// <summary>What came of an attempt to send.</summary>
public enum SendOutcomeKind
{
    /// <summary>The channel took it.</summary>
    Taken,

    /// <summary>The channel did not take it and may later: 412, 429, 5xx, no connection.</summary>
    Refused,

    /// <summary>Nobody knows whether the channel took it: the connection broke, or time ran out, after it was sent.</summary>
    Unknown,

    /// <summary>The channel will never take it: blocked, uninstalled, gone (403, 404).</summary>
    Unreachable,

    /// <summary>The message itself is at fault: 400, 413. Another of the same recipient may be taken.</summary>
    Invalid,
}
