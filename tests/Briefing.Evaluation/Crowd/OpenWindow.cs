using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace Briefing.Evaluation.Crowd;

/// <summary>A window of Web Chat: a conversation with an open stream.</summary>
internal sealed class OpenWindow : IDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly Channel<JsonObject> _heard = Channel.CreateUnbounded<JsonObject>();
    private Task _listening = Task.CompletedTask;
    private string _path = "";
    private string _token = "";

    /// <summary>Begins a conversation and opens its stream.</summary>
    /// <exception cref="WebSocketException">The host refuses the stream.</exception>
    internal static async Task<OpenWindow> OpenAsync(HttpClient http, Uri host)
    {
        using var response = await http.PostAsync(new Uri(host, "/v3/directline/conversations"), null);
        var begun = (await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>())!;
        var window = new OpenWindow { _path = $"/v3/directline/conversations/{begun["conversationId"]}/activities", _token = (string)begun["token"]! };
        try
        {
            await window._socket.ConnectAsync(new Uri((string)begun["streamUrl"]!), CancellationToken.None);
            window._listening = window.ListenAsync(); // from now on, as who does not listen answers no sign of life either
            return window;
        }
        catch (WebSocketException)
        {
            window.Dispose();
            throw;
        }
    }

    /// <summary>Asks, and waits until the answer has come over the stream.</summary>
    internal async Task AskAsync(HttpClient http, Uri host, string question)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host, _path))
        {
            Content = JsonContent.Create(new JsonObject { ["type"] = "message", ["text"] = question, ["from"] = new JsonObject { ["id"] = "r_guest" } }),
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", _token) },
        };
        using var response = await http.SendAsync(request);
        var id = (string)(await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>())!["id"]!;
        await foreach (var set in _heard.Reader.ReadAllAsync())
            if (set["activities"]!.AsArray().Any(activity => (string?)activity!["replyToId"] == id && (string?)activity["type"] == "message")) return;
        throw new InvalidOperationException($"The host closed the stream: {_socket.CloseStatusDescription}");
    }

    /// <summary>Says good-bye, and waits for the host's.</summary>
    internal async Task CloseAsync()
    {
        await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);
        await _listening;
    }

    public void Dispose() => _socket.Dispose();

    private async Task ListenAsync()
    {
        var buffer = new byte[1024];
        using var message = new MemoryStream();
        try
        {
            while (await _socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None) is { MessageType: not WebSocketMessageType.Close } part)
            {
                message.Write(buffer, 0, part.Count);
                if (!part.EndOfMessage) continue;
                _heard.Writer.TryWrite((JsonObject)JsonNode.Parse(Encoding.UTF8.GetString(message.ToArray()))!);
                message.SetLength(0);
            }

            _heard.Writer.TryComplete();
        }
        catch (WebSocketException fault)
        {
            _heard.Writer.TryComplete(fault);
        }
    }
}
