using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Channels.Slack.Api;
using Briefing.Channels.Slack.Blocks;
using Briefing.Channels.Slack.Installations;
using Briefing.Channels.Slack.Users;
using Briefing.Channels.Turns;

namespace Briefing.Channels.Slack.Turns;

/// <summary>Posts the messages of an answer, in order, where what is answered came from. What has arrived is not posted again after a crash.</summary>
internal sealed class SlackPosting(SlackClient client, SlackUsers users, ChannelPace pace, ITurnInbox inbox)
{
    /// <summary>How often an address for answers may be used (“Handling user interaction responses”).</summary>
    private const int MostResponses = 5;

    /// <summary>Keeps an answer and posts it: for the user alone where the question was, else into its channel and thread.</summary>
    /// <returns>Whether nothing is left to do: it arrived, or never will.</returns>
    internal async Task<bool> PostAsync(SlackCall call, SlackInstallation installation, InboxTurn turn, ImmutableArray<SlackMessage> messages)
    {
        var fields = new JsonArray([.. messages.Select(message => message.Fields())]);
        await inbox.AnswerReadyAsync(turn.Id, fields.ToJsonString(ActivityJson.Wire.Options));
        return await PostAsync(call, installation, turn, fields);
    }

    /// <summary>Posts what is left of an answer that was kept.</summary>
    internal Task<bool> GoOnAsync(SlackCall call, SlackInstallation installation, InboxTurn turn) => PostAsync(call, installation, turn, (JsonArray)JsonNode.Parse(turn.Answer)!);

    /// <summary>Posts messages into a channel, one a second.</summary>
    /// <returns>Whether all of them arrived.</returns>
    internal async Task<bool> PostAsync(SlackInstallation installation, string channel, ImmutableArray<SlackMessage> messages)
    {
        foreach (var message in messages)
            if (!(await PostAsync(installation, channel, null, message.Fields())).IsOk) return false;
        return true;
    }

    /// <summary>Posts messages for all to see by the address that a command, a button or a form brought.</summary>
    internal async Task<bool> ShareAsync(string url, ImmutableArray<SlackMessage> messages, CancellationToken cancellation)
    {
        foreach (var message in messages.Take(MostResponses))
            if (!(await client.RespondAsync(url, Response(message.Fields(), "in_channel"), cancellation)).IsOk) return false;
        return messages.Length <= MostResponses;
    }

    private async Task<bool> PostAsync(SlackCall call, SlackInstallation installation, InboxTurn turn, JsonArray messages)
    {
        for (var next = turn.Sent; next < messages.Count; next++)
        {
            // Another host may be at work on it, where this one was cut off from the store.
            if (!inbox.IsHeld) return false;
            var answer = await PostOneAsync(call, installation, next, (JsonObject)messages[next]!.DeepClone());
            if (SlackErrors.IsOfBlocks(answer.Error)) answer = await PlainlyAsync(call, installation, next, (JsonObject)messages[next]!);
            if (!answer.IsOk) return SlackErrors.IsOver(answer);
            await inbox.SentAsync(turn.Id, next + 1);
        }

        return true;
    }

    /// <summary>The answer without its form is still the answer.</summary>
    private async Task<SlackAnswer> PlainlyAsync(SlackCall call, SlackInstallation installation, int at, JsonObject fields)
    {
        var answer = new SlackAnswer(null);
        foreach (var plain in SlackMessage.Plain(fields))
            if (!(answer = await PostOneAsync(call, installation, at, plain)).IsOk) break;
        return answer;
    }

    private async Task<SlackAnswer> PostOneAsync(SlackCall call, SlackInstallation installation, int at, JsonObject fields)
    {
        if (call is not { IsEphemeral: true, ResponseUrl: { } url }) return call.Channel is { } channel ? await PostAsync(installation, channel, call.Thread, fields) : new SlackAnswer("channel_not_found");
        if (at < MostResponses) return await client.RespondAsync(url, Response(fields, "ephemeral"), CancellationToken.None);
        // More than the address takes, which goes to the user's own channel: nothing is left out.
        return await users.ChannelOfAsync(installation, call.User!, CancellationToken.None) is { } own ? await PostAsync(installation, own, null, fields) : new SlackAnswer("channel_not_found");
    }

    private async Task<SlackAnswer> PostAsync(SlackInstallation installation, string channel, string? thread, JsonObject fields)
    {
        await pace.EnterAsync($"{installation.Workspace}/{channel}", CancellationToken.None);
        fields["channel"] = channel;
        if (thread is not null) fields["thread_ts"] = thread;
        return await client.CallAsync("chat.postMessage", installation.Token, fields, CancellationToken.None);
    }

    private static JsonObject Response(JsonObject fields, string type)
    {
        (fields["response_type"], fields["replace_original"]) = (type, false);
        return fields;
    }
}
