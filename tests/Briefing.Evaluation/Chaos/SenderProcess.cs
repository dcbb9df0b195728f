using System.Diagnostics;
using System.Globalization;

namespace Briefing.Evaluation.Chaos;

/// <summary>A sender in a process of its own.</summary>
internal sealed class SenderProcess : IDisposable
{
    private readonly Process _process;

    private SenderProcess(Process process, string name) => (_process, Name) = (process, name);

    /// <summary>What it calls itself in the store.</summary>
    internal string Name { get; }

    /// <summary>Starts one and waits until it is at work.</summary>
    internal static async Task<SenderProcess> StartAsync(string store, ChaosPlan plan, string name)
    {
        string[] arguments =
        [
            typeof(SenderProcess).Assembly.Location, "chaos-sender", store, name,
            plan.Lease.TotalSeconds.ToString(CultureInfo.InvariantCulture), plan.AttemptTimeout.TotalSeconds.ToString(CultureInfo.InvariantCulture),
        ];
        var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        return await process.StandardOutput.ReadLineAsync() == "ready"
            ? new SenderProcess(process, name)
            : throw new InvalidOperationException("A sender did not start.");
    }

    /// <summary>The most memory it has had resident, in megabytes.</summary>
    internal double PeakMegabytes()
    {
        try
        {
            var line = File.ReadLines($"/proc/{_process.Id}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    /// <summary>Ends it at once (SIGKILL), with whatever it was doing.</summary>
    internal void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited) Kill();
        _process.Dispose();
    }
}
