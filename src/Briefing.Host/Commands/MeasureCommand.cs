using System.CommandLine;
using System.Text.Json;
using Briefing.Host.Measuring;

namespace Briefing.Host.Commands;

/// <summary><c>measure</c>: how fast and how large the program is on some sources, beside a reference of the same run.</summary>
internal static class MeasureCommand
{
    internal static Command Create(Terminal terminal)
    {
        var sources = new Option<string[]>("--sources")
        {
            Description = "A folder of documents; may be given several times. Default: the built-in practice pack.",
            HelpName = "DIR",
            Arity = ArgumentArity.OneOrMore,
        };
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var command = new Command("measure", "Measure speed and memory on some documents.") { sources, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var choice = StoreChoice.Of(parsed.GetValue(sources) ?? [], null);
            using var measurement = new Measurement(choice.Sources, MeasureEffort.Full, what => terminal.Error.WriteLine($"measuring: {what}"));
            var report = await measurement.RunAsync(cancellation);
            terminal.Output.WriteLine(parsed.GetValue(json)
                ? JsonSerializer.Serialize(report, MeasureJson.Default.MeasureReport)
                : MeasureTable.Of(report));
            return 0;
        });
        return command;
    }
}
