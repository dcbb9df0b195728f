using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Briefing.Channels.Slack.Api;
using Briefing.Channels.Slack.Blocks;
using Briefing.Channels.Slack.Installations;
using Briefing.Channels.Slack.Users;

namespace Briefing.Channels.Slack.Turns;

/// <summary>Posts the messages of an answer, in order, where what is answered came from.</summary>
internal sealed class SlackPosting(SlackClient client, SlackUsers users, ChannelPace pace)
{
    /// <summary>How often an address for answers may be used (“Handling user interaction responses”).</summary>
    private const int MostResponses = 5;

    /// <summary>Posts an answer: for the user alone where the question was, else into its channel and thread.</summary>
    /// <returns>Whether all of it arrived.</returns>
    internal async Task<bool> PostAsync(SlackCall call, SlackInstallation installation, ImmutableArray<SlackMessage> messages, CancellationToken cancellation)
    {
        if (call is not { IsEphemeral: true, ResponseUrl: { } url }) return call.Channel is { } channel && await PostAsync(installation, channel, call.Thread, messages, cancellation);
        foreach (var message in messages.Take(MostResponses))
            if (!(await client.RespondAsync(url, Response(message, "ephemeral"), cancellation)).IsOk) return false;
        // More than the address takes, which goes to the user's own channel: nothing is left out.
        return messages.Length <= MostResponses
            || (await users.ChannelOfAsync(installation, call.User!, cancellation) is { } own && await PostAsync(installation, own, null, messages[MostResponses..], cancellation));
    }

    /// <summary>Posts messages into a channel, one a second.</summary>
    /// <returns>Whether all of them arrived.</returns>
    internal async Task<bool> PostAsync(SlackInstallation installation, string channel, string? thread, ImmutableArray<SlackMessage> messages, CancellationToken cancellation)
    {
        foreach (var message in messages)
        {
            await pace.EnterAsync($"{installation.Workspace}/{channel}", cancellation);
            var answer = await client.CallAsync("chat.postMessage", installation.Token, Post(message, channel, thread), cancellation);
            if (!answer.IsOk) return false;
        }

        return true;
    }

    /// <summary>Posts messages for all to see by the address that a command, a button or a form brought.</summary>
    internal async Task<bool> ShareAsync(string url, ImmutableArray<SlackMessage> messages, CancellationToken cancellation)
    {
        foreach (var message in messages.Take(MostResponses))
            if (!(await client.RespondAsync(url, Response(message, "in_channel"), cancellation)).IsOk) return false;
        return messages.Length <= MostResponses;
    }

    /// <summary>The fields that post a message into a channel.</summary>
    internal static JsonObject Post(SlackMessage message, string channel, string? thread)
    {
        var fields = message.Fields();
        fields["channel"] = channel;
        if (thread is not null) fields["thread_ts"] = thread;
        return fields;
    }

    private static JsonObject Response(SlackMessage message, string type)
    {
        var fields = message.Fields();
        (fields["response_type"], fields["replace_original"]) = (type, false);
        return fields;
    }
}
