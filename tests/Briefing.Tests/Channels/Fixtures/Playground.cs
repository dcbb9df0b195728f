using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Briefing.Tests.Channels.Fixtures;

/// <summary>The Agents Playground without a browser: what its window would show arrives on a web socket.</summary>
internal sealed class Playground : IAsyncDisposable
{
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly HttpClient _http;
    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _end = new();
    private readonly StringBuilder _output = new();
    private Task _listening = Task.CompletedTask;

    private Playground(Process process, Uri address)
    {
        _process = process;
        _http = new HttpClient { BaseAddress = address };
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>What the bot sent, as the window got it.</summary>
    internal ConcurrentQueue<JsonObject> Frames { get; } = [];

    /// <summary>The users, chats and bot it plays.</summary>
    internal JsonNode Config { get; private set; } = new JsonObject();

    /// <summary>The frames that show a card, in order.</summary>
    internal IReadOnlyList<JsonObject> Cards => [.. Frames.Where(frame => CardIn(frame) is not null)];

    /// <summary>The Adaptive Card that a frame shows; null where it shows none.</summary>
    internal static JsonObject? CardIn(JsonObject frame) => frame["message"]?["attachments"] is JsonArray { Count: > 0 } attachments
        && (string?)attachments[0]!["contentType"] == "application/vnd.microsoft.card.adaptive" ? (JsonObject)attachments[0]!["content"]! : null;

    internal static async Task<Playground> StartAsync(Uri messages, string channel = "msteams")
    {
        var node = Requires.Program("node");
        var cli = Clients.Installed("@microsoft", "m365agentsplayground", "cli.js");
        var port = FreePort();
        var start = new ProcessStartInfo(node, [cli, "start", "-e", messages.ToString(), "-c", channel, "-p", $"{port}", "--disable-telemetry"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["TEAMSAPPTESTER_BROWSER"] = "none" },
        };
        var playground = new Playground(Process.Start(start)!, new Uri($"http://127.0.0.1:{port}"));
        try
        {
            await playground.OpenAsync(port);
            return playground;
        }
        catch
        {
            await playground.DisposeAsync();
            throw;
        }
    }

    internal async Task PostAsync(string path, JsonObject body)
    {
        using var response = await _http.PostAsJsonAsync(path, body);
        response.IsSuccessStatusCode.ShouldBeTrue($"{path}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}\n{_output}");
    }

    /// <summary>Sends an invoke as the window would, and gives what the window gets of the bot's answer.</summary>
    internal async Task<JsonObject> InvokeAsync(string name, string conversation, JsonObject value)
    {
        using var response = await _http.PostAsJsonAsync("/_conversation/v1/invoke", new JsonObject
        {
            ["name"] = name, ["conversation"] = new JsonObject { ["id"] = conversation },
            ["from"] = new JsonObject { ["id"] = (string)Config["currentUser"]!["id"]! }, ["value"] = value,
        });
        var body = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue($"{name}: {(int)response.StatusCode} {body}\n{_output}");
        return (JsonObject)JsonNode.Parse(body)!;
    }

    /// <summary>Waits for a frame, those that came before included.</summary>
    internal async Task<JsonObject> WaitForAsync(Func<JsonObject, bool> wanted, string what)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(20))
            if (Frames.FirstOrDefault(wanted) is { } frame) return frame;
        throw new TimeoutException($"The playground never got {what}. It got {string.Join('\n', Frames.Select(frame => frame.ToJsonString()))}\n{_output}");
    }

    /// <summary>Waits until so many cards have been shown, and gives the last of them.</summary>
    internal async Task<JsonObject> WaitForCardAsync(int number)
    {
        await WaitForAsync(_ => Cards.Count >= number, $"card number {number}");
        return CardIn(Cards[number - 1])!;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        await _listening;
        _process.Dispose();
        _socket.Dispose();
        _http.Dispose();
        _end.Dispose();
    }

    private async Task OpenAsync(int port)
    {
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(50))
        {
            if (_process.HasExited || waited.Elapsed > Patience) throw new TimeoutException($"The playground did not start.\n{_output}");
            try
            {
                Config = (await _http.GetFromJsonAsync<JsonNode>("/_internal/v1/config"))!["config"]!;
                break;
            }
            catch (HttpRequestException)
            {
                // It is not listening yet.
            }
        }

        await _socket.ConnectAsync(new Uri($"ws://127.0.0.1:{port}/_ws_conversation/v1/conversations/stream"), _end.Token);
        _listening = ListenAsync();
    }

    private async Task ListenAsync()
    {
        var buffer = new byte[64 * 1024];
        using var message = new MemoryStream();
        try
        {
            while (true)
            {
                var part = await _socket.ReceiveAsync(buffer.AsMemory(), _end.Token);
                if (part.MessageType == WebSocketMessageType.Close) return;
                message.Write(buffer, 0, part.Count);
                if (!part.EndOfMessage) continue;
                if (JsonNode.Parse(message.ToArray()) is JsonObject frame) Frames.Enqueue(frame);
                message.SetLength(0);
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or WebSocketException)
        {
            // The playground is being closed.
        }
    }

    private void Note(string? line)
    {
        lock (_output) _output.AppendLine(line);
    }

    /// <summary>The playground takes no port from 32768 on.</summary>
    private static int FreePort()
    {
        for (var tries = 0; tries < 100; tries++)
        {
            var port = Random.Shared.Next(20_000, 32_000);
            try
            {
                using var listener = new TcpListener(IPAddress.IPv6Any, port) { Server = { DualMode = true } };
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken; try another.
            }
        }

        throw new InvalidOperationException("No free port between 20000 and 32000.");
    }
}
