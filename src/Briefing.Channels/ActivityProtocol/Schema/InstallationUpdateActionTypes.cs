namespace Briefing.Channels.ActivityProtocol.Schema;

/// <summary>Values of <see cref="Activity.Action"/> in an installation update.</summary>
internal static class InstallationUpdateActionTypes
{
    /// <summary>The bot was installed.</summary>
    internal const string Add = "add";

    /// <summary>The bot was removed.</summary>
    internal const string Remove = "remove";
}
