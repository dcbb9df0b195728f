namespace Briefing.Channels.ActivityProtocol.Schema;

/// <summary>Values of <see cref="Activity.ChannelId"/> that the bot treats in their own way; the SDK calls this list Channels.</summary>
internal static class ChannelIds
{
    /// <summary>Direct Line.</summary>
    internal const string Directline = "directline";

    /// <summary>Bot Framework Emulator, or a playground that plays it.</summary>
    internal const string Emulator = "emulator";

    /// <summary>Microsoft Teams.</summary>
    internal const string Msteams = "msteams";

    /// <summary>Web Chat.</summary>
    internal const string Webchat = "webchat";
}
