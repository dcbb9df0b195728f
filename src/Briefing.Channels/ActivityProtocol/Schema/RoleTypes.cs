namespace Briefing.Channels.ActivityProtocol.Schema;

/// <summary>Values of <see cref="ChannelAccount.Role"/>.</summary>
internal static class RoleTypes
{
    /// <summary>A person.</summary>
    internal const string User = "user";

    /// <summary>A bot.</summary>
    internal const string Bot = "bot";

    /// <summary>A bot that another bot calls.</summary>
    internal const string Skill = "skill";
}
