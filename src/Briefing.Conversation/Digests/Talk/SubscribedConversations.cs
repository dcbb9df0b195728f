using Briefing.Conversation.Digests.Subscriptions;
using Briefing.Conversation.Turns;

namespace Briefing.Conversation.Digests.Talk;

/// <summary>Ends the subscriptions of conversations that the bot was removed from.</summary>
/// <param name="subscriptions">Where they are kept.</param>
public sealed class SubscribedConversations(ISubscriptionStore subscriptions) : IConversationRegistry
{
    /// <inheritdoc/>
    public void Left(string conversation, DateTimeOffset at)
    {
        subscriptions.StopAll(conversation, "The bot was removed from the conversation.", at);
        subscriptions.ForgetReference(conversation);
    }
}
