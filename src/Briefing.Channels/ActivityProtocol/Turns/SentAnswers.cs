using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Channels.Teams;
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Keeping;

namespace Briefing.Channels.ActivityProtocol.Turns;

/// <summary>
/// Remembers which answer a message held, for channels that put feedback buttons of their own under it: those name the message and
/// nothing else. Only for them is anything kept.
/// </summary>
internal sealed class SentAnswers(IChannelState state, TimeProvider clock)
{
    /// <summary>What the keys of all of them begin with, beside that of channels.</summary>
    internal const string KeyStart = "answer";

    private const int LongestId = 256;

    /// <summary>Notes that a message held an answer.</summary>
    /// <param name="message">The message as it was sent.</param>
    /// <param name="messageId">What the channel called it; null where it told no name.</param>
    internal void Note(Activity message, string? messageId)
    {
        if (messageId is not { Length: > 0 and <= LongestId } || !ChannelCapabilities.Of(message.ChannelId).AsksForFeedback) return;
        if (FeedbackBlocks.TokenIn(message) is not { } token) return;
        try
        {
            state.Write(Key(message, messageId), $"{AskerOf(message)} {token}", clock.GetUtcNow());
        }
        catch (Exception fault) when (fault is StoreException or IOException)
        {
            // The message has arrived, and must not be sent again for this: feedback on it comes without its answer.
        }
    }

    /// <summary>The token of the answer that feedback is on; null where that is not known, or the message is of another conversation.</summary>
    internal string? TokenOf(Activity feedback) =>
        feedback.ReplyToId is { Length: > 0 and <= LongestId } id && state.Read(Key(feedback, id)) is { } kept ? kept[(kept.IndexOf(' ', StringComparison.Ordinal) + 1)..] : null;

    /// <summary>Whose question it was, as a hash, so that it goes when they want to be forgotten.</summary>
    private static string AskerOf(Activity message) =>
        ConversationKey.UserOf(new Activity { From = message.Recipient }) is { } user ? KeptStates.Of(ConversationKey.Of(message, user)) : "-";

    private static string Key(Activity activity, string messageId) => string.Join('/',
        KeyStart, Uri.EscapeDataString(activity.ChannelId ?? ""), Uri.EscapeDataString(activity.Conversation?.Id ?? ""), Uri.EscapeDataString(messageId));
}
