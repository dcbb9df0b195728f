using System.Text.Json;
using System.Text.Json.Nodes;
using Briefing.Channels.ActivityProtocol.Schema;

namespace Briefing.Channels.ActivityProtocol.Turns;

/// <summary>
/// Sees to it that a conversation is greeted once. Opening a chat brings an installation update and one or two conversation
/// updates, in any order; the caller lets the events of one conversation in one at a time.
/// </summary>
internal sealed class Greeting(IChannelState state)
{
    /// <summary>Whether an event opens a conversation, however often that one has been opened before.</summary>
    /// <remarks>
    /// In a group the bot greets when it joins, not each time somebody else does. In a personal chat some channels tell only
    /// that the user joined.
    /// </remarks>
    internal static bool IsOpening(Activity activity) => activity.Type switch
    {
        ActivityTypes.InstallationUpdate => activity.Action == InstallationUpdateActionTypes.Add,
        ActivityTypes.ConversationUpdate => activity.MembersAdded is { Count: > 0 } added
            && (added.Any(member => member?.Id is { } id && id == activity.Recipient?.Id) || !IsGroup(activity)),
        _ => false,
    };

    /// <summary>Whether an event says that the bot was removed.</summary>
    internal static bool IsRemoval(Activity activity) =>
        activity is { Type: ActivityTypes.InstallationUpdate, Action: InstallationUpdateActionTypes.Remove }
        || (activity is { Type: ActivityTypes.ConversationUpdate, Recipient.Id: { Length: > 0 } own, MembersRemoved: { } gone } && gone.Any(member => member?.Id == own));

    /// <summary>
    /// Whether the conversation still waits for its greeting: it was never greeted, or it was, the bot was removed, and it is
    /// installed anew after that.
    /// </summary>
    internal bool IsDue(Activity activity)
    {
        var (greeted, removed) = Read(activity);
        if (greeted is null) return true;
        return removed is not null && activity.Type == ActivityTypes.InstallationUpdate && activity.Timestamp > removed;
    }

    /// <summary>Notes that the greeting has gone out.</summary>
    internal void Greeted(Activity activity, DateTimeOffset at) => Write(activity, at, null, at);

    /// <summary>Notes that the bot was removed, so that a new installation is greeted again.</summary>
    internal void Removed(Activity activity, DateTimeOffset at)
    {
        if (Read(activity).Greeted is { } greeted) Write(activity, greeted, activity.Timestamp ?? at, at);
    }

    private static bool IsGroup(Activity activity) =>
        activity.Conversation is { IsGroup: true } or { ConversationType: "groupChat" or "channel" };

    private static string Key(Activity activity) => "greeting/" + ConversationKey.Of(activity);

    private (DateTimeOffset? Greeted, DateTimeOffset? Removed) Read(Activity activity)
    {
        if (state.Read(Key(activity)) is not { } json) return (null, null);
        try
        {
            var fields = JsonNode.Parse(json) as JsonObject;
            return ((DateTimeOffset?)fields?["greeted"], (DateTimeOffset?)fields?["removed"]);
        }
        catch (Exception fault) when (fault is JsonException or FormatException or InvalidOperationException)
        {
            return (null, null);
        }
    }

    private void Write(Activity activity, DateTimeOffset greeted, DateTimeOffset? removed, DateTimeOffset at) =>
        state.Write(Key(activity), new JsonObject { ["greeted"] = greeted, ["removed"] = removed }.ToJsonString(), at);
}
