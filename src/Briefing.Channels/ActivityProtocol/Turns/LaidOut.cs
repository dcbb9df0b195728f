using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Channels.Teams;
using Briefing.Conversation.Replies;
using Briefing.Conversation.Turns;

namespace Briefing.Channels.ActivityProtocol.Turns;

/// <summary>
/// A message of a reply as a channel shows it, without whom it goes to. Made once for a reply and what the channel can show: the bot
/// gives the same reply again where the same is asked.
/// </summary>
internal sealed class LaidOut
{
    /// <summary>The most characters of a summary; it is shown in a notification.</summary>
    private const int MaxSummary = 200;

    private static readonly ConditionalWeakTable<Reply, ConcurrentDictionary<ChannelCapabilities, ImmutableArray<LaidOut>>> Made = [];

    private string? _text;
    private string? _textFormat;
    private string? _summary;
    private ImmutableArray<Attachment> _attachments = [];
    private Entity? _entity;
    private JsonElement? _channelData;

    private LaidOut() { }

    /// <summary>The messages of a reply, in order.</summary>
    internal static ImmutableArray<LaidOut> Of(Reply reply, ChannelCapabilities channel) =>
        Made.GetValue(reply, static _ => new()).GetOrAdd(channel, static (channel, reply) => Make(reply, channel), reply);

    /// <summary>A message to somebody, filled.</summary>
    internal Activity To(Activity message)
    {
        (message.Text, message.TextFormat, message.Summary, message.ChannelData) = (_text, _textFormat, _summary, _channelData);
        if (!_attachments.IsEmpty) message.Attachments = [.. _attachments];
        if (_entity is not null) message.Entities = [_entity];
        return message;
    }

    private static ImmutableArray<LaidOut> Make(Reply reply, ChannelCapabilities channel)
    {
        if (!channel.ShowsCards) return Texts(reply, channel);
        var cites = (channel.CitesInText || channel.CitesByDefinition) && !reply.Quotes.IsEmpty;
        var pages = ReplyCard.Pages(reply, channel, hasLead: !cites);
        if (pages.IsEmpty) return Texts(reply, channel);
        var messages = ImmutableArray.CreateBuilder<LaidOut>(pages.Length);
        foreach (var page in pages)
        {
            var message = new LaidOut { _summary = Shorten(reply.Text), _attachments = [ReplyCard.Card(page)] };
            if (cites) message.Cite(reply, [.. page.Quotes], channel, isFirst: messages.Count == 0);
            messages.Add(message);
        }

        if (channel.ExecutesActions && DigestStateCard.For(reply) is { } state) messages[^1]._attachments = messages[^1]._attachments.Add(state);
        if (channel.AsksForFeedback && reply.Given is not null) messages[^1]._channelData = FeedbackLoop;
        return messages.ToImmutable();
    }

    private static ImmutableArray<LaidOut> Texts(Reply reply, ChannelCapabilities channel) =>
        [.. TextParts.Of(ReplyText.Render(reply), channel.MostCharacters).Select(part => new LaidOut { _text = part, _textFormat = TextFormatTypes.Plain })];

    /// <summary>The lead goes into the text, where the markers of the sources can stand; on later messages the markers alone.</summary>
    private void Cite(Reply reply, ImmutableArray<int> quotes, ChannelCapabilities channel, bool isFirst)
    {
        var lead = !isFirst ? "Sources of this part:" : reply.Understood.Length > 0 ? reply.Understood + "\n\n" + reply.Text : reply.Text;
        if (!isFirst && quotes.IsEmpty) return;
        (_text, _textFormat) = (Citations.Marked(lead, quotes), TextFormatTypes.Markdown);
        if (quotes.IsEmpty) return;
        if (channel.CitesInText) _entity = Citations.Of(reply, quotes);
        else _text += Citations.Definitions(reply, quotes);
    }

    /// <summary>Asks for the channel's own feedback buttons under a message.</summary>
    private static JsonElement FeedbackLoop { get; } =
        JsonSerializer.SerializeToElement(new JsonObject { ["feedbackLoopEnabled"] = true }, ActivityJson.Wire.JsonObject);

    private static string Shorten(string text) =>
        text.Length <= MaxSummary ? text : text[..(char.IsHighSurrogate(text[MaxSummary - 2]) ? MaxSummary - 2 : MaxSummary - 1)] + "…";
}
