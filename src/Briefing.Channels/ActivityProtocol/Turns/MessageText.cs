using System.Text.RegularExpressions;
using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Channels.Teams;

namespace Briefing.Channels.ActivityProtocol.Turns;

/// <summary>What the user of a message asks, free of what the channel wrapped it in.</summary>
internal static partial class MessageText
{
    /// <summary>The utterance: the text without mentions of the bot, else the question that a card submitted; null where there is neither.</summary>
    internal static string? Of(Activity activity)
    {
        var text = WithoutMentions(activity).Trim();
        if (text.Length > 0) return text;
        return CardQuestion.Read(activity.Value) ?? (CardQuestion.ReadAction(activity.Value) is null ? null : CardQuestion.WordsOf(activity.Value));
    }

    /// <summary>
    /// Takes out mentions of the recipient, and only the tags of mentions of others, because a question may be about them.
    /// </summary>
    private static string WithoutMentions(Activity activity)
    {
        var text = activity.Text ?? "";
        foreach (var entity in (activity.Entities ?? []).Take(Addressing.MostEntities))
        {
            if (Mention.From(entity) is not { Mentioned: { } mentioned } mention) continue;
            var words = string.IsNullOrEmpty(mention.Text) ? $"<at>{mentioned.Name}</at>" : mention.Text;
            var isBot = mentioned.Id is not null && mentioned.Id == activity.Recipient?.Id;
            text = text.Replace(words, isBot ? " " : AtTag().Replace(words, ""), StringComparison.OrdinalIgnoreCase);
        }

        // Teams writes the space after a mention as an entity at times.
        return activity.ChannelId == ChannelIds.Msteams ? text.Replace("&nbsp;", " ", StringComparison.Ordinal) : text;
    }

    [GeneratedRegex("</?at[^<>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AtTag();
}
