using System.Text.Json;
using Briefing.Channels.Slack.Turns;

namespace Briefing.Channels.Slack.Requests;

/// <summary>Reads events (“Events API”): those that the bot does something about.</summary>
internal static class EventReader
{
    /// <summary>The kinds of message that a user writes; all other subtypes tell of messages or come from programs.</summary>
    private static readonly string?[] Written = [null, "file_share", "thread_broadcast"];

    /// <summary>What <c>url_verification</c> wants to be told; null for anything else.</summary>
    internal static string? Challenge(JsonElement envelope) =>
        envelope.Text("type") == "url_verification" && envelope.Text("challenge") is { Length: > 0 and <= 500 } challenge ? challenge : null;

    /// <summary>What the event is for the bot; null where it need do nothing.</summary>
    internal static SlackCall? Read(JsonElement envelope)
    {
        if (envelope.Text("type") != "event_callback") return null;
        var (happened, given) = (envelope.At("event"), envelope.First("authorizations"));
        // In a channel that workspaces share, the workspace of the envelope may be the sender's: the one that let the app in counts.
        var team = given.Id("team_id") ?? envelope.Id("context_team_id") ?? envelope.Id("team_id") ?? given.Id("enterprise_id");
        var key = envelope.Id("event_id") ?? SlackJson.AsId(envelope.Text("event_id")?.ToUpperInvariant());
        if (team is null || key is null) return null;
        var call = new SlackCall { Kind = SlackCallKind.Message, Key = "event/" + key, Team = team, Enterprise = given.Id("enterprise_id") ?? envelope.Id("enterprise_id"), User = happened.Id("user"), Channel = happened.Id("channel") };
        return happened.Text("type") switch
        {
            "app_mention" or "message" => Message(call, happened),
            "app_home_opened" when happened.Text("tab") is null or "home" && call.User is not null => call with { Kind = SlackCallKind.Home },
            "member_joined_channel" when call is { User: { } member, Channel: not null } && member == given.Id("user_id") => call with { Kind = SlackCallKind.Joined },
            "app_uninstalled" => call with { Kind = SlackCallKind.Removed },
            "tokens_revoked" when happened.First("tokens", "bot").ValueKind == JsonValueKind.String => call with { Kind = SlackCallKind.Removed },
            _ => null,
        };
    }

    /// <summary>A message that somebody wrote to the bot. What the bot wrote itself comes back as an event too, and is left alone.</summary>
    private static SlackCall? Message(SlackCall call, JsonElement message)
    {
        var isMention = message.Text("type") == "app_mention";
        if (call is not { User: not null, Channel: { } channel } || message.Id("ts") is not { } ts || message.At("bot_id").ValueKind == JsonValueKind.String) return null;
        if (!Written.Contains(message.Text("subtype"), StringComparer.Ordinal) || message.IsTrue("hidden")) return null;
        var isDirect = message.Text("channel_type") is { } type ? type == "im" : channel.StartsWith('D');
        if (isMention == isDirect) return null;
        // In a channel every answer goes into the thread of its question; in the bot's own channel only where a thread was begun.
        return call with { IsDirect = isDirect, Text = message.Text("text") ?? "", Thread = message.Id("thread_ts") ?? (isDirect ? null : ts) };
    }
}
