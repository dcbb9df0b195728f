using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Briefing.Fuzzing.Calls.Making;

/// <summary>A conversation of Web Chat that was begun before the run.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Token">What opens it.</param>
internal sealed record OpenConversation(string Id, string Token)
{
    private const string Path = "/v3/directline/conversations";

    /// <summary>Begins some conversations, by real calls.</summary>
    /// <exception cref="InvalidOperationException">The host begins none.</exception>
    public static async Task<IReadOnlyList<OpenConversation>> BeginAsync(Wire wire, int count)
    {
        var begun = new List<OpenConversation>();
        for (var i = 0; i < count; i++)
        {
            var answer = await wire.SendAsync(new Call("begin", "POST", Path, [("Content-Type", "application/json")], "{}"u8.ToArray()));
            var from = answer?.Body.IndexOf('{', StringComparison.Ordinal) ?? -1;
            if (from < 0 || JsonNode.Parse(answer!.Body[from..(answer.Body.LastIndexOf('}') + 1)]) is not { } conversation || (string?)conversation["token"] is not { } token)
                throw new InvalidOperationException($"No conversation of Web Chat can be begun: {answer?.Status} {answer?.Body}");
            begun.Add(new OpenConversation((string)conversation["conversationId"]!, token));
        }

        return begun;
    }
}

/// <summary>Calls of Direct Line 3.0: right ones, damaged ones, and such with the token of another conversation.</summary>
internal sealed class DirectLineCalls(IReadOnlyList<OpenConversation> open)
{
    private const string Root = "/v3/directline";

    /// <summary>What stands in every message of a conversation, and may be read with its token alone.</summary>
    public static string MarkOf(int conversation) => $"private-of-{conversation.ToString(CultureInfo.InvariantCulture)}-end";

    public Call Make(Random random)
    {
        var at = random.Next(open.Count);
        var own = open[at];
        var shown = random.Next(8) == 0 ? open[random.Next(open.Count)] : own;
        var isForeign = shown.Id != own.Id;
        var token = random.Next(10) switch { 0 => null, 1 => shown.Token + "A", 2 => HostileText.Piece(random).ReplaceLineEndings("").Replace("\0", "", StringComparison.Ordinal), _ => shown.Token };
        var path = $"{Root}/conversations/{(random.Next(20) == 0 ? Uri.EscapeDataString(Whole(HostileText.Piece(random))) : own.Id)}";
        var call = random.Next(10) switch
        {
            0 => Make("POST", $"{Root}/tokens/generate", random.Next(2) == 0 ? token : null, JsonMutations.Apply(new JsonObject { ["user"] = new JsonObject { ["id"] = "dl_" + random.Next(9), ["name"] = HostileText.Piece(random) } }, random)),
            1 => Make("POST", $"{Root}/tokens/refresh", token, []),
            2 => Make("POST", $"{Root}/conversations", token, JsonMutations.Apply(new JsonObject { ["locale"] = HostileText.Piece(random) }, random)),
            3 => Make("GET", path + Watermark(random), token, []),
            4 or 5 => Make("GET", path + "/activities" + Watermark(random), token, []),
            6 => Make("GET", path + "/stream?" + (random.Next(2) == 0 ? "t=" + Uri.EscapeDataString(own.Token) : Uri.EscapeDataString(Whole(HostileText.Piece(random)))), token, []),
            7 => Upload(path + "/upload", token, random, at),
            _ => Make("POST", path + "/activities", token, JsonMutations.Apply(Message(random, at), random)),
        };
        // Whoever shows nothing, or what opens another conversation, gets into none.
        return call with
        {
            MustBeRefused = path.EndsWith(own.Id, StringComparison.Ordinal) && call.Path.StartsWith(path, StringComparison.Ordinal) && !call.Path.Contains("/stream", StringComparison.Ordinal) && (isForeign || token is null || token != shown.Token),
            Reader = at,
        };
    }

    private static Call Make(string method, string path, string? token, byte[] body, string type = "application/json") =>
        new("web chat", method, path, token is null ? [("Content-Type", type)] : [("Content-Type", type), ("Authorization", "Bearer " + token)], body);

    private static JsonObject Message(Random random, int at) => new()
    {
        ["type"] = random.Next(10) switch { 0 => "typing", 1 => "event", 2 => "invoke", _ => "message" },
        ["text"] = random.Next(2) == 0 ? $"{MarkOf(at)} {HostileText.Question(random)}" : HostileText.Question(random),
        ["from"] = new JsonObject { ["id"] = "user", ["name"] = HostileText.Piece(random), ["role"] = "bot", ["aadObjectId"] = Guid.Empty.ToString() },
        ["conversation"] = new JsonObject { ["id"] = "another", ["isGroup"] = true },
        ["channelId"] = "msteams",
        ["serviceUrl"] = "http://127.0.0.1:1/",
        ["channelData"] = new JsonObject { ["clientActivityID"] = random.Next(50).ToString(CultureInfo.InvariantCulture), ["userRole"] = "owner" },
        ["value"] = JsonMutations.Value(random),
    };

    private static Call Upload(string path, string? token, Random random, int at)
    {
        var boundary = random.Next(6) == 0 ? HostileText.Piece(random).ReplaceLineEndings("").Replace("\0", "", StringComparison.Ordinal) : "harbour";
        var body = new StringBuilder();
        for (var left = random.Next(0, 14); left > 0; left--)
            body.Append("--harbour\r\nContent-Disposition: form-data; name=\"a\"; filename=\"").Append(HostileText.Piece(random)).Append("\"\r\nContent-Type: ")
                .Append(random.Next(2) == 0 ? "application/vnd.microsoft.activity" : "image/png").Append("\r\n\r\n")
                .Append(random.Next(2) == 0 ? Message(random, at).ToJsonString() : HostileText.Piece(random)).Append("\r\n");
        if (random.Next(5) > 0) body.Append("--harbour--\r\n");
        return Make("POST", path, token, Encoding.UTF8.GetBytes(body.ToString()), $"multipart/form-data; boundary={boundary}");
    }

    private static string Watermark(Random random) => random.Next(3) == 0 ? "" : "?watermark=" + (random.Next(2) == 0 ? random.Next(300).ToString(CultureInfo.InvariantCulture) : Uri.EscapeDataString(Whole(HostileText.Piece(random))));

    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
