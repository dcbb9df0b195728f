namespace Briefing.Channels.Slack.Users;

/// <summary>What Slack tells of a user.</summary>
/// <param name="Name">The name that others see; null where it is not told.</param>
/// <param name="Zone">The time zone in the IANA database; null where it is not told.</param>
/// <param name="Manages">Whether the user is an owner or administrator of the workspace.</param>
internal sealed record SlackUser(string? Name, string? Zone, bool Manages)
{
    /// <summary>Somebody of whom nothing is known, who manages nothing.</summary>
    internal static SlackUser Unknown { get; } = new(null, null, false);
}
