using System.Net;
using System.Net.Sockets;
using Briefing.Knowledge.Fetching.Addresses;

namespace Briefing.Knowledge.Fetching.Connections;

/// <summary>
/// HTTP to the public internet and nowhere else. Each connection looks its host up, has every address judged, and connects to
/// one that was judged: nothing is looked up again in between, so a name that answers differently the next moment gains
/// nothing. No proxy, no cookies, no credentials, no redirect is followed here.
/// </summary>
internal sealed class GuardedConnection(AddressGuard guard, INameResolver resolver, TimeProvider time, TimeSpan patience)
{
    /// <summary>The most addresses of one host that are tried.</summary>
    private const int MaxAddresses = 4;

    internal SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        Credentials = null,
        ActivityHeadersPropagator = null, // a site need not learn of the program's traces
        AutomaticDecompression = DecompressionMethods.All,
        MaxResponseHeadersLength = 64,
        MaxResponseDrainSize = 0, // a body that is not wanted is not read to its end
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
        ConnectCallback = (context, cancellation) => ConnectAsync(context.DnsEndPoint, cancellation),
    };

    private async ValueTask<Stream> ConnectAsync(DnsEndPoint target, CancellationToken cancellation)
    {
        var found = IPAddress.TryParse(target.Host.Trim('[', ']'), out var number)
            ? [number] : await resolver.ResolveAsync(target.Host, cancellation);
        if (found.Length == 0) throw new SocketException((int)SocketError.HostNotFound);
        // One address that must not be called condemns the name: whoever mixes them has no honest reason to.
        foreach (var address in found) guard.Check(new IPEndPoint(address, target.Port), target.Host);

        SocketException? fault = null;
        foreach (var address in found.Take(MaxAddresses))
        {
            using var impatience = new CancellationTokenSource(patience, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(impatience.Token, cancellation);
            try
            {
                return await OpenAsync(new IPEndPoint(address, target.Port), either.Token);
            }
            catch (SocketException e)
            {
                fault = e;
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                fault = new SocketException((int)SocketError.TimedOut);
            }
        }

        throw fault!;
    }

    private static async Task<Stream> OpenAsync(IPEndPoint target, CancellationToken cancellation)
    {
        var socket = new Socket(target.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(target, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
