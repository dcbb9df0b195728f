using Briefing.Host;
using Briefing.Host.Commands;
using Briefing.Knowledge.Fetching;

namespace Briefing.Tests.Host.Commands;

/// <summary>What a run of the command line printed and how it ended.</summary>
internal sealed record CommandLineRun(int ExitCode, string Output, string Error)
{
    internal string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    internal static Task<CommandLineRun> OfAsync(params string[] args) => WithInputAsync("", args);

    internal static Task<CommandLineRun> WithInputAsync(string input, params string[] args) => WithTerminalAsync(input, terminal => terminal, args);

    /// <summary>Runs with another terminal: one whose fetcher may call the test's own server.</summary>
    internal static Task<CommandLineRun> FetchingAsync(Func<PageFetcher> fetching, params string[] args) =>
        WithTerminalAsync("", terminal => terminal with { Fetching = _ => fetching() }, args);

    private static async Task<CommandLineRun> WithTerminalAsync(string input, Func<Terminal, Terminal> change, string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = change(new Terminal(new StringReader(input), output, error, IsInteractive: false, HasProgressBar: false, TimeProvider.System));
        var exitCode = await Program.RunAsync(args, terminal);
        return new CommandLineRun(exitCode, output.ToString(), error.ToString());
    }
}
