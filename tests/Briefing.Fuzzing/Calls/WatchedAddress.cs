using System.Collections.Concurrent;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Text;

namespace Briefing.Fuzzing.Calls;

/// <summary>An address that the host may or may not call: it takes every request, keeps its first line and body, and answers it.</summary>
internal sealed class WatchedAddress : IDisposable
{
    private readonly byte[] _taken;

    private readonly TcpListener _listener;

    private WatchedAddress(IPAddress address, string answer = "{\"id\":\"1\"}")
    {
        _taken = Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {answer.Length}\r\nConnection: close\r\n\r\n{answer}");
        _listener = new TcpListener(address, 0);
        _listener.Start(512);
        Address = new UriBuilder("http", address.ToString(), ((IPEndPoint)_listener.LocalEndpoint).Port).Uri;
        _ = TakeAsync();
    }

    public Uri Address { get; }

    /// <summary>What was sent, oldest first: the line of the request, and the body.</summary>
    public ConcurrentQueue<(string Line, string Body)> Requests { get; } = [];

    /// <summary>One on this machine alone.</summary>
    /// <param name="answer">What every request is answered with, in ASCII; by default what a connector says.</param>
    public static WatchedAddress OnLoopback(string answer = "{\"id\":\"1\"}") => new(IPAddress.Loopback, answer);

    /// <summary>One at the machine's address in its network; null where it has none.</summary>
    public static WatchedAddress? OnNetwork() => NetworkInterface.GetAllNetworkInterfaces()
        .Where(card => card.OperationalStatus == OperationalStatus.Up)
        .SelectMany(card => card.GetIPProperties().UnicastAddresses.Select(one => one.Address))
        .FirstOrDefault(address => address.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(address)) is { } own ? new(own) : null;

    public void Dispose() => _listener.Stop();

    private async Task TakeAsync()
    {
        try
        {
            while (true) _ = AnswerAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
        {
            // Stopped.
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                using var all = new MemoryStream();
                var buffer = new byte[16 * 1024];
                var stream = client.GetStream();
                while (await stream.ReadAsync(buffer) is var read and > 0)
                {
                    all.Write(buffer, 0, read);
                    if (!IsWhole(all.ToArray(), out var line, out var body)) continue;
                    Requests.Enqueue((line, body));
                    await stream.WriteAsync(_taken);
                    return;
                }
            }
            catch (IOException)
            {
                // Broken off.
            }
        }
    }

    private static bool IsWhole(byte[] bytes, out string line, out string body)
    {
        (line, body) = ("", "");
        var end = bytes.AsSpan().IndexOf("\r\n\r\n"u8);
        if (end < 0) return false;
        var head = Encoding.Latin1.GetString(bytes, 0, end).Split("\r\n");
        var length = head.FirstOrDefault(one => one.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)) is { } told
            && int.TryParse(told.AsSpan("Content-Length:".Length), out var number) ? number : 0;
        if (bytes.Length < end + 4 + length) return false;
        (line, body) = (head[0], Encoding.UTF8.GetString(bytes, end + 4, length));
        return true;
    }
}
