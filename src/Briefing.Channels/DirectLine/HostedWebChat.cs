namespace Briefing.Channels.DirectLine;

/// <summary>Web Chat over the Direct Line that this host speaks itself, apart from the Bot Framework service's own channels of these names.</summary>
internal static class HostedWebChat
{
    /// <summary>Its channel id within this program. No client sends it, and to clients it is <c>directline</c>.</summary>
    internal const string ChannelId = "hosted-webchat";
}
