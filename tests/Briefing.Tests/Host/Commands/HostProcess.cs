using System.Diagnostics;

namespace Briefing.Tests.Host.Commands;

/// <summary>The program as a process of its own, with its own folder for stores.</summary>
internal static class HostProcess
{
    /// <summary>Runs <c>dotnet {assembly} {args}</c> to its end.</summary>
    internal static Task<CommandLineRun> RunAsync(string assembly, string workingDirectory, string dataHome, params string[] args) =>
        StartAsync("dotnet", workingDirectory, dataHome, [assembly, .. args]);

    /// <summary>Runs <c>dotnet {assembly} {args}</c> to its end, with one more variable in its environment.</summary>
    internal static Task<CommandLineRun> RunAsync(string assembly, string dataHome, (string Name, string Value) variable, params string[] args) =>
        RunAsync(assembly, dataHome, [variable], args);

    /// <summary>Runs <c>dotnet {assembly} {args}</c> to its end, with more variables in its environment.</summary>
    internal static Task<CommandLineRun> RunAsync(string assembly, string dataHome, (string Name, string Value)[] variables, params string[] args) =>
        StartAsync("dotnet", Path.GetTempPath(), dataHome, variables, [assembly, .. args]);

    /// <summary>Runs any program to its end.</summary>
    internal static Task<CommandLineRun> StartAsync(string program, string workingDirectory, string dataHome, params string[] args) =>
        StartAsync(program, workingDirectory, dataHome, [], args);

    private static async Task<CommandLineRun> StartAsync(string program, string workingDirectory, string dataHome, (string Name, string Value)[] variables, string[] args)
    {
        var start = new ProcessStartInfo(program, args)
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["XDG_DATA_HOME"] = dataHome;
        foreach (var (name, value) in variables) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }

        return new CommandLineRun(process.ExitCode, await output, await error);
    }
}
