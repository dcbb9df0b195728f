using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Briefing.Fuzzing.Calls.Making;

/// <summary>Calls of Slack, signed as Slack signs them, damaged before they are signed; and some that are not signed well.</summary>
internal sealed class SlackCalls(CallAddresses watched)
{
    private static readonly string[] Events = ["app_mention", "message", "message", "app_home_opened", "member_joined_channel", "app_uninstalled", "tokens_revoked", "reaction_added"];

    public Call Make(Random random, long number)
    {
        var (path, type, body) = random.Next(4) switch
        {
            0 => ("/slack/commands", "application/x-www-form-urlencoded", Form(Command(random, number), random)),
            1 => ("/slack/interactivity", "application/x-www-form-urlencoded", Form(new() { ["payload"] = Encoding.UTF8.GetString(JsonMutations.Apply(Press(random, number), random)) }, random)),
            _ => ("/slack/events", "application/json", JsonMutations.Apply(Event(random, number), random)),
        };
        var time = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(FuzzedHost.SlackSecret), (byte[])[.. Encoding.ASCII.GetBytes($"v0:{time}:"), .. body]));
        var spoilt = random.Next(20);
        if (spoilt == 0) signature = HostileText.Piece(random).ReplaceLineEndings("").Replace("\0", "", StringComparison.Ordinal);
        if (spoilt == 1) signature = signature[..^1] + (signature[^1] == '0' ? '1' : '0');
        if (spoilt == 2) time = "1500000000";
        if (spoilt == 3) time = HostileText.Piece(random).ReplaceLineEndings("").Replace("\0", "", StringComparison.Ordinal);
        return new Call("slack", random.Next(60) == 0 ? "GET" : "POST", path, [("Content-Type", type), ("X-Slack-Request-Timestamp", time), ("X-Slack-Signature", signature), ("X-Slack-Retry-Num", "1")], body)
        {
            MustBeRefused = spoilt < 4,
            Conversation = ChannelOf(number),
        };
    }

    /// <summary>The channel of a call: no other call names it.</summary>
    private static string ChannelOf(long number) => $"C{number.ToString(CultureInfo.InvariantCulture)}";

    private static JsonObject Event(Random random, long number) => random.Next(30) == 0 ? new JsonObject { ["type"] = "url_verification", ["challenge"] = HostileText.Piece(random) } : new()
    {
        ["type"] = "event_callback", ["team_id"] = "T1", ["api_app_id"] = "A1", ["event_id"] = $"Ev{random.Next(1 << 20)}", ["event_time"] = 1_700_000_000,
        ["authorizations"] = new JsonArray(new JsonObject { ["team_id"] = "T1", ["user_id"] = "UBOT", ["is_bot"] = true }),
        ["event"] = new JsonObject
        {
            ["type"] = Events[random.Next(Events.Length)], ["user"] = $"U{random.Next(200)}", ["channel"] = ChannelOf(number), ["channel_type"] = random.Next(2) == 0 ? "im" : "channel",
            ["text"] = (random.Next(2) == 0 ? "<@UBOT> " : "") + HostileText.Question(random), ["ts"] = $"1700000000.{random.Next(1_000_000):000000}", ["tab"] = "home",
            ["thread_ts"] = random.Next(3) == 0 ? "1700000000.000001" : null, ["subtype"] = random.Next(10) == 0 ? "bot_message" : null,
        },
    };

    private Dictionary<string, string> Command(Random random, long number) => new(StringComparer.Ordinal)
    {
        ["command"] = "/briefing", ["text"] = HostileText.Question(random), ["team_id"] = "T1", ["user_id"] = $"U{random.Next(200)}", ["channel_id"] = ChannelOf(number),
        ["trigger_id"] = $"1.{random.Next(1 << 20)}.a", ["response_url"] = random.Next(2) == 0 ? watched.Forbidden(random) : HostileText.Piece(random), ["user_name"] = HostileText.Piece(random),
    };

    private JsonObject Press(Random random, long number) => new()
    {
        ["type"] = random.Next(4) == 0 ? "view_submission" : "block_actions", ["team"] = new JsonObject { ["id"] = "T1" }, ["user"] = new JsonObject { ["id"] = $"U{random.Next(200)}" },
        ["trigger_id"] = $"1.{random.Next(1 << 20)}.a", ["channel"] = new JsonObject { ["id"] = ChannelOf(number) },
        ["container"] = new JsonObject { ["channel_id"] = ChannelOf(number), ["is_ephemeral"] = random.Next(2) == 0, ["message_ts"] = "1700000000.000001" },
        ["response_url"] = watched.Forbidden(random),
        ["response_urls"] = new JsonArray(new JsonObject { ["channel_id"] = ChannelOf(number), ["response_url"] = watched.Forbidden(random) }),
        ["view"] = new JsonObject { ["callback_id"] = "briefing.share", ["private_metadata"] = HostileText.Piece(random) },
        ["actions"] = new JsonArray(new JsonObject { ["action_id"] = "a", ["value"] = random.Next(2) == 0 ? HostileText.Piece(random) : new JsonObject { ["q"] = HostileText.Question(random), ["question"] = HostileText.Question(random) }.ToJsonString() }),
    };

    private static byte[] Form(Dictionary<string, string> fields, Random random)
    {
        var text = string.Join('&', fields.Where(_ => random.Next(20) > 0).Select(field => $"{field.Key}={Uri.EscapeDataString(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(field.Value)))}"));
        return Encoding.UTF8.GetBytes(random.Next(15) == 0 ? text + "&" + HostileText.Piece(random) : text);
    }
}
