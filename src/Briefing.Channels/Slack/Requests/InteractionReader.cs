using System.Text.Json;
using Briefing.Channels.Slack.Turns;

namespace Briefing.Channels.Slack.Requests;

/// <summary>Reads presses of buttons and forms that were sent (“Handling user interaction”).</summary>
internal static class InteractionReader
{
    /// <summary>The form in which a user says where an answer shall be shared.</summary>
    internal const string ShareForm = "briefing.share";

    /// <summary>What the payload is for the bot; null where it need do nothing, as for a button that only opens a page.</summary>
    internal static SlackCall? Read(JsonElement payload)
    {
        var team = payload.Id("team", "id") ?? payload.Id("user", "team_id") ?? payload.Id("enterprise", "id");
        if (team is null || payload.Id("user", "id") is not { } user || SlackJson.AsId(payload.Text("trigger_id")?.ToUpperInvariant()) is not { } trigger) return null;
        var call = new SlackCall { Kind = SlackCallKind.Button, Key = "trigger/" + trigger, Team = team, Enterprise = payload.Id("enterprise", "id"), User = user };
        return payload.Text("type") switch
        {
            "block_actions" => Button(call, payload),
            "view_submission" when payload.Text("view", "callback_id") == ShareForm => Share(call, payload),
            _ => null,
        };
    }

    private static SlackCall? Button(SlackCall call, JsonElement payload)
    {
        if (SlackButton.Read(payload.First("actions").Text("value")) is not { } button) return null;
        var channel = payload.Id("container", "channel_id") ?? payload.Id("channel", "id");
        var isDirect = channel is null || channel.StartsWith('D');
        // What somebody thinks of an answer is told to nobody else, nor is the thanks.
        var isEphemeral = payload.IsTrue("container", "is_ephemeral") || (channel is not null && button.Intent == SlackButton.FeedbackIntent);
        var thread = payload.Id("message", "thread_ts") ?? payload.Id("container", "thread_ts");
        return call with
        {
            Button = button, Channel = channel, IsDirect = isDirect, IsEphemeral = isEphemeral,
            Thread = thread ?? (isDirect || isEphemeral ? null : payload.Id("container", "message_ts")),
            ResponseUrl = payload.Text("response_url"), Part = SlackHome.PartOf(payload.First("actions").Text("block_id")), Trigger = payload.Text("trigger_id"),
        };
    }

    private static SlackCall? Share(SlackCall call, JsonElement payload)
    {
        var target = payload.First("response_urls");
        return target.Text("response_url") is not { Length: > 0 } url || payload.Text("view", "private_metadata") is not { Length: > 0 } token
            ? null : call with { Kind = SlackCallKind.Share, Channel = target.Id("channel_id"), ResponseUrl = url, Button = new SlackButton { Share = token } };
    }
}
