using System.CommandLine;

namespace Briefing.Host.Commands.Sources;

/// <summary><c>sources list</c>: what is watched, how it is, and when it is looked at next.</summary>
internal static class ListCommand
{
    internal static Command Create(Terminal terminal)
    {
        var options = new WatchedStore();
        var command = new Command("list", "List the watched sources: how each is, and when it is looked at next.");
        options.AddTo(command);
        command.SetAction((parsed, _) =>
        {
            using var opened = options.Open(parsed, terminal, mayMake: false);
            var watches = opened.Watching.All();
            foreach (var watch in watches) WatchText.Write(terminal, watch, report: null, parsed.GetValue(options.Json));
            if (watches.IsEmpty && !parsed.GetValue(options.Json))
                terminal.Output.WriteLine("Nothing is watched; begin with `briefing-bot sources watch URL`.");
            return Task.FromResult(0);
        });
        return command;
    }
}
