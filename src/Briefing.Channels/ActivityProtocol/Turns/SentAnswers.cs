using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Conversation.Turns;

namespace Briefing.Channels.ActivityProtocol.Turns;

/// <summary>
/// Remembers which answer a message held, for channels that put feedback buttons of their own under it: those name the message and
/// nothing else. Only for them is anything kept.
/// </summary>
internal sealed class SentAnswers(IChannelState state, TimeProvider clock)
{
    private const int LongestId = 256;

    /// <summary>Notes that a message held an answer.</summary>
    internal void Note(Activity activity, string messageId, Reply reply)
    {
        if (reply.Given is { } given && messageId.Length <= LongestId && ChannelCapabilities.Of(activity.ChannelId).AsksForFeedback)
            state.Write(Key(activity, messageId), given.Token, clock.GetUtcNow());
    }

    /// <summary>The token of the answer that a message held; null where that is not known, or the message is of another conversation.</summary>
    internal string? TokenOf(Activity activity) => activity.ReplyToId is { Length: > 0 and <= LongestId } id ? state.Read(Key(activity, id)) : null;

    private static string Key(Activity activity, string messageId) => $"answer/{ConversationKey.Of(activity)}/{Uri.EscapeDataString(messageId)}";
}
