namespace Briefing.Conversation.Turns;

/// <summary>Is told by channels what becomes of conversations beside their turns.</summary>
public interface IConversationRegistry
{
    /// <summary>The bot was removed from a conversation, which can no longer be written to.</summary>
    /// <param name="conversation">The key of its <see cref="Digests.Subscriptions.ConversationReference"/>.</param>
    /// <param name="at">When.</param>
    void Left(string conversation, DateTimeOffset at);
}
