using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Channels.ActivityProtocol.Turns;

namespace Briefing.Channels.DirectLine.Turns;

/// <summary>
/// What becomes of a client's activity: an echo, by which the client knows that it arrived, and a turn of the bot, which gets
/// no more of it than it needs. Who sent it and in which conversation is never taken from the activity.
/// </summary>
internal static class ClientActivity
{
    /// <summary>Where replies would go that have no stream: a name that no service address can have.</summary>
    internal const string Here = "urn:briefing:web-chat";

    private const string ClientIdField = "clientActivityID";

    /// <summary>The most characters of what a client calls its own message, and of an identifier or name.</summary>
    private const int MaxName = 256;

    /// <summary>The most JSON characters of channel data that are shown again: it holds identifiers of the client's own.</summary>
    private const int MaxChannelData = 4096;

    private const int MaxAttachments = 10;

    /// <summary>The identifier of an activity, as the service writes it.</summary>
    internal static string Id(string conversation, long number) => FormattableString.Invariant($"{conversation}|{number:0000000}");

    /// <summary>The client's name for the activity, as it is kept: a hash, for it may be long; null where there is none.</summary>
    internal static string? ClientIdOf(Activity activity) =>
        activity.ChannelData is { ValueKind: JsonValueKind.Object } fields && fields.TryGetMember(ClientIdField, out var named)
        && WireText.Of(named) is { Length: > 0 and <= MaxName } id
            ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..32]
            : null;

    /// <summary>The activity as all windows of the conversation are shown it.</summary>
    internal static Activity Echo(Activity sent, string conversation, long number, DateTimeOffset now) => new()
    {
        Type = sent.Type,
        Id = Id(conversation, number),
        Timestamp = now,
        LocalTimestamp = sent.LocalTimestamp,
        ChannelId = ChannelIds.Directline,
        From = new ChannelAccount { Id = Short(sent.From?.Id) ?? "user", Name = Short(sent.From?.Name), Role = RoleTypes.User },
        Conversation = new ConversationAccount { Id = conversation },
        Text = sent.Text,
        TextFormat = sent.TextFormat is TextFormatTypes.Plain or TextFormatTypes.Markdown ? sent.TextFormat : null,
        Locale = Short(sent.Locale),
        Value = sent.Value,
        ChannelData = sent.ChannelData is { } own && own.GetRawText().Length <= MaxChannelData ? own : OnlyClientId(sent.ChannelData),
        // Names alone: nothing of a file is kept, and no address that a client gives is shown to another window.
        Attachments = sent.Attachments is { Count: > 0 } files
            ? [.. files.OfType<Attachment>().Take(MaxAttachments).Select(file => new Attachment { ContentType = Short(file.ContentType), Name = Short(file.Name) })]
            : null,
    };

    /// <summary>The activity as the bot gets it.</summary>
    internal static Activity Turn(Activity sent, string conversation, string user, long number, DateTimeOffset now) => new()
    {
        Type = ActivityTypes.Message,
        Id = Id(conversation, number),
        Timestamp = now,
        LocalTimezone = sent.LocalTimezone,
        ChannelId = HostedWebChat.ChannelId,
        ServiceUrl = Here,
        From = new ChannelAccount { Id = user, Role = RoleTypes.User },
        Recipient = Bot(),
        Conversation = new ConversationAccount { Id = conversation },
        Text = sent.Text,
        Locale = Short(sent.Locale),
        Value = sent.Value,
    };

    /// <summary>The event with which a conversation opens, for the greeting.</summary>
    internal static Activity Opening(string conversation, string user, string? locale, DateTimeOffset now) => new()
    {
        Type = ActivityTypes.ConversationUpdate,
        Id = Id(conversation, 0),
        Timestamp = now,
        ChannelId = HostedWebChat.ChannelId,
        ServiceUrl = Here,
        From = new ChannelAccount { Id = user, Role = RoleTypes.User },
        Recipient = Bot(),
        Conversation = new ConversationAccount { Id = conversation },
        MembersAdded = [new ChannelAccount { Id = user }, Bot()],
        Locale = Short(locale),
    };

    /// <summary>An activity of the bot as clients are shown it.</summary>
    internal static Activity Reply(Activity reply, string conversation, long? number, DateTimeOffset now)
    {
        (reply.Id, reply.Timestamp) = (number is { } known ? Id(conversation, known) : null, now);
        (reply.ChannelId, reply.ServiceUrl, reply.Recipient) = (ChannelIds.Directline, null, null);
        (reply.From, reply.Conversation) = (Bot(), new ConversationAccount { Id = conversation });
        return reply;
    }

    private static ChannelAccount Bot() => new() { Id = "briefing-bot", Name = "Briefing Bot", Role = RoleTypes.Bot };

    private static JsonElement? OnlyClientId(JsonElement? channelData) =>
        channelData is { ValueKind: JsonValueKind.Object } fields && fields.TryGetMember(ClientIdField, out var named) && WireText.Of(named) is { Length: <= MaxName } id
            ? JsonSerializer.SerializeToElement(new JsonObject { [ClientIdField] = id }, ActivityJson.Wire.JsonObject)
            : null;

    private static string? Short(string? text) => text is { Length: > 0 and <= MaxName } ? text : null;
}
