using System.CommandLine;
using Briefing.Knowledge.Fetching.Addresses;

namespace Briefing.Host.Commands.Sources;

/// <summary><c>sources unwatch</c>: looks at a source no more. What was captured of it stays and answers questions.</summary>
internal static class UnwatchCommand
{
    internal static Command Create(Terminal terminal)
    {
        var options = new WatchedStore();
        var named = new Argument<string[]>("URL|DIR") { Description = "Watched sources.", Arity = ArgumentArity.OneOrMore }.RefusingOptions();
        var command = new Command("unwatch", "Stop watching a source; what was captured of it stays.") { named };
        options.AddTo(command);
        command.SetAction((parsed, _) =>
        {
            using var opened = options.Open(parsed, terminal, mayMake: false);
            var sources = parsed.GetValue(named)!.Select(Source).ToArray();
            if (sources.FirstOrDefault(source => opened.Watching.Find(source) is null) is { } unknown)
                throw new CommandFailure($"{unknown} is not watched; `briefing-bot sources list` shows what is.");
            foreach (var source in sources)
            {
                var watch = opened.Watching.Find(source)!;
                opened.Watching.Remove(source);
                if (parsed.GetValue(options.Json)) WatchText.Write(terminal, watch, report: null, asJson: true);
                else terminal.Output.WriteLine($"{source} is watched no more. What was captured of it stays.".ForTerminal());
            }

            return Task.FromResult(0);
        });
        return command;
    }

    /// <summary>A source as the watch list calls it.</summary>
    internal static string Source(string named) =>
        SourceAddress.IsMeant(named) ? SourceAddress.Parse(named).AbsoluteUri : Path.TrimEndingDirectorySeparator(Path.GetFullPath(named));
}
