using System.CommandLine;
using Briefing.Knowledge.Fetching.Watches;

namespace Briefing.Host.Commands.Sources;

/// <summary><c>sources refresh</c>: looks at watched sources now.</summary>
internal static class RefreshCommand
{
    internal static Command Create(Terminal terminal)
    {
        var options = new WatchedStore();
        var named = new Argument<string[]>("URL|DIR") { Description = "Watched sources; without any, all of them.", Arity = ArgumentArity.ZeroOrMore }.RefusingOptions();
        var due = new Option<bool>("--due") { Description = "Only those whose turn has come, as `serve` does." };
        var command = new Command("refresh", "Look at watched sources now, and capture what is new or changed. Ends with status 1 where one could not be looked at.") { named, due };
        options.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var opened = options.Open(parsed, terminal, mayMake: false);
            var reports = await opened.Polling.PollAsync(Chosen(opened.Watching.All(), parsed.GetValue(named)!, parsed.GetValue(due) ? terminal.Time.GetUtcNow() : null), cancellation);
            foreach (var report in reports) WatchText.Write(terminal, report.Watch, report, parsed.GetValue(options.Json));
            if (reports.IsEmpty && !parsed.GetValue(options.Json)) terminal.Output.WriteLine("There was nothing to look at.");
            return reports.Any(report => report.Watch.Outcome is WatchOutcome.Failed or WatchOutcome.Gone) ? CommandFailure.Failed : 0;
        });
        return command;
    }

    private static IEnumerable<Watch> Chosen(IReadOnlyCollection<Watch> watches, string[] named, DateTimeOffset? now)
    {
        var chosen = named.Length == 0 ? watches : [.. named.Select(UnwatchCommand.Source).Distinct(StringComparer.Ordinal).Select(source =>
            watches.FirstOrDefault(watch => watch.Source == source)
            ?? throw new CommandFailure($"{source} is not watched; begin with `briefing-bot sources watch {source}`."))];
        return now is null ? chosen : chosen.Where(watch => watch.NextAt <= now);
    }
}
