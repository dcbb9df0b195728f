using System.Text;
using System.Text.Json.Nodes;

namespace Briefing.Fuzzing.Calls.Making;

/// <summary>Calls of browsers, and of what only looks like one.</summary>
internal static class PageCalls
{
    private static readonly string[] Paths = ["/", "/sources", "/healthz", "/readyz", "/assets/briefing.css", "/webchat", "/feedback", "/sign-in", "/sign-out", "/signin-oidc", "/metrics", "/.env", "/api/chat", "/api/messages/x", "/slack/install", "/v3/directline/tokens/generate", "/home"];
    private static readonly string[] Methods = ["GET", "GET", "GET", "GET", "GET", "HEAD", "POST", "PUT", "DELETE", "TRACE", "CONNECT", "get", "PROPFIND"];

    public static Call Make(Random random) => random.Next(5) switch
    {
        0 => Chat(random),
        1 => Get(random, "/?q=" + Uri.EscapeDataString(Whole(HostileText.Question(random)))),
        2 => Get(random, Reader(random)),
        3 => Get(random, "/answer/" + Segment(random)),
        _ => Get(random, random.Next(3) == 0 ? "/" + Raw(random) : Paths[random.Next(Paths.Length)] + (random.Next(3) == 0 ? "?" + Raw(random) : "")),
    };

    private static Call Chat(Random random) => new("chat", random.Next(30) == 0 ? "GET" : "POST", "/api/chat", Headers(random),
        JsonMutations.Apply(new JsonObject { ["q"] = HostileText.Question(random) }, random));

    private static Call Get(Random random, string path) => new("page", Methods[random.Next(Methods.Length)], path, Headers(random), []);

    private static string Reader(Random random)
    {
        var path = $"/sources/{(random.Next(2) == 0 ? $"note-{random.Next(9)}" : Segment(random))}";
        if (random.Next(3) == 0) return path;
        path += "/" + (random.Next(2) == 0 ? string.Concat(Enumerable.Range(0, 12).Select(_ => "0123456789abcdef"[random.Next(16)])) : Segment(random));
        return random.Next(3) == 0 ? path : $"{path}/{(random.Next(3) == 0 ? Segment(random) : string.Join(',', Enumerable.Range(0, random.Next(1, 40)).Select(_ => $"{random.NextInt64(-5, long.MaxValue >> random.Next(64))}-{random.Next()}")))}";
    }

    private static string Segment(Random random) => Uri.EscapeDataString(Whole(HostileText.Piece(random)));

    /// <summary>What a careless client sends: unescaped, but for what ends the line of the request.</summary>
    private static string Raw(Random random) => HostileText.Piece(random).ReplaceLineEndings("").Replace("\0", "", StringComparison.Ordinal);

    /// <summary>The text without halves of characters, which cannot be escaped.</summary>
    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static List<(string, string)> Headers(Random random)
    {
        var headers = new List<(string, string)> { ("Accept", random.Next(2) == 0 ? "text/html" : "*/*"), ("Content-Type", random.Next(20) == 0 ? "text/plain" : "application/json") };
        if (random.Next(4) == 0) headers.Add(("Cookie", "briefing-conversation=" + (random.Next(2) == 0 ? new string('a', 32) : Raw(random))));
        if (random.Next(20) == 0) headers.Add(("Range", "bytes=0-,-1,5-1"));
        if (random.Next(20) == 0) headers.Add(("X-" + new string('a', random.Next(1, 200)), new string('b', random.Next(1, 20_000))));
        if (random.Next(600) == 0) headers.Add(("Transfer-Encoding", "chunked"));
        if (random.Next(30) == 0) headers.Add(("Upgrade", "websocket"));
        if (random.Next(30) == 0) headers.Add(("Expect", "100-continue"));
        return headers;
    }
}
