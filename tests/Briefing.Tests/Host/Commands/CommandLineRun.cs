using Briefing.Host;
using Briefing.Host.Commands;

namespace Briefing.Tests.Host.Commands;

/// <summary>What a run of the command line printed and how it ended.</summary>
internal sealed record CommandLineRun(int ExitCode, string Output, string Error)
{
    internal string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    internal static Task<CommandLineRun> OfAsync(params string[] args) => WithInputAsync("", args);

    internal static async Task<CommandLineRun> WithInputAsync(string input, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal(new StringReader(input), output, error, IsInteractive: false, HasProgressBar: false, TimeProvider.System);
        var exitCode = await Program.RunAsync(args, terminal);
        return new CommandLineRun(exitCode, output.ToString(), error.ToString());
    }
}
