using System.Diagnostics;

namespace Briefing.Evaluation.Scale;

/// <summary>The program itself in a process of its own, whose memory is watched and which can be killed.</summary>
internal sealed class HostRun : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _errors;
    private readonly long _began = Stopwatch.GetTimestamp();

    private HostRun(Process process, Action<string>? told)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        _errors = ReadErrorsAsync(told);
    }

    internal bool HasExited => _process.HasExited;

    internal TimeSpan Elapsed => Stopwatch.GetElapsedTime(_began);

    /// <summary>The most memory that was resident so far, in megabytes; 0 after the end.</summary>
    internal double PeakMb
    {
        get
        {
            _process.Refresh();
            try
            {
                return _process.HasExited ? 0 : _process.PeakWorkingSet64 / 1e6;
            }
            catch (InvalidOperationException)
            {
                return 0; // it ended in this very moment
            }
        }
    }

    /// <summary>Starts the program.</summary>
    /// <param name="told">Told of each line on its error stream, while it runs; null for nobody.</param>
    /// <param name="arguments">Its arguments.</param>
    internal static HostRun Start(Action<string>? told, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Briefing.Host.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return new HostRun(Process.Start(start)!, told);
    }

    /// <summary>Runs the program to its end and gives what it printed with the most memory it had, in megabytes.</summary>
    internal static async Task<(string Output, TimeSpan Elapsed, double PeakMb)> EndAsync(params string[] arguments)
    {
        using var run = Start(null, arguments);
        var peak = 0.0;
        while (!run.HasExited)
        {
            peak = Math.Max(peak, run.PeakMb);
            await Task.Delay(20);
        }

        var elapsed = run.Elapsed;
        return (await run.EndAsync(), elapsed, peak);
    }

    /// <summary>Waits for its end.</summary>
    /// <returns>What it printed.</returns>
    /// <exception cref="InvalidOperationException">It failed; the message is its own.</exception>
    internal async Task<string> EndAsync()
    {
        await _process.WaitForExitAsync();
        return _process.ExitCode == 0 ? await _output : throw new InvalidOperationException($"The program failed: {await _errors}");
    }

    /// <summary>Ends it as <c>kill -9</c> does.</summary>
    /// <returns>Whether it was still running.</returns>
    internal bool Kill()
    {
        if (_process.HasExited) return false;
        _process.Kill();
        _process.WaitForExit();
        return true;
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    private async Task<string> ReadErrorsAsync(Action<string>? told)
    {
        var last = "";
        while (await _process.StandardError.ReadLineAsync() is { } line)
        {
            told?.Invoke(line);
            last = line;
        }

        return last;
    }
}
