using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Briefing.Channels.Slack.Api;
using Briefing.Channels.Slack.Blocks;
using Briefing.Channels.Slack.Installations;
using Briefing.Channels.Slack.Turns;
using Briefing.Conversation.Digests.Sending;
using Briefing.Conversation.Digests.Subscriptions;
using Briefing.Conversation.Turns;

namespace Briefing.Channels.Slack.Proactive;

/// <summary>
/// Sends what is owed to conversations of Slack. A message that is larger than Slack takes goes on in the thread of its first part;
/// a channel gets one a second.
/// </summary>
internal sealed class SlackProactive(SlackClient client, SlackWorkspaces workspaces, ChannelPace pace) : IProactiveChannel
{
    /// <summary>The most deliveries of several parts that are remembered half-sent.</summary>
    private const int MostBegun = 1_000;

    /// <summary>How many parts of a delivery Slack has taken, and the first of them, so that another attempt goes on from there.</summary>
    private readonly ConcurrentDictionary<string, (int Sent, string? First)> _begun = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public bool Serves(string channel) => channel == SlackAddress.ChannelName;

    /// <inheritdoc/>
    public string Render(ConversationReference reference, Reply message)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(message);
        return new JsonArray([.. ReplyBlocks.Messages(message, isPrivate: !reference.IsShared).Select(part => part.Fields())]).ToJsonString(ActivityProtocol.Schema.ActivityJson.Wire.Options);
    }

    /// <inheritdoc/>
    public async Task<SendOutcome> SendAsync(ConversationReference reference, string message, string key, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(reference);
        if (SlackAddress.Read(reference.Address) is not { } address || Parts(message) is not { Length: > 0 } parts)
            return new SendOutcome(SendOutcomeKind.Invalid, Reason: "The stored reference or message cannot be read.");
        try
        {
            return await workspaces.FindAsync(address.Team, address.Enterprise, cancellation) is { } installation
                ? await SendAsync(installation, address.Channel, parts, key, cancellation)
                : new SendOutcome(SendOutcomeKind.Unreachable, Reason: "The workspace has removed the app, or may not use it any more.");
        }
        catch (SlackUnavailableException fault)
        {
            return new SendOutcome(SendOutcomeKind.Refused, Reason: fault.Message);
        }
    }

    private async Task<SendOutcome> SendAsync(SlackInstallation installation, string channel, JsonObject[] parts, string key, CancellationToken cancellation)
    {
        var (sent, first) = _begun.GetValueOrDefault(key);
        for (; sent < parts.Length; sent++)
        {
            await pace.EnterAsync($"{installation.Workspace}/{channel}", cancellation);
            var fields = parts[sent];
            fields["channel"] = channel;
            if (first is not null) fields["thread_ts"] = first;
            var answer = await client.CallOnceAsync("chat.postMessage", installation.Token, fields, cancellation);
            if (!answer.IsOk) return Broken(key, sent, first, answer);
            first ??= answer.Ts;
        }

        _begun.TryRemove(key, out _);
        return new SendOutcome(SendOutcomeKind.Taken, first);
    }

    /// <summary>Of a message of several parts that was broken off it is remembered how far it came, unless nobody will try again.</summary>
    private SendOutcome Broken(string key, int sent, string? first, SlackAnswer answer)
    {
        var outcome = SlackErrors.Outcome(answer);
        if (sent > 0 && outcome.Kind is (SendOutcomeKind.Refused or SendOutcomeKind.Unknown))
        {
            if (_begun.Count >= MostBegun) _begun.Clear();
            _begun[key] = (sent, first);
        }
        else _begun.TryRemove(key, out _);
        return outcome;
    }

    private static JsonObject[]? Parts(string message)
    {
        try
        {
            return JsonNode.Parse(message) is JsonArray parts ? [.. parts.OfType<JsonObject>()] : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
