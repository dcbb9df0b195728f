using System.Text.Json;
using Briefing.Channels.ActivityProtocol.Schema;

namespace Briefing.Channels.ActivityProtocol.Turns;

/// <summary>Whether the sender may manage what a shared conversation has in common, as far as the activity tells.</summary>
/// <remarks>
/// Teams names the role as <c>userRole</c> of a member of a team: <c>owner</c>, <c>admin</c> or <c>user</c>. Where nothing is told,
/// nobody manages: whoever set something up changes it.
/// </remarks>
internal static class SharedRole
{
    private static readonly string[] Managing = ["owner", "admin", "administrator", "manager"];

    internal static bool Manages(Activity activity) =>
        Names(activity.From?.Properties, "userRole") || Names(activity.From?.Properties, "teamsUserRole") || InChannelData(activity.ChannelData);

    private static bool Names(IDictionary<string, JsonElement>? fields, string name) =>
        fields is not null && fields.TryGetValue(name, out var role) && IsManaging(role);

    private static bool InChannelData(JsonElement? channelData) =>
        channelData is { ValueKind: JsonValueKind.Object } fields && fields.TryGetMember("userRole", out var role) && IsManaging(role);

    private static bool IsManaging(JsonElement role) =>
        role.ValueKind == JsonValueKind.String && WireText.Of(role) is { } name && Managing.Contains(name, StringComparer.OrdinalIgnoreCase);
}
