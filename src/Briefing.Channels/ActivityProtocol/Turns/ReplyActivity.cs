using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
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
    /// The reply as messages to be sent one after the other, one where it fits: cards with a summary where the channel shows cards
    /// and there is something to lay out, else text. Text and card go together only where the channel keeps them together.
    /// </summary>
    internal static ImmutableArray<Activity> All(Reply reply, Activity incoming)
    {
        var channel = ChannelCapabilities.Of(incoming.ChannelId);
        if (!channel.ShowsCards) return Texts(reply, incoming, channel);
        var cites = (channel.CitesInText || channel.CitesByDefinition) && !reply.Quotes.IsEmpty;
        var pages = ReplyCard.Pages(reply, channel, hasLead: !cites);
        if (pages.IsEmpty) return Texts(reply, incoming, channel);
        var messages = ImmutableArray.CreateBuilder<Activity>(pages.Length);
        foreach (var page in pages)
        {
            var message = Message(incoming);
            message.Summary = Shorten(reply.Text);
            message.Attachments = [ReplyCard.Card(page)];
            if (cites) Cite(message, reply, [.. page.Quotes], channel, isFirst: messages.Count == 0);
            messages.Add(message);
        }

        if (channel.ExecutesActions && DigestStateCard.For(reply) is { } state) messages[^1].Attachments!.Add(state);
        if (channel.AsksForFeedback && reply.Given is not null) messages[^1].ChannelData = FeedbackLoop;
        return messages.ToImmutable();
    }

    /// <summary>A message of plain text.</summary>
    internal static Activity Text(string text, Activity incoming)
    {
        var activity = Message(incoming);
        (activity.Text, activity.TextFormat) = (text, TextFormatTypes.Plain);
        return activity;
    }

    /// <summary>The sign that a reply is being worked on.</summary>
    internal static Activity Typing(Activity incoming) => To(incoming, ActivityTypes.Typing);

    /// <summary>Asks for the channel's own feedback buttons under a message.</summary>
    private static JsonElement FeedbackLoop { get; } =
        JsonSerializer.SerializeToElement(new JsonObject { ["feedbackLoopEnabled"] = true }, ActivityJson.Wire.JsonObject);

    private static ImmutableArray<Activity> Texts(Reply reply, Activity incoming, ChannelCapabilities channel) =>
        [.. TextParts.Of(ReplyText.Render(reply), channel.MostCharacters).Select(part => Text(part, incoming))];

    /// <summary>The lead goes into the text, where the markers of the sources can stand; on later messages the markers alone.</summary>
    private static void Cite(Activity message, Reply reply, ImmutableArray<int> quotes, ChannelCapabilities channel, bool isFirst)
    {
        var lead = !isFirst ? "Sources of this part:" : reply.Understood.Length > 0 ? reply.Understood + "\n\n" + reply.Text : reply.Text;
        if (!isFirst && quotes.IsEmpty) return;
        (message.Text, message.TextFormat) = (Citations.Marked(lead, quotes), TextFormatTypes.Markdown);
        if (quotes.IsEmpty) return;
        if (channel.CitesInText) message.Entities = [Citations.Of(reply, quotes)];
        else message.Text += Citations.Definitions(reply, quotes);
    }

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

    private static string Shorten(string text) =>
        text.Length <= MaxSummary ? text : text[..(char.IsHighSurrogate(text[MaxSummary - 2]) ? MaxSummary - 2 : MaxSummary - 1)] + "…";
}
