namespace Briefing.Channels.ActivityProtocol.Schema;

/// <summary>Values of <see cref="Activity.Type"/> that the bot sends or handles.</summary>
internal static class ActivityTypes
{
    /// <summary>Something was said.</summary>
    internal const string Message = "message";

    /// <summary>Members came or went.</summary>
    internal const string ConversationUpdate = "conversationUpdate";

    /// <summary>Somebody is working on a reply.</summary>
    internal const string Typing = "typing";

    /// <summary>A call that wants an answer in the same response.</summary>
    internal const string Invoke = "invoke";

    /// <summary>The bot was installed or removed.</summary>
    internal const string InstallationUpdate = "installationUpdate";

    /// <summary>Somebody reacted to a message.</summary>
    internal const string MessageReaction = "messageReaction";
}
