namespace Briefing.Conversation.Turns;

/// <summary>Answers turns. Channels know the conversation by this alone.</summary>
public interface IBot
{
    /// <summary>Answers one turn and keeps what follow-ups need. Never throws for anything a user can write.</summary>
    Task<Reply> RespondAsync(Turn turn, CancellationToken cancellation);
}
