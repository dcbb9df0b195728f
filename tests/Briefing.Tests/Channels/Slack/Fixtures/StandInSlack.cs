using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Briefing.Tests.Channels.Fixtures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Briefing.Tests.Channels.Slack.Fixtures;

/// <summary>
/// A Web API of Slack on loopback that keeps what it is sent and holds its callers to Slack's rules: a token it gave, JSON or form
/// where each is wanted, the bounds of Block Kit, one message a second into a channel, five uses of an address for answers.
/// </summary>
internal sealed class StandInSlack : IAsyncDisposable
{
    internal const string Token = "xoxb-1-harbour";
    internal const string Team = "T0HARBOUR";
    internal const string Bot = "U0BOT";

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, List<DateTimeOffset>> _posted = new();
    private readonly ConcurrentDictionary<string, int> _used = new();
    private int _ts = 1_740_000_000;

    private StandInSlack(WebApplication app, Uri address) => (_app, Address) = (app, address);

    internal Uri Address { get; }

    internal Uri Api => new(Address, "api/");

    /// <summary>Every call that was done, in order: the method, or the address for answers, and its fields.</summary>
    internal ConcurrentQueue<(string Method, JsonObject Fields)> Calls { get; } = [];

    /// <summary>Every call that was refused, and why.</summary>
    internal ConcurrentQueue<(string Method, string Error)> Refused { get; } = [];

    /// <summary>The tokens that are good.</summary>
    internal ConcurrentDictionary<string, string> Tokens { get; } = new(new Dictionary<string, string> { [Token] = Team });

    internal ConcurrentDictionary<string, JsonObject> Users { get; } = new(new Dictionary<string, JsonObject>
    {
        ["U0ADA"] = User("Ada", "Europe/Warsaw", isAdmin: true), ["U0BEN"] = User("Ben", "America/New_York", isAdmin: false),
    });

    /// <summary>The channels that can be posted to.</summary>
    internal ConcurrentDictionary<string, bool> Channels { get; } = new(new Dictionary<string, bool> { ["C0PIER"] = true, ["D0ADA"] = true, ["D0BEN"] = true });

    /// <summary>The most messages within a second into one channel; Slack lets short bursts pass.</summary>
    internal int Burst { get; set; } = 3;

    /// <summary>Answers a call in its own way; null to go on as Slack would.</summary>
    internal Func<string, JsonObject, JsonObject?> Script { get; set; } = (_, _) => null;

    internal IReadOnlyList<JsonObject> Posts => [.. Calls.Where(call => call.Method is "chat.postMessage").Select(call => call.Fields)];

    internal IReadOnlyList<JsonObject> Of(string method) => [.. Calls.Where(call => call.Method == method).Select(call => call.Fields)];

    /// <summary>An address for answers, as a command brings one.</summary>
    internal string ResponseUrl(string name = "one") => new Uri(Address, $"response/{name}").ToString();

    internal static async Task<StandInSlack> StartAsync()
    {
        StandInSlack? slack = null;
        var (app, address) = await LocalServer.StartAsync(_ => { }, app => app.Run(context => slack!.TakeAsync(context)));
        return slack = new StandInSlack(app, address);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static JsonObject User(string name, string zone, bool isAdmin) => new()
    {
        ["name"] = name.ToLowerInvariant(), ["tz"] = zone, ["is_admin"] = isAdmin, ["profile"] = new JsonObject { ["display_name"] = name },
    };

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync();
        var path = context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var isJson = context.Request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) == true;
        var fields = isJson ? (JsonObject)JsonNode.Parse(body)! : Form(body);
        var method = path[0] == "api" ? path[1] : "response";
        var answer = Script(method, fields) ?? (method == "response" ? Response(path[1], fields) : Call(method, fields, isJson, context.Request.Headers.Authorization.ToString()));
        if ((string?)answer["error"] is { } error) Refused.Enqueue((method, error));
        else Calls.Enqueue((method, fields));
        if ((string?)answer["error"] == "ratelimited")
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers.RetryAfter = "1";
        }

        if (answer["status"] is { } status) context.Response.StatusCode = (int)status;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(answer.ToJsonString());
    }

    private JsonObject Call(string method, JsonObject fields, bool isJson, string authorization)
    {
        if (method == "oauth.v2.access") return Exchange(fields, isJson, authorization);
        var token = authorization.StartsWith("Bearer ", StringComparison.Ordinal) ? authorization[7..] : (string?)fields["token"];
        if (token is null || !Tokens.TryGetValue(token, out var team)) return Error(token is null ? "not_authed" : "invalid_auth");
        return method switch
        {
            "auth.test" => new JsonObject { ["ok"] = true, ["team_id"] = team, ["user_id"] = Bot },
            "users.info" when isJson => Error("invalid_arguments"),
            "users.info" => Users.TryGetValue((string)fields["user"]!, out var user) ? new JsonObject { ["ok"] = true, ["user"] = user.DeepClone() } : Error("user_not_found"),
            "conversations.open" => new JsonObject { ["ok"] = true, ["channel"] = new JsonObject { ["id"] = "D" + ((string)fields["users"]!)[1..] } },
            "chat.postMessage" => Post(fields),
            "views.publish" => View(fields, "home", 100),
            "views.open" => View(fields, "modal", 100),
            _ => Error("unknown_method"),
        };
    }

    private JsonObject Post(JsonObject fields)
    {
        if ((string?)fields["channel"] is not { } channel || !Channels.ContainsKey(channel)) return Error("channel_not_found");
        if (Content(fields) is { } fault) return fault;
        var (now, times) = (DateTimeOffset.UtcNow, _posted.GetOrAdd(channel, _ => []));
        lock (times)
        {
            times.RemoveAll(time => time < now - TimeSpan.FromSeconds(1));
            if (times.Count >= Burst) return Error("ratelimited");
            times.Add(now);
        }

        return new JsonObject { ["ok"] = true, ["channel"] = channel, ["ts"] = string.Create(CultureInfo.InvariantCulture, $"{Interlocked.Increment(ref _ts)}.000100") };
    }

    private JsonObject Response(string name, JsonObject fields)
    {
        if (_used.AddOrUpdate(name, 1, (_, used) => used + 1) > 5) return Error("used_url");
        return (bool?)fields["delete_original"] == true ? new JsonObject { ["ok"] = true } : Content(fields) ?? new JsonObject { ["ok"] = true };
    }

    private static JsonObject View(JsonObject fields, string type, int most)
    {
        var view = fields["view"] as JsonObject ?? (JsonObject)JsonNode.Parse((string)fields["view"]!)!;
        if ((string?)view["type"] != type || (type == "modal" && fields["trigger_id"] is null)) return Error("invalid_arguments");
        return BlockRules.Faults((JsonArray?)view["blocks"], most).Where(fault => !fault.EndsWith("characters together.", StringComparison.Ordinal)).FirstOrDefault() is { } fault ? Error("invalid_blocks: " + fault) : new JsonObject { ["ok"] = true };
    }

    private JsonObject Exchange(JsonObject fields, bool isJson, string authorization)
    {
        if (isJson || authorization != "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("1.2:shh"))) return Error("invalid_client_id");
        var isRenewal = (string?)fields["grant_type"] == "refresh_token";
        if (isRenewal ? (string?)fields["refresh_token"] != "xoxe-1-old" : (string?)fields["code"] != "good-code") return Error(isRenewal ? "invalid_refresh_token" : "invalid_code");
        var token = isRenewal ? "xoxe.xoxb-renewed" : "xoxe.xoxb-installed";
        Tokens[token] = Team;
        return new JsonObject
        {
            ["ok"] = true, ["access_token"] = token, ["refresh_token"] = isRenewal ? "xoxe-1-new" : "xoxe-1-old", ["expires_in"] = 43_200, ["bot_user_id"] = Bot,
            ["team"] = new JsonObject { ["id"] = Team, ["name"] = "Harbour" }, ["enterprise"] = null, ["is_enterprise_install"] = false,
        };
    }

    private static JsonObject? Content(JsonObject fields)
    {
        var blocks = fields["blocks"] is JsonValue text ? (JsonArray?)JsonNode.Parse((string)text!) : (JsonArray?)fields["blocks"];
        if (string.IsNullOrEmpty((string?)fields["text"]) && blocks is null) return Error("no_text");
        if (((string?)fields["text"])?.Length > 40_000) return Error("msg_too_long");
        return BlockRules.Faults(blocks).FirstOrDefault() is { } fault ? Error("invalid_blocks: " + fault) : null;
    }

    private static JsonObject Form(string body) => new(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(body).Select(field => KeyValuePair.Create(field.Key, (JsonNode?)field.Value.ToString())));

    private static JsonObject Error(string error) => new() { ["ok"] = false, ["error"] = error };
}
