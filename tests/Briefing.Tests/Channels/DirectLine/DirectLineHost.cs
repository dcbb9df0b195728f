using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Briefing.Channels;
using Briefing.Channels.DirectLine;
using Briefing.Channels.Doors;
using Briefing.Conversation.Digests.Sending;
using Briefing.Conversation.Turns;
using Briefing.Knowledge.Storage.Databases;
using Briefing.Tests.Channels.Fixtures;
using Briefing.Tests.Conversation.Digests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace Briefing.Tests.Channels.DirectLine;

/// <summary>A host that speaks Direct Line over a scripted bot, on loopback, with a database of its own or one it shares.</summary>
internal sealed class DirectLineHost : IAsyncDisposable
{
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly WebApplication _app;
    private readonly OwnSqlite? _own;

    private DirectLineHost(WebApplication app, Uri address, ScriptedBot bot, OwnSqlite? own)
    {
        (_app, Address, Bot, _own) = (app, address, bot, own);
        Http = new HttpClient { BaseAddress = new Uri(address, DirectLineChannel.Path + "/") };
    }

    internal Uri Address { get; }

    internal ScriptedBot Bot { get; }

    internal HttpClient Http { get; }

    internal T Get<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    internal IProactiveChannel Proactive => _app.Services.GetServices<IProactiveChannel>().Single(channel => channel.Serves("hosted-webchat"));

    internal static async Task<DirectLineHost> StartAsync(
        DirectLineOptions? options = null, IDatabase? database = null, IDataProtectionProvider? keys = null, TimeProvider? clock = null, ChannelOptions? channels = null,
        Action<WebApplication>? before = null)
    {
        var bot = new ScriptedBot();
        var own = database is null ? new OwnSqlite() : null;
        var (app, address) = await LocalServer.StartAsync(
            services =>
            {
                services.AddSingleton<IBot>(bot);
                services.AddSingleton(clock ?? TimeProvider.System);
                services.AddSingleton(keys ?? new EphemeralDataProtectionProvider());
                services.AddBriefingChannels(channels ?? ChannelHost.Quick);
                services.AddDirectLine(options ?? new DirectLineOptions { IsOpen = true }, database ?? own!.Database);
            },
            app =>
            {
                before?.Invoke(app);
                app.UseBriefingDoors();
                app.UseRouting();
                app.UseDirectLine();
                app.MapDirectLine();
                app.MapBriefingMessages();
            });
        return new DirectLineHost(app, address, bot, own);
    }

    internal Task<HttpResponseMessage> CallAsync(HttpMethod method, string path, string? bearer = null, JsonNode? body = null, string? origin = null)
    {
        var request = new HttpRequestMessage(method, path);
        if (bearer is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        if (origin is not null) request.Headers.Add("Origin", origin);
        if (body is not null) request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        return Http.SendAsync(request);
    }

    internal async Task<JsonObject> ReadAsync(HttpMethod method, string path, string? bearer = null, JsonNode? body = null, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await CallAsync(method, path, bearer, body);
        response.StatusCode.ShouldBe(expected, await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    /// <summary>Begins a conversation, as a client does that has no token.</summary>
    internal async Task<(string Id, string Token, Uri Stream)> BeginAsync()
    {
        var begun = await ReadAsync(HttpMethod.Post, "conversations", expected: HttpStatusCode.Created);
        return ((string)begun["conversationId"]!, (string)begun["token"]!, new Uri((string)begun["streamUrl"]!));
    }

    internal Task<JsonObject> SayAsync(string id, string token, string text, string? clientId = null) =>
        ReadAsync(HttpMethod.Post, $"conversations/{id}/activities", token, Message(text, clientId));

    /// <summary>A message as Web Chat writes it.</summary>
    internal static JsonObject Message(string text, string? clientId = null) => new()
    {
        ["type"] = "message", ["text"] = text, ["locale"] = "en-GB", ["localTimezone"] = "Europe/Tallinn",
        ["from"] = new JsonObject { ["id"] = "r_guest", ["role"] = "user" },
        ["channelData"] = clientId is null ? null : new JsonObject { ["clientActivityID"] = clientId },
    };

    /// <summary>Polls until the conversation holds what is looked for.</summary>
    internal async Task<JsonObject> WaitForAsync(string id, string token, Func<JsonObject, bool> wanted)
    {
        using var timeout = new CancellationTokenSource(Patience);
        while (true)
        {
            var set = await ReadAsync(HttpMethod.Get, $"conversations/{id}/activities?watermark=0", token);
            if (set["activities"]!.AsArray().OfType<JsonObject>().FirstOrDefault(wanted) is { } found) return found;
            await Task.Delay(20, timeout.Token);
        }
    }

    internal static async Task<ClientWebSocket> OpenAsync(Uri stream)
    {
        var socket = new ClientWebSocket();
        using var timeout = new CancellationTokenSource(Patience);
        await socket.ConnectAsync(stream, timeout.Token);
        return socket;
    }

    /// <summary>The next message of a stream; null where it closed.</summary>
    internal static async Task<JsonObject?> NextAsync(ClientWebSocket socket)
    {
        using var timeout = new CancellationTokenSource(Patience);
        using var message = new MemoryStream();
        var buffer = new byte[4096];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(), timeout.Token);
            if (part.MessageType == WebSocketMessageType.Close) return null;
            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage) return (JsonObject)JsonNode.Parse(message.ToArray())!;
        }
    }

    /// <summary>Reads a stream until it brings an activity that is looked for.</summary>
    internal static async Task<JsonObject> NextAsync(ClientWebSocket socket, Func<JsonObject, bool> wanted)
    {
        while (true)
        {
            var set = await NextAsync(socket) ?? throw new InvalidOperationException("The stream closed.");
            if (set["activities"]!.AsArray().OfType<JsonObject>().FirstOrDefault(wanted) is { } found) return found;
        }
    }

    internal static bool IsOfBot(JsonObject activity, string text) =>
        (string?)activity["from"]?["role"] == "bot" && ((string?)activity["text"])?.Contains(text, StringComparison.Ordinal) == true;

    /// <summary>Stops the host as a signal does.</summary>
    internal Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await LocalServer.StopAsync(_app);
        _own?.Dispose();
    }
}
