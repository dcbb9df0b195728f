using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Briefing.Evaluation.Running;

/// <summary>The real program, serving a store from a process of its own, as a user starts it.</summary>
internal sealed class ServedHost : IDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private readonly StringBuilder _written = new();

    private ServedHost(ProcessStartInfo start, Uri address)
    {
        (_process, Address) = (new Process { StartInfo = start }, address);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.Start();
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
    }

    internal Uri Address { get; }

    internal int ProcessId => _process.Id;

    /// <summary>What it has written so far, on both streams.</summary>
    internal string Written
    {
        get
        {
            lock (_written) return _written.ToString();
        }
    }

    internal HttpClient Client { get; } = new() { Timeout = TimeSpan.FromSeconds(30) };

    /// <summary>
    /// A loopback address with a port that nobody listens on now. It lies below those that the system hands out to whoever asks for
    /// any, so that no other server of the tests gets it, and answers in the host's place, while the host is down.
    /// </summary>
    internal static Uri FreeAddress()
    {
        for (var tries = 0; ; tries++)
        {
            var port = Random.Shared.Next(20_000, 32_000);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return new Uri($"http://127.0.0.1:{port}");
            }
            catch (SocketException) when (tries < 100)
            {
                // Somebody is there.
            }
        }
    }

    /// <summary>Starts <c>serve</c> and waits until it is ready.</summary>
    /// <exception cref="InvalidOperationException">It ended, or was not ready in time; the message holds what it wrote.</exception>
    internal static Task<ServedHost> StartAsync(string store, Uri address, params (string Name, string Value)[] environment) =>
        StartAsync(address, [Path.Combine(AppContext.BaseDirectory, "Briefing.Host.dll"), "serve", "--store", store, "--urls", address.ToString().TrimEnd('/')], environment);

    /// <summary>Starts a program that serves in another way, and waits until it is ready.</summary>
    /// <exception cref="InvalidOperationException">It ended, or was not ready in time; the message holds what it wrote.</exception>
    internal static async Task<ServedHost> StartAsync(Uri address, string[] program, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", program) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var host = new ServedHost(start, address);
        var since = Stopwatch.StartNew();
        while (!await host.IsReadyAsync())
        {
            if (!host._process.HasExited && since.Elapsed < StartLimit)
            {
                await Task.Delay(100);
                continue;
            }

            host.Dispose();
            throw new InvalidOperationException($"serve did not become ready. It wrote:\n{host.Written}");
        }

        return host;
    }

    /// <summary>Asks it to stop, as an operator does (SIGTERM), and waits until it has.</summary>
    internal async Task StopAsync()
    {
        using (var signal = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])) await signal.WaitForExitAsync();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true); // kill -9
        _process.WaitForExit();
        _process.Dispose();
        Client.Dispose();
    }

    private void Keep(string? line)
    {
        lock (_written) _written.AppendLine(line);
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var reply = await Client.GetAsync(new Uri(Address, "/healthz"));
            return reply.IsSuccessStatusCode && (await reply.Content.ReadAsStringAsync()).Contains("\"ready\"", StringComparison.Ordinal);
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
