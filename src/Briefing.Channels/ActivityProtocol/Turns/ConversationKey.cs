using System.Text.Json;
using Briefing.Channels.ActivityProtocol.Schema;

namespace Briefing.Channels.ActivityProtocol.Turns;

/// <summary>Names a conversation over all channels and tenants, so that none can reach another's state.</summary>
internal static class ConversationKey
{
    /// <summary>The key <c>channel/tenant/conversation</c>, its parts percent-encoded; the tenant is empty where there is none.</summary>
    internal static string Of(Activity activity) => string.Join('/',
        Uri.EscapeDataString(activity.ChannelId ?? ""),
        Uri.EscapeDataString(activity.Conversation?.TenantId ?? TenantIn(activity.ChannelData) ?? ""),
        Uri.EscapeDataString(activity.Conversation?.Id ?? ""));

    private static string? TenantIn(JsonElement? channelData) =>
        channelData is { ValueKind: JsonValueKind.Object } fields
        && fields.TryGetProperty("tenant", out var tenant) && tenant.ValueKind == JsonValueKind.Object
        && tenant.TryGetProperty("id", out var id)
            ? WireText.Of(id)
            : null;
}
