using System.Text.Json;
using Briefing.Channels.ActivityProtocol.Proactive;
using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Channels.ActivityProtocol.Turns;
using Briefing.Channels.DirectLine.Storage;
using Briefing.Channels.DirectLine.Streams;
using Briefing.Channels.DirectLine.Turns;
using Briefing.Conversation.Digests.Sending;
using Briefing.Conversation.Turns;
using Reference = Briefing.Conversation.Digests.Subscriptions.ConversationReference;

namespace Briefing.Channels.DirectLine.Proactive;

/// <summary>Adds digests to conversations of Web Chat: an open window shows them at once, another when it is opened again.</summary>
internal sealed class DirectLineProactive(DirectLineStore store, OpenStreams streams, TimeProvider clock) : IProactiveChannel
{
    /// <inheritdoc/>
    public bool Serves(string channel) => channel == HostedWebChat.ChannelId;

    /// <inheritdoc/>
    public string Render(Reference reference, Reply message)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(message);
        var incoming = new Activity { ChannelId = HostedWebChat.ChannelId, Conversation = new ConversationAccount { Id = Read(reference) } };
        return DeliveryMessages.Write(ReplyActivity.All(message, incoming));
    }

    /// <inheritdoc/>
    public Task<SendOutcome> SendAsync(Reference reference, string message, string key, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(reference);
        if (Read(reference) is not { } conversation)
            return Task.FromResult(new SendOutcome(SendOutcomeKind.Invalid, Reason: "The stored reference of the conversation cannot be read."));

        // The key takes the place of a client's name, so that an attempt of which nobody knew the outcome adds nothing twice.
        var now = clock.GetUtcNow();
        var outcome = new SendOutcome(SendOutcomeKind.Taken);
        foreach (var (at, part) in DeliveryMessages.Read(message).Index())
        {
            var added = store.Add(conversation, "delivery:" + DeliveryMessages.KeyOf(key, at), now, number => JsonSerializer.Serialize(
                ClientActivity.Reply(JsonSerializer.Deserialize(part, ActivityJson.Wire.Activity)!, conversation, number, now), ActivityJson.Wire.Activity));
            if (added is not { } taken) return Task.FromResult(new SendOutcome(SendOutcomeKind.Unreachable, Reason: "The conversation has ended."));
            outcome = new SendOutcome(SendOutcomeKind.Taken, ClientActivity.Id(conversation, taken.Number));
        }

        streams.Wake(conversation);
        return Task.FromResult(outcome);
    }

    private static string? Read(Reference reference)
    {
        try
        {
            return JsonSerializer.Deserialize(reference.Address, ActivityJson.Wire.ConversationReference)?.Conversation?.Id;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
