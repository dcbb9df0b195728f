using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Briefing.Evaluation.Crowd;

/// <summary>A window of Web Chat: a conversation with an open stream.</summary>
internal sealed class OpenWindow : IDisposable
{
    private readonly ClientWebSocket _socket = new();
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
        while (true)
        {
            var set = await NextAsync();
            if (set["activities"]!.AsArray().Any(activity => (string?)activity!["replyToId"] == id && (string?)activity["type"] == "message")) return;
        }
    }

    /// <summary>Says good-bye, and waits for the host's.</summary>
    internal Task CloseAsync() => _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);

    public void Dispose() => _socket.Dispose();

    private async Task<JsonObject> NextAsync()
    {
        using var message = new MemoryStream();
        var buffer = new byte[4096];
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
            if (part.MessageType == WebSocketMessageType.Close) throw new InvalidOperationException($"The host closed the stream: {_socket.CloseStatusDescription}");
            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage) return (JsonObject)JsonNode.Parse(Encoding.UTF8.GetString(message.ToArray()))!;
        }
    }
}
