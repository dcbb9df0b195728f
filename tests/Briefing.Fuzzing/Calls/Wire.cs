using System.Net;
using System.Net.Sockets;

namespace Briefing.Fuzzing.Calls;

/// <summary>Sends calls as bytes, so that what is no HTTP at all arrives too.</summary>
internal sealed class Wire(Uri host)
{
    /// <summary>A call that is not answered by then hangs; a machine under load is given time.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    private const int MostBytes = 8 << 20;

    /// <summary>The answer; null where none came in time.</summary>
    public async Task<Answer?> SendAsync(Call call)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, host.Port, patience.Token);
            var sending = SendAsync(socket, call.ToBytes(host.Authority), call.LengthOff > 0, patience.Token);
            var bytes = await ReceiveAsync(socket, patience.Token);
            await sending;
            return Answer.Read(bytes);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
        catch (SocketException)
        {
            return new Answer(0, "", ""); // nobody takes the connection
        }
    }

    private static async Task SendAsync(Socket socket, byte[] bytes, bool isShort, CancellationToken cancellation)
    {
        try
        {
            for (var sent = 0; sent < bytes.Length;) sent += await socket.SendAsync(bytes.AsMemory(sent), cancellation);
            if (isShort) socket.Shutdown(SocketShutdown.Send); // whoever promised more says that this was all
        }
        catch (SocketException)
        {
            // The host may answer and close before it has read what it refuses.
        }
    }

    private static async Task<byte[]> ReceiveAsync(Socket socket, CancellationToken cancellation)
    {
        using var all = new MemoryStream();
        var buffer = new byte[16 * 1024];
        try
        {
            while (all.Length < MostBytes && await socket.ReceiveAsync(buffer, cancellation) is var read and > 0) all.Write(buffer, 0, read);
        }
        catch (SocketException)
        {
            // Closed with bytes of the call unread: what was answered before counts.
        }

        return all.ToArray();
    }
}
