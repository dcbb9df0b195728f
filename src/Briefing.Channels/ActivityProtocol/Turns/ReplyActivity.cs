using System.Collections.Immutable;
using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Conversation.Turns;

namespace Briefing.Channels.ActivityProtocol.Turns;

/// <summary>Makes the activities that answer an activity.</summary>
internal static class ReplyActivity
{
    /// <summary>
    /// The reply as messages to be sent one after the other, one where it fits: cards with a summary where the channel shows cards
    /// and there is something to lay out, else text. Text and card go together only where the channel keeps them together.
    /// </summary>
    internal static ImmutableArray<Activity> All(Reply reply, Activity incoming) =>
        [.. LaidOut.Of(reply, ChannelCapabilities.Of(incoming.ChannelId)).Select(message => message.To(Message(incoming)))];

    /// <summary>A message of plain text.</summary>
    internal static Activity Text(string text, Activity incoming)
    {
        var activity = Message(incoming);
        (activity.Text, activity.TextFormat) = (text, TextFormatTypes.Plain);
        return activity;
    }

    /// <summary>The sign that a reply is being worked on.</summary>
    internal static Activity Typing(Activity incoming) => To(incoming, ActivityTypes.Typing);

    private static Activity Message(Activity incoming)
    {
        var activity = To(incoming, ActivityTypes.Message);
        activity.InputHint = InputHints.AcceptingInput;
        return activity;
    }

    /// <summary>An activity back to where one came from: sender and recipient change places.</summary>
    private static Activity To(Activity incoming, string type) => new()
    {
        Type = type,
        ChannelId = incoming.ChannelId,
        ServiceUrl = incoming.ServiceUrl,
        Conversation = incoming.Conversation,
        // A few local clients name no recipient, and a sender there must be.
        From = incoming.Recipient ?? new ChannelAccount { Id = "bot", Name = "Briefing Bot", Role = RoleTypes.Bot },
        Recipient = incoming.From,
        ReplyToId = incoming.Id,
        Locale = incoming.Locale,
    };
}
