using System.Globalization;
using System.Text.Json.Nodes;

namespace Briefing.Fuzzing.Calls.Making;

/// <summary>Activities as channels send them, then damaged: to the endpoint that takes them.</summary>
/// <param name="captures">What real clients sent; may be none, and then those written here are the only ones.</param>
/// <param name="watched">The addresses that activities name.</param>
internal sealed class ActivityCalls(IReadOnlyList<JsonObject> captures, CallAddresses watched)
{
    private static readonly string[] Channels = ["msteams", "emulator", "webchat", "directline", "slack", "email", "sms", "agents", "MSTEAMS", ""];
    private static readonly string[] Types = ["message", "conversationUpdate", "invoke", "installationUpdate", "messageReaction", "messageUpdate", "messageDelete", "event", "endOfConversation", "typing", "trace", "handoff", "command"];
    private static readonly string[] Invokes =
        ["adaptiveCard/action", "composeExtension/query", "composeExtension/queryLink", "composeExtension/anonymousQueryLink", "composeExtension/selectItem", "composeExtension/submitAction", "message/submitAction", "message/fetchTask", "task/fetch", "task/submit", "signin/verifyState", "fileConsent/invoke"];

    public Call Make(Random random, long number)
    {
        var activity = captures.Count > 0 && random.Next(2) == 0 ? (JsonObject)captures[random.Next(captures.Count)].DeepClone() : Written(random);
        var conversation = $"fuzzed-{number.ToString(CultureInfo.InvariantCulture)}";
        activity["serviceUrl"] = watched.ServiceUrl(random);
        // A few conversations go on, the others are new each time; each name says which call it is of.
        activity["conversation"] = activity["conversation"] is JsonObject known ? With((JsonObject)known.DeepClone(), conversation) : With([], conversation);
        if (random.Next(3) == 0) activity["deliveryMode"] = "expectReplies";
        if (random.Next(3) == 0) activity["id"] = $"id-{random.Next(20)}";
        if ((string?)activity["type"] == "message" && random.Next(3) > 0) activity["text"] = HostileText.Question(random);
        if (random.Next(4) == 0) activity["attachments"] = Attachments(random);
        var body = JsonMutations.Apply(activity, random);
        return new Call("activity", Method(random), "/api/messages", Headers(random), body)
        {
            Conversation = conversation,
            LengthOff = random.Next(60) switch { 0 => -random.Next(1, Math.Max(2, body.Length)), 1 => random.Next(1, 2000), _ => 0 },
        };
    }

    private static string Method(Random random) => random.Next(60) switch { 0 => "GET", 1 => "PUT", 2 => "DELETE", 3 => "PATCH", 4 => "POST /x", 5 => "OPTIONS", _ => "POST" };

    private static List<(string, string)> Headers(Random random)
    {
        var headers = new List<(string, string)>
        {
            ("Content-Type", random.Next(40) switch { 0 => "text/plain", 1 => "application/json; charset=utf-16", 2 => "multipart/form-data; boundary=a", 3 => "application/json; charset=\"", 4 => "*/*", _ => "application/json; charset=utf-8" }),
        };
        if (random.Next(6) == 0) headers.Add(("Authorization", random.Next(4) switch { 0 => "Bearer", 1 => "Bearer a.b.c", 2 => "Basic YTpi", _ => "bearer " + new string('a', random.Next(1, 9000)) }));
        if (random.Next(40) == 0) headers.Add(("Content-Encoding", "gzip"));
        if (random.Next(40) == 0) headers.Add(("Host", random.Next(2) == 0 ? "evil.example" : ""));
        if (random.Next(40) == 0) headers.Add(("Origin", "https://evil.example"));
        if (random.Next(40) == 0) headers.Add(("X-Forwarded-For", "10.0.0.1"));
        return headers;
    }

    private static JsonObject With(JsonObject conversation, string id)
    {
        conversation["id"] = id;
        return conversation;
    }

    private JsonArray Attachments(Random random) =>
    [
        new JsonObject
        {
            ["contentType"] = random.Next(3) switch { 0 => "application/vnd.microsoft.teams.file.download.info", 1 => "image/png", _ => "application/vnd.microsoft.card.adaptive" },
            ["contentUrl"] = watched.Forbidden(random),
            ["thumbnailUrl"] = watched.Forbidden(random),
            ["content"] = new JsonObject { ["downloadUrl"] = watched.Forbidden(random), ["uniqueId"] = "1", ["fileType"] = "txt" },
            ["name"] = HostileText.Piece(random),
        },
    ];

    private JsonObject Written(Random random)
    {
        var type = random.Next(3) > 0 ? "message" : Types[random.Next(Types.Length)];
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = $"id-{random.Next(1 << 30)}",
            ["channelId"] = random.Next(3) > 0 ? "msteams" : Channels[random.Next(Channels.Length)],
            ["text"] = HostileText.Question(random),
            ["from"] = new JsonObject { ["id"] = $"user-{random.Next(50)}", ["name"] = HostileText.Piece(random), ["aadObjectId"] = Guid.Empty.ToString() },
            ["recipient"] = new JsonObject { ["id"] = "bot", ["name"] = "Bot" },
            ["locale"] = random.Next(3) == 0 ? HostileText.Piece(random) : "en-US",
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = $"tenant-{random.Next(4)}" } },
        };
        if (random.Next(3) == 0) activity["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = HostileText.Piece(random), ["mentioned"] = new JsonObject { ["id"] = "bot", ["name"] = HostileText.Piece(random) } });
        if (type == "invoke") (activity["name"], activity["value"]) = (Invokes[random.Next(Invokes.Length)], Argument(random));
        else if (random.Next(4) == 0) activity["value"] = Ours(random);
        if (type == "conversationUpdate") activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = random.Next(2) == 0 ? "bot" : "user-1" });
        if (type == "installationUpdate") activity["action"] = random.Next(2) == 0 ? "add" : "remove";
        if (random.Next(4) == 0) activity["conversation"] = new JsonObject { ["isGroup"] = true, ["conversationType"] = random.Next(2) == 0 ? "channel" : "groupChat", ["tenantId"] = HostileText.Piece(random) };
        return activity;
    }

    private JsonObject Argument(Random random) => new()
    {
        ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = random.Next(2) == 0 ? "briefing/ask" : HostileText.Piece(random), ["data"] = Ours(random) },
        ["commandId"] = random.Next(2) == 0 ? "search" : HostileText.Piece(random),
        ["parameters"] = new JsonArray(new JsonObject { ["name"] = "query", ["value"] = HostileText.Question(random) }),
        ["queryOptions"] = new JsonObject { ["skip"] = random.Next(-5, 5000), ["count"] = random.Next(-5, 5000) },
        ["url"] = random.Next(2) == 0 ? watched.Forbidden(random) : "http://localhost:3978/sources/a/b/1-2",
        ["actionName"] = "feedback",
        ["actionValue"] = new JsonObject { ["reaction"] = "dislike", ["feedback"] = "{\"feedbackText\":\"" + random.Next() + "\"}" },
    };

    private static JsonObject Ours(Random random) => new()
    {
        ["briefing"] = new JsonObject { ["question"] = HostileText.Question(random), ["intent"] = random.Next(2) == 0 ? "StopDigest" : HostileText.Piece(random), ["subject"] = random.Next(2) == 0 ? "1" : HostileText.Piece(random) },
    };
}
