using System.Collections.Immutable;

namespace Briefing.Conversation.Turns;

/// <summary>What a turn leads to.</summary>
/// <param name="Reply">The reply.</param>
/// <param name="Next">The state to keep; null where the conversation stays as it was.</param>
internal sealed record Response(Reply Reply, ConversationState? Next)
{
    /// <summary>Looks for a sealed quote by other words for what the question is about; null where nothing was asked.</summary>
    internal Func<string, ImmutableArray<Quote>>? Look { get; init; }

    /// <summary>The state that the turn went on from; null where it looked at none.</summary>
    internal ConversationState? Before { get; init; }

    /// <summary>Whether the asker is forgotten with this turn, so that it leaves nothing behind.</summary>
    internal bool ForgetsAsker { get; init; }
}
