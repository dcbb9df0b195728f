using System.Text;
using System.Text.Json;
using Briefing.Channels.ActivityProtocol.Connector;
using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Channels.ActivityProtocol.Turns;
using Briefing.Channels.DirectLine;
using Briefing.Channels.Doors;
using Briefing.Conversation.Digests.Sending;
using Briefing.Conversation.Turns;
using Reference = Briefing.Conversation.Digests.Subscriptions.ConversationReference;

namespace Briefing.Channels.ActivityProtocol.Proactive;

/// <summary>
/// Sends to the conversations of the Bot Framework: those that a stored reference of an activity leads to. The address of the
/// service passes the same door again that it passed when the activity came in, as the settings may have changed since.
/// </summary>
internal sealed class BotFrameworkProactive(ConnectorClient connector, ServiceAddress services) : IProactiveChannel
{
    private readonly SentParts _sent = new();

    /// <summary>Every channel but those that have a way of their own into this program.</summary>
    public bool Serves(string channel) => channel is not ("slack" or "page" or "terminal" or HostedWebChat.ChannelId);

    /// <inheritdoc/>
    public string Render(Reference reference, Reply message)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(message);
        var address = Read(reference) ?? new ConversationReference { ChannelId = reference.Channel };
        return DeliveryMessages.Write(ReplyActivity.All(message, Incoming(address)));
    }

    /// <inheritdoc/>
    public async Task<SendOutcome> SendAsync(Reference reference, string message, string key, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(reference);
        if (Read(reference) is not { } address || !ConnectorAddress.IsSegment(address.Conversation?.Id))
            return new SendOutcome(SendOutcomeKind.Invalid, Reason: "The stored reference of the conversation cannot be read.");
        if (!services.TryRead(address.ServiceUrl, out var service, out var refusal)) return new SendOutcome(SendOutcomeKind.Invalid, Reason: refusal);
        var parts = DeliveryMessages.Read(message);
        var outcome = new SendOutcome(SendOutcomeKind.Taken);
        for (var at = _sent.Of(key); at < parts.Length; at++)
        {
            outcome = await connector.SendOnceAsync(service, address.Conversation!.Id!, Encoding.UTF8.GetBytes(parts[at]), DeliveryMessages.KeyOf(key, at), cancellation);
            if (outcome.Kind != SendOutcomeKind.Taken) return outcome;
            _sent.Note(key, at + 1, parts.Length);
        }

        return outcome;
    }

    private static ConversationReference? Read(Reference reference)
    {
        try
        {
            return JsonSerializer.Deserialize(reference.Address, ActivityJson.Wire.ConversationReference);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>An activity that could have come from there, to make the message as an answer to it.</summary>
    private static Activity Incoming(ConversationReference address) => new()
    {
        ChannelId = address.ChannelId,
        ServiceUrl = address.ServiceUrl,
        Conversation = address.Conversation,
        Recipient = address.Bot,
        From = address.User,
        Locale = address.Locale,
    };
}
