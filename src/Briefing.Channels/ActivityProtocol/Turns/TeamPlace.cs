using System.Text.Json;
using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Conversation.Scopes;

namespace Briefing.Channels.ActivityProtocol.Turns;

/// <summary>The team that a conversation is a channel of.</summary>
internal static class TeamPlace
{
    /// <summary>The most characters of a team's identifier; what is longer comes from nobody well-meaning.</summary>
    private const int Longest = 512;

    /// <summary>The key of the team; null where the activity names none.</summary>
    internal static string? Of(Activity activity) =>
        activity.ChannelData is { ValueKind: JsonValueKind.Object } fields
        && fields.TryGetMember("team", out var team) && team.ValueKind == JsonValueKind.Object
        && team.TryGetMember("id", out var id) && WireText.Of(id) is { Length: > 0 and <= Longest } name
            ? ConversationKey.Of(activity, ScopePlaces.TeamPrefix + name)
            : null;
}
