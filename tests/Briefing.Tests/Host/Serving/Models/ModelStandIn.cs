using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Briefing.Conversation.Models;
using Briefing.Host.Serving.Models;

namespace Briefing.Tests.Host.Serving.Models;

/// <summary>A service on this machine that answers like a model's, as well or as badly as a test wants.</summary>
internal sealed class ModelStandIn : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly CancellationTokenSource _closed = new();

    /// <param name="answer">Gets the body of a request and gives the status and the body to send; a null body is never sent.</param>
    internal ModelStandIn(Func<string, (int Status, string? Body)> answer)
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
        }

        _listener.Prefixes.Add(Address + "/");
        _listener.Start();
        _ = ServeAsync(answer);
    }

    internal string Address { get; }

    internal int Asked { get; private set; }

    internal List<string> Bodies { get; } = [];

    /// <summary>What a chat model says, in the form of the service.</summary>
    internal static (int Status, string? Body) Says(string content) =>
        (200, JsonSerializer.Serialize(new { choices = new[] { new { message = new { role = "assistant", content } } } }));

    internal ModelOptions Options(double seconds = 25) =>
        new ModelSettings { Endpoint = Address + "/v1", Chat = "any", TimeoutSeconds = seconds }.Options(TimeProvider.System)!;

    public void Dispose()
    {
        _closed.Cancel();
        _listener.Close();
    }

    private async Task ServeAsync(Func<string, (int Status, string? Body)> answer)
    {
        while (!_closed.IsCancellationRequested)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            Asked++;
            var asked = await new StreamReader(context.Request.InputStream).ReadToEndAsync();
            Bodies.Add(asked);
            var (status, body) = answer(asked);
            if (body is null) continue;
            context.Response.StatusCode = status;
            try
            {
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body));
                context.Response.Close();
            }
            catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException or IOException)
            {
                // Whoever asked has gone away.
            }
        }
    }
}
