namespace Briefing.Host.Commands;

/// <summary>A command cannot do what it was asked. The message is one line that says what to do.</summary>
internal sealed class CommandFailure(string message, int exitCode = CommandFailure.Failed) : Exception(message)
{
    /// <summary>Exit status of a command that was asked rightly and could not do it.</summary>
    internal const int Failed = 1;

    /// <summary>Exit status of a command that was asked wrongly.</summary>
    internal const int WrongUsage = 2;

    /// <summary>The exit status of the process.</summary>
    internal int ExitCode { get; } = exitCode;
}
