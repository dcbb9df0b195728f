using System.Collections.Frozen;
using System.Text.Json;
using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Channels.ActivityProtocol.Turns;
using Microsoft.AspNetCore.Http;

namespace Briefing.Channels.Doors.Inbound;

/// <summary>
/// Whose users the bot serves, where it is not everybody's. The tenant stands in an activity twice, and both must be allowed: that of
/// the conversation, and that which Teams names beside it. The Emulator, which holds the bot's own secret, has none.
/// </summary>
internal sealed class AllowedTenants
{
    /// <summary>What whoever is not served reads.</summary>
    internal static readonly Refusal NotServed = new(
        StatusCodes.Status403Forbidden, "Forbidden", "This bot does not serve your organisation. Whoever runs it can add it to those it serves.");

    private readonly FrozenSet<string> _allowed;

    internal AllowedTenants(ChannelOptions options) => _allowed = options.AllowedTenants.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Why an activity is not taken, one sentence for the log that names nobody; null where it is.</summary>
    internal string? Fault(Caller caller, Activity activity)
    {
        if (_allowed.Count == 0 || caller.Kind == CallerKind.Anonymous) return null;
        string?[] named = [activity.Conversation?.TenantId, InChannelData(activity.ChannelData)];
        string[] tenants = [.. named.OfType<string>().Where(tenant => tenant.Length > 0)];
        if (tenants.Length == 0) return caller.Kind == CallerKind.Emulator ? null : "The activity names no tenant, and only some are served.";
        return tenants.All(_allowed.Contains) ? null : "The activity is of a tenant that is not served.";
    }

    private static string? InChannelData(JsonElement? channelData) =>
        channelData is { ValueKind: JsonValueKind.Object } fields && fields.TryGetMember("tenant", out var tenant) && tenant.ValueKind == JsonValueKind.Object
            && tenant.TryGetMember("id", out var id) ? WireText.Of(id) : null;
}
