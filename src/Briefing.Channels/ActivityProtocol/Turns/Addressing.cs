using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Channels.Teams;

namespace Briefing.Channels.ActivityProtocol.Turns;

/// <summary>
/// Whether a message is for the bot. Where several people talk, some channels send everything that is said; the bot answers only those
/// who mention it or press one of its buttons, and neither reads nor remembers the rest.
/// </summary>
internal static class Addressing
{
    /// <summary>The most entities of a message that are looked at; nobody names more people in one.</summary>
    internal const int MostEntities = 100;

    internal static bool IsForBot(Activity activity) =>
        !ConversationKey.IsShared(activity)
        || string.IsNullOrEmpty(activity.Recipient?.Id) // a local client that does not say who the bot is cannot mention it
        || CardQuestion.Read(activity.Value) is not null || CardQuestion.ReadAction(activity.Value) is not null
        || (activity.Entities ?? []).Take(MostEntities).Any(entity => Mention.From(entity)?.Mentioned?.Id is { } id && id == activity.Recipient!.Id);
}
