using System.Text.Json;
using Briefing.Channels.ActivityProtocol.Schema;

namespace Briefing.Channels.ActivityProtocol.Turns;

/// <summary>Names a conversation over all channels and tenants, so that none can reach another's state.</summary>
internal static class ConversationKey
{
    /// <summary>The key <c>channel/tenant/conversation</c>, its parts percent-encoded; the tenant is empty where there is none.</summary>
    internal static string Of(Activity activity) => Of(activity, activity.Conversation?.Id ?? "");

    /// <summary>The key of something else on the same channel and in the same tenant: a user, a channel of which a thread is part.</summary>
    internal static string Of(Activity activity, string id) => string.Join('/',
        Uri.EscapeDataString(activity.ChannelId ?? ""), Uri.EscapeDataString(TenantOf(activity)), Uri.EscapeDataString(id));

    /// <summary>The tenant or workspace; empty where there is none.</summary>
    internal static string TenantOf(Activity activity) => activity.Conversation?.TenantId ?? TenantIn(activity.ChannelData) ?? "";

    /// <summary>
    /// Who asks, where several people share the conversation; null in a personal one, and where the channel does not tell. A
    /// thread of a Teams channel is a conversation of its own: its identifier ends in <c>;messageid=…</c>.
    /// </summary>
    internal static string? AskerOf(Activity activity) => IsShared(activity) ? UserOf(activity) : null;

    /// <summary>Whether several people read the conversation.</summary>
    internal static bool IsShared(Activity activity) =>
        activity.Conversation is { } conversation && (conversation.IsGroup == true || conversation.ConversationType is "groupChat" or "channel");

    /// <summary>The sender by the directory, else by the channel; null where neither is told.</summary>
    internal static string? UserOf(Activity activity) =>
        activity.From is { } from ? from.AadObjectId is { Length: > 0 } directory ? directory : from.Id is { Length: > 0 } id ? id : null : null;

    private static string? TenantIn(JsonElement? channelData) =>
        channelData is { ValueKind: JsonValueKind.Object } fields
        && fields.TryGetMember("tenant", out var tenant) && tenant.ValueKind == JsonValueKind.Object
        && tenant.TryGetMember("id", out var id)
            ? WireText.Of(id)
            : null;
}
