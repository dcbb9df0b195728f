using System.CommandLine;

namespace Briefing.Host.Commands;

/// <summary>Runs the command that the arguments name, and turns every fault into one line and an exit status.</summary>
internal static class CommandRun
{
    internal static async Task<int> InvokeAsync(RootCommand root, string[] args, Terminal terminal)
    {
        // A question may begin with '@'; it is never the name of a file with further arguments.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
            return Report(terminal, $"{parsed.Errors[0].Message.TrimEnd('.')}. See `{Usage(parsed)} --help`.", CommandFailure.WrongUsage);

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = terminal.Output,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
                // A host that is stopped finishes the turns at work first, and says itself how long that may take.
                ProcessTerminationTimeout = TimeSpan.FromMinutes(11),
            });
        }
        catch (CommandFailure failure)
        {
            return Report(terminal, failure.Message, failure.ExitCode);
        }
        catch (OperationCanceledException)
        {
            return Report(terminal, "Stopped before it was done; run the same command again to go on.", CommandFailure.Failed);
        }
        catch (Exception fault)
        {
            if (Environment.GetEnvironmentVariable("BRIEFING_TRACE") == "1") await terminal.Error.WriteLineAsync(fault.ToString());
            return Report(terminal, fault.Message, CommandFailure.Failed);
        }
    }

    private static string Usage(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand ? "briefing-bot" : $"briefing-bot {parsed.CommandResult.Command.Name}";

    private static int Report(Terminal terminal, string message, int exitCode)
    {
        terminal.Error.WriteLine("briefing-bot: " + string.Join(' ', message.ForTerminal().Split((char[])['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));
        return exitCode;
    }
}
