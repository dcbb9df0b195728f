using System.Text.Json;
using System.Text.Json.Serialization;

namespace Briefing.Channels.ActivityProtocol.Schema;

/// <summary>One message of the Activity Protocol, in either direction. Names equal those of Microsoft.Bot.Schema.</summary>
internal sealed class Activity
{
    /// <summary>What kind of activity; see <see cref="ActivityTypes"/>.</summary>
    public string? Type { get; set; }

    /// <summary>The identifier that the channel gave it.</summary>
    public string? Id { get; set; }

    /// <summary>When the channel took it in.</summary>
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>The same in the sender's local time.</summary>
    public DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>The sender's IANA time zone.</summary>
    public string? LocalTimezone { get; set; }

    /// <summary>Who calls the bot, as a URI; the bot does not believe what came over the wire.</summary>
    public string? CallerId { get; set; }

    /// <summary>Where replies go: the connector's absolute address, with or without a slash at its end.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>Which channel; see <see cref="ChannelIds"/>.</summary>
    public string? ChannelId { get; set; }

    /// <summary>Who sent it.</summary>
    public ChannelAccount? From { get; set; }

    /// <summary>The conversation it belongs to.</summary>
    public ConversationAccount? Conversation { get; set; }

    /// <summary>Who is to get it.</summary>
    public ChannelAccount? Recipient { get; set; }

    /// <summary>How <see cref="Text"/> is to be read; see <see cref="TextFormatTypes"/>. Markdown where absent.</summary>
    public string? TextFormat { get; set; }

    /// <summary><c>list</c> or <c>carousel</c>.</summary>
    public string? AttachmentLayout { get; set; }

    /// <summary>Who joined the conversation.</summary>
    public IList<ChannelAccount>? MembersAdded { get; set; }

    /// <summary>Who left the conversation.</summary>
    public IList<ChannelAccount>? MembersRemoved { get; set; }

    /// <summary>Reactions put on the activity that <see cref="ReplyToId"/> names.</summary>
    public IList<MessageReaction>? ReactionsAdded { get; set; }

    /// <summary>Reactions taken off it.</summary>
    public IList<MessageReaction>? ReactionsRemoved { get; set; }

    /// <summary>The conversation's new topic.</summary>
    public string? TopicName { get; set; }

    /// <summary>Whether earlier messages are shown to new members.</summary>
    public bool? HistoryDisclosed { get; set; }

    /// <summary>The sender's BCP 47 locale.</summary>
    public string? Locale { get; set; }

    /// <summary>The message.</summary>
    public string? Text { get; set; }

    /// <summary>What is to be said aloud, text or SSML.</summary>
    public string? Speak { get; set; }

    /// <summary>Whether the bot waits for input; see <see cref="InputHints"/>.</summary>
    public string? InputHint { get; set; }

    /// <summary>What is shown where attachments cannot be, and in notifications.</summary>
    public string? Summary { get; set; }

    /// <summary>Buttons that vanish after use.</summary>
    public SuggestedActions? SuggestedActions { get; set; }

    /// <summary>Cards and files.</summary>
    public IList<Attachment>? Attachments { get; set; }

    /// <summary>Mentions, client information and the like.</summary>
    public IList<Entity>? Entities { get; set; }

    /// <summary>Whatever the channel adds.</summary>
    public JsonElement? ChannelData { get; set; }

    /// <summary>For installation updates <c>add</c> or <c>remove</c>.</summary>
    public string? Action { get; set; }

    /// <summary>The activity that this one answers.</summary>
    public string? ReplyToId { get; set; }

    /// <summary>A name for a trace.</summary>
    public string? Label { get; set; }

    /// <summary>The type of <see cref="Value"/>.</summary>
    public string? ValueType { get; set; }

    /// <summary>What a card submitted, or an invoke's argument.</summary>
    public JsonElement? Value { get; set; }

    /// <summary>The operation of an invoke or event.</summary>
    public string? Name { get; set; }

    /// <summary>Another conversation that this is about.</summary>
    public ConversationReference? RelatesTo { get; set; }

    /// <summary>Why a conversation ended.</summary>
    public string? Code { get; set; }

    /// <summary>When it is no longer of use.</summary>
    public DateTimeOffset? Expiration { get; set; }

    /// <summary><c>low</c>, <c>normal</c> or <c>high</c>.</summary>
    public string? Importance { get; set; }

    /// <summary>How replies are wanted; see <see cref="DeliveryModes"/>.</summary>
    public string? DeliveryMode { get; set; }

    /// <summary>Phrases that speech recognition should expect.</summary>
    public IList<string>? ListenFor { get; set; }

    /// <summary>Parts of <see cref="Text"/> to highlight.</summary>
    public IList<TextHighlight>? TextHighlights { get; set; }

    /// <summary>An action that goes with the message.</summary>
    public SemanticAction? SemanticAction { get; set; }

    /// <summary>Fields that are not named here, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
