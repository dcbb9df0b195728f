using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Briefing.Fuzzing.Calls;

/// <summary>
/// Has another .NET process collect all its garbage, and tells how much memory it then holds. The collection is asked for over
/// the runtime's diagnostic socket: a session that listens to the runtime with the keyword GCHeapCollect begins with a full
/// collection (https://github.com/dotnet/diagnostics/blob/main/documentation/design-docs/ipc-protocol.md).
/// </summary>
internal static class Collection
{
    private const byte EventPipe = 2;
    private const byte CollectTracing = 2;
    private const ulong HeapCollect = 0x800000;
    private const uint Informational = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>The resident bytes of a process after collections that are its own: not those of files that it has mapped, which the system takes back.</summary>
    /// <exception cref="IOException">The process cannot be asked.</exception>
    public static async Task<long> ResidentAfterAsync(int process)
    {
        // What has a finalizer is gone after the second; the third gives back what became free.
        for (var times = 0; times < 3; times++) await CollectAsync(process);
        var line = (await File.ReadAllLinesAsync($"/proc/{process}/status")).First(line => line.StartsWith("RssAnon:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
    }

    private static async Task CollectAsync(int process)
    {
        var path = Directory.EnumerateFiles(Path.GetTempPath(), $"dotnet-diagnostic-{process}-*-socket").MaxBy(File.GetLastWriteTimeUtc) // a killed process of that number may have left one
            ?? throw new IOException($"The process {process} has no diagnostic socket.");
        using var patience = new CancellationTokenSource(Patience);
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), patience.Token);
        await socket.SendAsync(Request(), patience.Token);

        // The answer is a header and the session; the session's events begin once the collection is under way.
        var buffer = new byte[4096];
        var read = await socket.ReceiveAsync(buffer, patience.Token);
        if (read < 20 || buffer[17] != 0) throw new IOException("The process does not collect when it is asked to.");
        await Task.Delay(TimeSpan.FromSeconds(1), patience.Token);
    }

    private static byte[] Request()
    {
        using var payload = new MemoryStream();
        using (var writer = new BinaryWriter(payload, Encoding.Unicode, leaveOpen: true))
        {
            writer.Write(16u); // megabytes of the buffer
            writer.Write(1u);  // the format nettrace
            writer.Write(1u);  // providers
            writer.Write(HeapCollect);
            writer.Write(Informational);
            Write(writer, "Microsoft-Windows-DotNETRuntime");
            writer.Write(0u);  // no arguments
        }

        using var message = new MemoryStream();
        using (var writer = new BinaryWriter(message, Encoding.ASCII, leaveOpen: true))
        {
            writer.Write("DOTNET_IPC_V1\0"u8);
            writer.Write((ushort)(20 + payload.Length));
            writer.Write(EventPipe);
            writer.Write(CollectTracing);
            writer.Write((ushort)0);
            writer.Write(payload.ToArray());
        }

        return message.ToArray();
    }

    /// <summary>A string of the protocol: its units with the zero behind them, counted.</summary>
    private static void Write(BinaryWriter writer, string text)
    {
        writer.Write((uint)text.Length + 1);
        writer.Write(Encoding.Unicode.GetBytes(text + "\0"));
    }
}
