using System.CommandLine;
using System.Text.Json;
using Briefing.Host.Measuring;
using Briefing.Host.Measuring.Invented;

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
        var statements = new Option<int?>("--statements") { Description = "Measure on invented documents with so many statements in place of sources.", HelpName = "N" };
        var seed = new Option<int>("--seed") { Description = "What the invented documents are made of; the same seed makes the same ones.", DefaultValueFactory = _ => 1 };
        var store = new Option<string?>("--store") { Description = "Keep the store of invented documents here, and use it where it is there already.", HelpName = "FILE" };
        var stages = new Option<bool>("--stages") { Description = "Tell how long each stage of loading and answering takes." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var command = new Command("measure", "Measure speed and memory on some documents.") { sources, statements, seed, store, stages, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var invented = parsed.GetValue(statements) is { } count ? new InventedCorpus(count, parsed.GetValue(seed), parsed.GetValue(store)) : null;
            if (invented is { Statements: < 1 or > 10_000_000 }) throw new CommandFailure("--statements takes a number from 1 to 10000000.", CommandFailure.WrongUsage);
            if (invented is null && parsed.GetValue(store) is not null) throw new CommandFailure("--store goes with --statements.", CommandFailure.WrongUsage);
            if (invented is not null && parsed.GetValue(sources) is { Length: > 0 }) throw new CommandFailure("Give either --sources or --statements, not both.", CommandFailure.WrongUsage);
            IReadOnlyList<string> measured = invented is null ? StoreChoice.Of(parsed.GetValue(sources) ?? [], null).Sources : [];
            using var measurement = new Measurement(measured, MeasureEffort.Full, what => terminal.Error.WriteLine($"measuring: {what}"))
            {
                Invented = invented,
                TellsStages = parsed.GetValue(stages),
            };
            var report = await measurement.RunAsync(cancellation);
            terminal.Output.WriteLine(parsed.GetValue(json)
                ? JsonSerializer.Serialize(report, MeasureJson.Default.MeasureReport)
                : MeasureTable.Of(report));
            return 0;
        });
        return command;
    }
}
