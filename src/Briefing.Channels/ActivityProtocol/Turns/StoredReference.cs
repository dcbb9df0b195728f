using System.Text.Json;
using Briefing.Channels.ActivityProtocol.Schema;
using Conversing = Briefing.Conversation.Digests.Subscriptions.ConversationReference;

namespace Briefing.Channels.ActivityProtocol.Turns;

/// <summary>Takes from an activity what is needed to write to its conversation later.</summary>
internal static class StoredReference
{
    /// <summary>What a thread of a Teams channel adds to the identifier of the channel.</summary>
    private const string Thread = ";messageid=";

    /// <summary>The most characters of an address; what is longer comes from nobody well-meaning.</summary>
    private const int Longest = 8_000;

    /// <summary>How the conversation is reached; null where the activity says not enough.</summary>
    internal static Conversing? Of(Activity activity, DateTimeOffset now)
    {
        if (activity is { ServiceUrl: null or "" } or { ChannelId: null or "" } or { Conversation: null or { Id: null or "" } }) return null;
        var conversation = Whole(activity.Conversation);
        var isShared = ConversationKey.IsShared(activity);
        var address = JsonSerializer.Serialize(new ConversationReference
        {
            User = isShared ? null : Bare(activity.From),
            Bot = Bare(activity.Recipient),
            Conversation = conversation,
            ChannelId = activity.ChannelId,
            ServiceUrl = activity.ServiceUrl,
            Locale = activity.Locale,
        }, ActivityJson.Wire.ConversationReference);
        return address.Length > Longest ? null
            : new Conversing(KeyOf(activity), activity.ChannelId, ConversationKey.TenantOf(activity), isShared, address, now);
    }

    /// <summary>The key of the conversation, or of the channel that it is a thread of.</summary>
    internal static string KeyOf(Activity activity) => ConversationKey.Of(activity, Whole(activity.Conversation!).Id!);

    /// <summary>A digest of a Teams channel is a post of its own, not one more answer in the thread it was asked for in.</summary>
    private static ConversationAccount Whole(ConversationAccount conversation)
    {
        var at = conversation.Id!.IndexOf(Thread, StringComparison.Ordinal);
        return new ConversationAccount
        {
            Id = at > 0 ? conversation.Id[..at] : conversation.Id,
            IsGroup = conversation.IsGroup,
            ConversationType = conversation.ConversationType,
            TenantId = conversation.TenantId,
        };
    }

    private static ChannelAccount? Bare(ChannelAccount? account) =>
        account is null ? null : new ChannelAccount { Id = account.Id, Name = account.Name, AadObjectId = account.AadObjectId, Role = account.Role };
}
