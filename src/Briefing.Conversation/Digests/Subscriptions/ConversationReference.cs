namespace Briefing.Conversation.Digests.Subscriptions;

/// <summary>How a conversation is reached without a message to answer.</summary>
/// <param name="Key">The conversation's key, unique over all channels and tenants: <c>channel/tenant/conversation</c>.</param>
/// <param name="Channel">The channel: <c>msteams</c>, <c>slack</c>, <c>emulator</c>, …</param>
/// <param name="Tenant">The tenant or workspace; empty where there is none.</param>
/// <param name="IsShared">Whether several people read it.</param>
/// <param name="Address">What the channel needs to send there, as JSON that only the channel reads.</param>
/// <param name="Seen">When the channel last gave it.</param>
public sealed record ConversationReference(string Key, string Channel, string Tenant, bool IsShared, string Address, DateTimeOffset Seen);
