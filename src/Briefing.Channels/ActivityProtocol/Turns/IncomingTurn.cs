using System.Text.Json;
using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Channels.Teams;
using Briefing.Conversation.Turns;

namespace Briefing.Channels.ActivityProtocol.Turns;

/// <summary>Makes a turn of an activity: everything the conversation may know of the channel, and nothing of its wire format.</summary>
internal static class IncomingTurn
{
    /// <summary>The longest identifier or name that is taken over; a longer one is as if it were not told.</summary>
    private const int Longest = 512;

    /// <summary>The longest name in the IANA database has 32 characters.</summary>
    private const int LongestZone = 64;

    private const string ClientInfo = "clientInfo";

    /// <param name="activity">The activity.</param>
    /// <param name="utterance">What it asks.</param>
    /// <param name="now">The moment.</param>
    /// <param name="administrators">The directory's identifiers of who may manage every conversation; null for nobody.</param>
    internal static Turn Of(Activity activity, string utterance, DateTimeOffset now, IReadOnlyCollection<string>? administrators = null) =>
        new(ConversationKey.Of(activity), utterance, now, activity.Locale)
        {
            Asker = ConversationKey.AskerOf(activity),
            UserId = ConversationKey.UserOf(activity) is { Length: <= Longest } user ? ConversationKey.Of(activity, user) : null,
            UserName = activity.From?.Name is { Length: > 0 and <= Longest } name ? name : null,
            TimeZone = ZoneOf(activity),
            MayManage = !ConversationKey.IsShared(activity) || SharedRole.Manages(activity)
                // Of the directory's identifiers only those of Teams are vouched for: elsewhere a client may name any.
                || (activity.ChannelId == ChannelIds.Msteams && ConversationKey.UserOf(activity) is { } sender && administrators?.Contains(sender, StringComparer.OrdinalIgnoreCase) == true),
            Place = activity.Conversation?.Id is { Length: > 0 } ? StoredReference.KeyOf(activity) : null,
            Team = TeamPlace.Of(activity),
            Reference = StoredReference.Of(activity, now),
            Action = CardQuestion.ReadAction(activity.Value),
            MessageId = activity.Id is { Length: > 0 and <= Longest } id ? id : null,
        };

    /// <summary>The zone that the client tells: the protocol's own field, else Teams' entity.</summary>
    private static string? ZoneOf(Activity activity) => new[] { activity.LocalTimezone, InEntities(activity) }.FirstOrDefault(IsZone);

    private static string? InEntities(Activity activity)
    {
        foreach (var entity in activity.Entities ?? [])
            if (entity is { Type: ClientInfo, Properties: { } fields } && fields.TryGetValue("timezone", out var zone) && zone.ValueKind == JsonValueKind.String)
                return WireText.Of(zone);
        return null;
    }

    private static bool IsZone(string? name) =>
        name is { Length: > 0 and <= LongestZone } && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '_' or '-' or '+');
}
