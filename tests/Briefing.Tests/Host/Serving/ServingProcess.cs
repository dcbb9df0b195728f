using System.Diagnostics;
using System.Text;
using Briefing.Host.Commands;

namespace Briefing.Tests.Host.Serving;

/// <summary>The program itself, serving in a process of its own on a free port, with its store named in the environment.</summary>
internal sealed class ServingProcess : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _said = new();
    private readonly TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServingProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    internal Uri Address => _listening.Task.Result;

    /// <summary>All that it has written to its log and its terminal.</summary>
    internal string Said
    {
        get
        {
            lock (_said) return _said.ToString();
        }
    }

    /// <summary>Starts it, and returns when it has read its sources and answers.</summary>
    internal static async Task<ServingProcess> StartAsync(string store, params string[] arguments)
    {
        var serving = Begin(store, arguments);
        try
        {
            await serving._listening.Task.WaitAsync(TimeSpan.FromSeconds(90));
            return serving;
        }
        catch (Exception e)
        {
            serving.Dispose();
            throw new InvalidOperationException($"It does not serve; it said: {serving._said}", e);
        }
    }

    internal static ServingProcess Begin(string store, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(IngestCommand).Assembly.Location, "serve", "--urls", "http://127.0.0.1:0", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["BRIEFING_STORE"] = store;
        return new ServingProcess(Process.Start(start)!);
    }

    /// <summary>Ends it as <c>kill -9</c> does.</summary>
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

    private void Hear(string? line)
    {
        if (line is null) return;
        lock (_said) _said.AppendLine(line);
        if (line.Trim() is ['O', 'p', 'e', 'n', ' ', ..] said) _listening.TrySetResult(new Uri(said[4..].Trim()));
    }
}
