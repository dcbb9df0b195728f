using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Briefing.Benchmarks.Load;

/// <summary>
/// One kept connection of HTTP/1.1. It does no more than it must, because it runs beside what is measured: a request is bytes
/// that were made before, and of an answer the status is read and whether its body holds a reply.
/// </summary>
internal sealed class LoadConnection : IDisposable
{
    private static readonly byte[] HeadEnd = "\r\n\r\n"u8.ToArray();
    private static readonly byte[] LineEnd = "\r\n"u8.ToArray();
    private static readonly byte[] Reply = "\"activities\":[{"u8.ToArray();

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _buffer = new byte[64 * 1024];
    private int _filled;

    private LoadConnection() { }

    /// <summary>The bytes of the last answer's body.</summary>
    internal int Received { get; private set; }

    internal static async Task<LoadConnection> OpenAsync(int port)
    {
        var connection = new LoadConnection();
        await connection._socket.ConnectAsync(IPAddress.Loopback, port);
        return connection;
    }

    /// <summary>The bytes of a POST.</summary>
    internal static byte[] Post(int port, string path, string? bearer, string json)
    {
        var body = Encoding.UTF8.GetBytes(json);
        var head = string.Create(CultureInfo.InvariantCulture,
            $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json\r\n{(bearer is null ? "" : $"Authorization: Bearer {bearer}\r\n")}Content-Length: {body.Length}\r\n\r\n");
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }

    /// <summary>Sends a request and reads its answer to the end.</summary>
    /// <returns>Whether it is 200 with a reply.</returns>
    /// <exception cref="IOException">The connection broke, or the answer cannot be read.</exception>
    internal async Task<bool> AskAsync(ReadOnlyMemory<byte> request)
    {
        for (var sent = 0; sent < request.Length;) sent += await _socket.SendAsync(request[sent..]);
        _filled = 0;
        var head = await FindAsync(HeadEnd, 0) + HeadEnd.Length;
        var text = Encoding.ASCII.GetString(_buffer, 0, head);
        var (start, end) = (head, head);
        if (HeaderOf(text, "Content-Length") is { } length)
        {
            end = head + int.Parse(length, CultureInfo.InvariantCulture);
            await FillAsync(end);
        }
        else if (HeaderOf(text, "Transfer-Encoding") is "chunked")
        {
            for (var size = -1; size != 0;)
            {
                var line = await FindAsync(LineEnd, end);
                size = int.Parse(Encoding.ASCII.GetString(_buffer, end, line - end), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
                end = line + LineEnd.Length + size + LineEnd.Length;
                await FillAsync(end);
            }
        }

        Received = end - start;
        return text.StartsWith("HTTP/1.1 200", StringComparison.Ordinal) && _buffer.AsSpan(start, end - start).IndexOf(Reply) >= 0;
    }

    public void Dispose() => _socket.Dispose();

    private static string? HeaderOf(string head, string name)
    {
        var at = head.IndexOf("\r\n" + name + ":", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : head[(at + name.Length + 3)..head.IndexOf("\r\n", at + 2, StringComparison.Ordinal)].Trim();
    }

    private async Task<int> FindAsync(byte[] what, int from)
    {
        while (true)
        {
            var at = from < _filled ? _buffer.AsSpan(from, _filled - from).IndexOf(what) : -1;
            if (at >= 0) return from + at;
            await FillAsync(_filled + 1);
        }
    }

    private async Task FillAsync(int upTo)
    {
        if (upTo > _buffer.Length) Array.Resize(ref _buffer, Math.Max(upTo, _buffer.Length * 2));
        while (_filled < upTo)
        {
            var read = await _socket.ReceiveAsync(_buffer.AsMemory(_filled));
            if (read == 0) throw new IOException("The connection was closed in the middle of an answer.");
            _filled += read;
            if (_filled == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
        }
    }
}
