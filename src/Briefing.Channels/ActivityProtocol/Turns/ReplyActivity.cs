using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Channels.Teams;
using Briefing.Conversation.Replies;
using Briefing.Conversation.Turns;

namespace Briefing.Channels.ActivityProtocol.Turns;

/// <summary>Makes the activities that answer an activity.</summary>
internal static class ReplyActivity
{
    /// <summary>The most characters of a summary; it is shown in a notification.</summary>
    private const int MaxSummary = 200;

    /// <summary>
    /// The reply as one activity: a card with a summary where the channel shows cards and there is something to lay out, else
    /// text. Never both, because some connectors split such an activity in two.
    /// </summary>
    internal static Activity From(Reply reply, Activity incoming)
    {
        var activity = To(incoming, ActivityTypes.Message);
        activity.InputHint = InputHints.AcceptingInput;
        if (ShowsCards(incoming.ChannelId) && ReplyCard.For(reply) is { } card)
        {
            activity.Summary = Shorten(reply.Text);
            activity.Attachments = [card];
        }
        else
        {
            activity.Text = ReplyText.Render(reply);
            activity.TextFormat = TextFormatTypes.Plain;
        }

        return activity;
    }

    /// <summary>A message of plain text.</summary>
    internal static Activity Text(string text, Activity incoming)
    {
        var activity = To(incoming, ActivityTypes.Message);
        (activity.Text, activity.TextFormat, activity.InputHint) = (text, TextFormatTypes.Plain, InputHints.AcceptingInput);
        return activity;
    }

    /// <summary>The sign that a reply is being worked on.</summary>
    internal static Activity Typing(Activity incoming) => To(incoming, ActivityTypes.Typing);

    /// <summary>Whether the channel shows Adaptive Cards; others get text.</summary>
    internal static bool ShowsCards(string? channelId) => channelId
        is ChannelIds.Msteams or ChannelIds.Emulator or ChannelIds.Webchat or ChannelIds.Directline or ChannelIds.HostedWebChat;

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

    private static string Shorten(string text) => text.Length <= MaxSummary ? text : text[..(MaxSummary - 1)] + "…";
}
