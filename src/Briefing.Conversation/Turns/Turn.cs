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

    /// <summary>
    /// The user's own identifier, unique over all channels and tenants and the same in each conversation:
    /// <c>channel/tenant/user</c>; null where the channel does not tell.
    /// </summary>
    public string? UserId { get; init; }

    /// <summary>The user's name as the channel tells it, from a stranger; null where it does not.</summary>
    public string? UserName { get; init; }

    /// <summary>The user's time zone in the IANA database, where the client tells it.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Whether the user may manage what the conversation has in common: one's own always, a team's or channel's where the channel says so.</summary>
    public bool MayManage { get; init; } = true;

    /// <summary>How the conversation can be reached later without a message to answer; null where it cannot.</summary>
    public Digests.Subscriptions.ConversationReference? Reference { get; init; }

    /// <summary>
    /// The key of the conversation as a whole, where <see cref="ConversationId"/> is that of a thread of it; what an administrator
    /// sets for a channel holds in all its threads. Null where it is no thread.
    /// </summary>
    public string? Place { get; init; }

    /// <summary>The key of the team that the conversation is a channel of: <c>channel/tenant/team%2F…</c>; null where it is none.</summary>
    public string? Team { get; init; }

    /// <summary>The button that was pressed, where it says more than its words; null for what was written.</summary>
    public TurnAction? Action { get; init; }

    /// <summary>The channel's identifier of the message, the same where it is sent twice; null where it gives none.</summary>
    public string? MessageId { get; init; }
}
