namespace Briefing.Conversation.Turns;

/// <summary>One message of a user, free of any channel.</summary>
/// <param name="ConversationId">The conversation whose state it shares; unique over all channels and tenants.</param>
/// <param name="Utterance">What the user wrote, mentions of the bot removed.</param>
/// <param name="At">When it arrived.</param>
/// <param name="Locale">The user's BCP 47 locale, where the channel tells it.</param>
public sealed record Turn(string ConversationId, string Utterance, DateTimeOffset At, string? Locale = null)
{
    /// <summary>
    /// Who wrote it, where several people share the conversation: each goes on from what they asked themselves, and only who
    /// has asked nothing yet from what the last one asked. Null where the conversation is one person's.
    /// </summary>
    public string? Asker { get; init; }

    /// <summary>The token of an answer's address, which gives that answer again whatever the utterance says; null for a message.</summary>
    public string? Answer { get; init; }
}
