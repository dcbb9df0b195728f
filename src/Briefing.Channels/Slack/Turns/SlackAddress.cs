using System.Text.Json;
using System.Text.Json.Serialization;
using Briefing.Conversation.Digests.Subscriptions;

namespace Briefing.Channels.Slack.Turns;

/// <summary>Where a conversation is, as its stored reference keeps it.</summary>
/// <param name="Team">The workspace.</param>
/// <param name="Enterprise">The organisation; null where the workspace belongs to none.</param>
/// <param name="Channel">The channel; messages unasked stand in it and not in a thread.</param>
internal sealed record SlackAddress(string Team, string? Enterprise, string Channel)
{
    /// <summary>The name of the channel in this program.</summary>
    internal const string ChannelName = "slack";

    /// <summary>The key <c>slack/{workspace}/{what}</c>, its parts percent-encoded, as those of other channels.</summary>
    internal static string KeyOf(string team, string what) => $"{ChannelName}/{Uri.EscapeDataString(team)}/{Uri.EscapeDataString(what)}";

    /// <summary>How the conversation is reached.</summary>
    internal ConversationReference Reference(bool isShared, DateTimeOffset now) =>
        new(KeyOf(Team, Channel), ChannelName, Team, isShared, JsonSerializer.Serialize(this, SlackAddressJson.Default.SlackAddress), now);

    /// <summary>The address of a reference; null where it is not one of Slack's.</summary>
    internal static SlackAddress? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, SlackAddressJson.Default.SlackAddress) is { Team: not null, Channel: not null } address ? address : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSerializable(typeof(SlackAddress))]
internal sealed partial class SlackAddressJson : JsonSerializerContext;
