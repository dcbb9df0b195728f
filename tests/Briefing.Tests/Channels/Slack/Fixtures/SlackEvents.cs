using System.Text.Json.Nodes;

namespace Briefing.Tests.Channels.Slack.Fixtures;

/// <summary>What Slack sends, in its form.</summary>
internal static class SlackEvents
{
    private static int _count;

    /// <summary>An event in its envelope, with an id of its own.</summary>
    internal static JsonObject Of(JsonObject happened) => new()
    {
        ["token"] = "old-and-unused", ["team_id"] = StandInSlack.Team, ["context_team_id"] = StandInSlack.Team, ["api_app_id"] = "A0BRIEF", ["type"] = "event_callback",
        ["event_id"] = $"Ev0{Interlocked.Increment(ref _count):D8}", ["event_time"] = 1_740_000_001, ["event"] = happened,
        ["authorizations"] = new JsonArray(new JsonObject { ["enterprise_id"] = null, ["team_id"] = StandInSlack.Team, ["user_id"] = StandInSlack.Bot, ["is_bot"] = true, ["is_enterprise_install"] = false }),
    };

    /// <summary>A message of Ada's in her own channel with the bot.</summary>
    internal static JsonObject Direct(string text, Action<JsonObject>? change = null, string user = "U0ADA")
    {
        var message = new JsonObject
        {
            ["type"] = "message", ["channel"] = "D" + user[1..], ["channel_type"] = "im", ["user"] = user, ["text"] = text, ["ts"] = "1740000001.000200", ["event_ts"] = "1740000001.000200",
        };
        change?.Invoke(message);
        return Of(message);
    }

    /// <summary>A message in a channel that mentions the bot.</summary>
    internal static JsonObject Mention(string text, string? thread = null, string user = "U0ADA")
    {
        var message = new JsonObject { ["type"] = "app_mention", ["channel"] = "C0PIER", ["user"] = user, ["text"] = text, ["ts"] = "1740000001.000200", ["event_ts"] = "1740000001.000200" };
        if (thread is not null) message["thread_ts"] = thread;
        return Of(message);
    }

    /// <summary>The fields of a command.</summary>
    internal static Dictionary<string, string> Command(string text, string responseUrl, string trigger = "1.2.abc") => new()
    {
        ["token"] = "old-and-unused", ["team_id"] = StandInSlack.Team, ["team_domain"] = "harbour", ["channel_id"] = "C0FOREIGN", ["channel_name"] = "foreign", ["user_id"] = "U0ADA",
        ["user_name"] = "ada", ["command"] = "/briefing", ["text"] = text, ["api_app_id"] = "A0BRIEF", ["is_enterprise_install"] = "false", ["response_url"] = responseUrl, ["trigger_id"] = trigger,
    };

    /// <summary>A press of a button.</summary>
    internal static JsonObject Press(string value, string channel, string? responseUrl = null, bool isEphemeral = false, string trigger = "9.8.def", string? thread = null) => new()
    {
        ["type"] = "block_actions", ["team"] = new JsonObject { ["id"] = StandInSlack.Team }, ["user"] = new JsonObject { ["id"] = "U0ADA", ["team_id"] = StandInSlack.Team },
        ["container"] = new JsonObject { ["type"] = "message", ["message_ts"] = "1740000002.000300", ["channel_id"] = channel, ["is_ephemeral"] = isEphemeral },
        ["channel"] = new JsonObject { ["id"] = channel }, ["trigger_id"] = trigger, ["response_url"] = responseUrl, ["message"] = new JsonObject { ["ts"] = "1740000002.000300", ["thread_ts"] = thread },
        ["actions"] = new JsonArray(new JsonObject { ["type"] = "button", ["action_id"] = "briefing.ask.0", ["value"] = value }),
    };
}
