using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Briefing.Benchmarks.Load;

/// <summary>A program that answers <c>/api/messages</c> on a port of this machine, in a process of its own.</summary>
internal sealed class LoadTarget : IDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(10);

    private readonly Process _process;
    private readonly StringBuilder _written = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private LoadTarget(string name, int port, ProcessStartInfo start)
    {
        (Name, Port) = (name, port);
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Exited += (_, _) => _ready.TrySetException(new InvalidOperationException($"{Name} ended. It wrote:\n{Written()}"));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    internal string Name { get; }

    internal int Port { get; }

    /// <summary>What it has used of the processors.</summary>
    internal TimeSpan CpuTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>What it holds in memory, in megabytes.</summary>
    internal double ResidentMb
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>Starts a program that writes <c>listening</c> once it answers.</summary>
    /// <exception cref="InvalidOperationException">It ended; the message holds what it wrote.</exception>
    /// <exception cref="TimeoutException">It did not get ready.</exception>
    internal static async Task<LoadTarget> StartAsync(string name, Func<int, ProcessStartInfo> start)
    {
        var port = FreePort();
        var target = new LoadTarget(name, port, start(port));
        try
        {
            await target._ready.Task.WaitAsync(StartLimit);
            return target;
        }
        catch
        {
            target.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Hear(string? line)
    {
        lock (_written) _written.AppendLine(line);
        if (line == "listening") _ready.TrySetResult();
    }

    private string Written()
    {
        lock (_written) return _written.ToString();
    }
}
