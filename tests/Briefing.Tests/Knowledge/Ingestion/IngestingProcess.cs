using System.Diagnostics;
using Briefing.Host.Commands;

namespace Briefing.Tests.Knowledge.Ingestion;

/// <summary>The program itself, ingesting in a process of its own.</summary>
internal sealed class IngestingProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _error;

    private IngestingProcess(Process process)
    {
        _process = process;
        _error = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEndAsync();
    }

    internal bool HasExited => _process.HasExited;

    internal static IngestingProcess Start(SourcesCorpus corpus)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(IngestCommand).Assembly.Location, "ingest", corpus.Folder, "--store", corpus.Database])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return new IngestingProcess(Process.Start(start)!);
    }

    /// <summary>Ends it as <c>kill -9</c> does.</summary>
    internal void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    internal async Task EndAsync()
    {
        await _process.WaitForExitAsync();
        _process.ExitCode.ShouldBe(0, await _error);
    }

    public void Dispose()
    {
        if (!_process.HasExited) Kill();
        _process.Dispose();
    }
}
