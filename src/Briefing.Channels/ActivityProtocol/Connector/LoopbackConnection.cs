using System.Net;
using System.Net.Sockets;

namespace Briefing.Channels.ActivityProtocol.Connector;

/// <summary>
/// HTTP to this machine and nowhere else. <c>localhost</c> is not looked up: it is 127.0.0.1, else [::1]. No redirect is
/// followed and no proxy used, so that an address that passed the door cannot lead elsewhere.
/// </summary>
internal static class LoopbackConnection
{
    internal static SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        MaxResponseHeadersLength = 16,
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
        ConnectCallback = static (context, cancellation) => ConnectAsync(context.DnsEndPoint, cancellation),
    };

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint target, CancellationToken cancellation)
    {
        if (string.Equals(target.Host, "localhost", StringComparison.OrdinalIgnoreCase))
        {
            try
            {
                return await OpenAsync(IPAddress.Loopback, target.Port, cancellation);
            }
            catch (SocketException)
            {
                return await OpenAsync(IPAddress.IPv6Loopback, target.Port, cancellation);
            }
        }

        return IPAddress.TryParse(target.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)
            ? await OpenAsync(address, target.Port, cancellation)
            : throw new HttpRequestException("The address is not on this machine.");
    }

    private static async Task<Stream> OpenAsync(IPAddress address, int port, CancellationToken cancellation)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address, port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
