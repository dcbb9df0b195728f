using System.Collections.Immutable;
using Briefing.Conversation.Turns;

namespace Briefing.Conversation.Scopes;

/// <summary>
/// Names the places that an administrator may tie to sources. A conversation's key is <c>channel/tenant/conversation</c> with
/// percent-encoded parts, so the tenant is what stands up to its second slash: <c>channel/tenant/</c>.
/// </summary>
public static class ScopePlaces
{
    /// <summary>What stands before a team's identifier, so that a team is never taken for the channel of the same identifier.</summary>
    public const string TeamPrefix = "team/";

    /// <summary>The channel of the host's own page, which is one place for all who open it.</summary>
    public const string Page = "page";

    /// <summary>Whether a channel has no tenants, so that it is one place as a whole: the host's own page and its own Web Chat.</summary>
    public static bool IsWhole(string channel) => channel is Page or "hosted-webchat";

    /// <summary>The places of a turn, the widest first: its tenant, its team where it has one, and its channel or chat.</summary>
    public static ImmutableArray<string> Of(Turn turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return Of(turn.Place ?? turn.Reference?.Key ?? turn.ConversationId, turn.Team);
    }

    /// <summary>The places of a conversation, the widest first.</summary>
    /// <param name="conversation">The key of the conversation as a whole, not of a thread of it.</param>
    /// <param name="team">The key of its team; null where it has none.</param>
    public static ImmutableArray<string> Of(string conversation, string? team)
    {
        var places = ImmutableArray.CreateBuilder<string>(3);
        if (TenantOf(conversation) is { } tenant) places.Add(tenant);
        if (team is not null) places.Add(team);
        places.Add(conversation);
        return places.DrainToImmutable();
    }

    /// <summary>The place of a whole tenant or workspace.</summary>
    /// <param name="channel">The channel, <c>msteams</c> or <c>slack</c>.</param>
    /// <param name="tenant">The tenant or workspace; empty for a channel without any.</param>
    public static string OfTenant(string channel, string tenant) => $"{Uri.EscapeDataString(channel)}/{Uri.EscapeDataString(tenant)}/";

    private static string? TenantOf(string conversation)
    {
        var channel = conversation.IndexOf('/', StringComparison.Ordinal);
        var end = channel < 0 ? -1 : conversation.IndexOf('/', channel + 1);
        return end < 0 || end == conversation.Length - 1 ? null : conversation[..(end + 1)];
    }
}
