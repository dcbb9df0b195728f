using System.Diagnostics;
using System.Text;
using System.Threading.Channels;
using Briefing.Fuzzing.Inputs.Writing;

namespace Briefing.Fuzzing.Calls;

/// <summary>The program's host in a process of its own, over a few clean documents, on a free port of this machine.</summary>
internal sealed class FuzzedHost : IDisposable
{
    /// <summary>The secret that calls of Slack are signed with.</summary>
    public const string SlackSecret = "a signing secret of the fuzzer";

    private const int Documents = 8;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly StringBuilder _log = new();
    private readonly Channel<HeldMemory> _held = Channel.CreateUnbounded<HeldMemory>();
    private readonly TaskCompletionSource<Uri> _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private FuzzedHost(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address => _open.Task.Result;

    public bool HasEnded => _process.HasExited;

    /// <summary>All that it has logged.</summary>
    public string Log
    {
        get
        {
            lock (_log) return _log.ToString();
        }
    }

    /// <summary>Starts it, and returns when it answers.</summary>
    public static async Task<FuzzedHost> StartAsync(string folder, Uri slack)
    {
        var sources = Directory.CreateDirectory(Path.Combine(folder, "sources")).FullName;
        for (var i = 0; i < Documents; i++) await File.WriteAllTextAsync(Path.Combine(sources, $"note-{i}.txt"), PlainPages.Write(new Random(i)));
        var start = new ProcessStartInfo("dotnet", [typeof(FuzzedHost).Assembly.Location, "host", folder, slack.AbsoluteUri])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        var host = new FuzzedHost(Process.Start(start)!);
        try
        {
            await host._open.Task.WaitAsync(Patience);
            return host;
        }
        catch (Exception fault)
        {
            host.Dispose();
            throw new InvalidOperationException($"The host does not serve; it said: {host.Log}", fault);
        }
    }

    /// <summary>What it holds after it has collected all its garbage; null where it has ended.</summary>
    public async Task<HeldMemory?> HeldAsync()
    {
        if (HasEnded) return null;
        await _process.StandardInput.WriteLineAsync("collect");
        using var patience = new CancellationTokenSource(Patience);
        return await _held.Reader.ReadAsync(patience.Token);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        if (HeldMemory.Parse(line) is { } held)
        {
            _held.Writer.TryWrite(held);
            return;
        }

        lock (_log) _log.AppendLine(line);
        if (line.Trim() is ['O', 'p', 'e', 'n', ' ', ..] said && Uri.TryCreate(said[4..].Trim(), UriKind.Absolute, out var address)) _open.TrySetResult(address);
    }
}
