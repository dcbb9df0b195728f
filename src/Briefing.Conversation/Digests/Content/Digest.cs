using Briefing.Conversation.Turns;

namespace Briefing.Conversation.Digests.Content;

/// <summary>What a recipient is sent: what is new since the last digest that arrived. Every statement in it is a sealed quote.</summary>
public sealed record Digest
{
    /// <summary>
    /// The message, as any channel shows it: an answer with sections by topic and speaker, where there are quotes; else a line
    /// that there is nothing new. Quotes that were corrected stand in <see cref="Reply.Corrections"/>.
    /// </summary>
    public required Reply Reply { get; init; }

    /// <summary>What the recipient has got when this has arrived; kept with the delivery.</summary>
    public required DigestContent Content { get; init; }

    /// <summary>Whether there is anything new, corrected or withdrawn in it. Without, it is sent only where <see cref="Subscriptions.Subscription.TellsWhenNothing"/> says so.</summary>
    public required bool HasNews { get; init; }
}
