using System.CommandLine;
using Briefing.Host.Commands.Sources;

namespace Briefing.Host.Commands;

/// <summary><c>sources</c>: which sources are looked at on a schedule.</summary>
internal static class SourcesCommand
{
    internal static Command Create(Terminal terminal) =>
        new("sources", "Watch pages, feeds and folders: they are looked at on a schedule, and captured again when they change.")
        {
            ListCommand.Create(terminal),
            WatchCommand.Create(terminal),
            UnwatchCommand.Create(terminal),
            RefreshCommand.Create(terminal),
        };
}
