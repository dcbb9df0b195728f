using System.CommandLine;
using System.Text.Json;
using Briefing.Host.Contract;
using Briefing.Knowledge.Facts.History;
using Briefing.Knowledge.Facts.Versions;

namespace Briefing.Host.Commands.Curation;

/// <summary><c>facts history</c>: who changed what and when.</summary>
internal static class FactsHistoryCommand
{
    internal static Command Create(Terminal terminal)
    {
        var sources = new SourceOptions();
        var ids = new Argument<string[]>("ID") { Description = "Only these facts, hidden quotations or suggestions.", Arity = ArgumentArity.ZeroOrMore }.RefusingOptions();
        var json = new Option<bool>("--json") { Description = "Print one JSON object a line." };
        var command = new Command("history", "Show who changed which fact, when and how; the latest last.") { ids, json };
        sources.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            using var curation = OpenedCuration.Open(sources.Read(parsed), terminal, cancellation);
            var wanted = parsed.GetValue(ids) ?? [];
            var shown = 0;
            foreach (var change in curation.Histories.SelectMany(history => history.Changes).Where(change => wanted.Length == 0 || wanted.Contains(change.Subject)))
            {
                shown++;
                if (parsed.GetValue(json)) terminal.Output.WriteLine(JsonSerializer.Serialize(HistoryLine.Of(change), ContractJson.Lines.HistoryLine));
                else Print(change, terminal);
            }

            if (shown == 0 && !parsed.GetValue(json)) terminal.Output.WriteLine("Nothing was changed yet.");
            return Task.FromResult(0);
        });
        return command;
    }

    private static void Print(CurationChange change, Terminal terminal)
    {
        terminal.Output.WriteLine($"{change.At.UtcDateTime:yyyy-MM-dd HH:mm} UTC  {change.Subject}  {Word(change.Action)} {(change.IsByHand ? "by hand in facts.yaml" : $"by {change.Author}")}".ForTerminal());
        foreach (var line in Lines(change)) terminal.Output.WriteLine(("  " + line).ForTerminal());
    }

    private static IEnumerable<string> Lines(CurationChange change)
    {
        var (before, after) = (change.Before, change.After);
        foreach (var (what, then, now) in ((string, string?, string?)[])
            [
                ("claim", before?.Claim, after?.Claim),
                ("speaker", before?.Speaker, after?.Speaker),
                ("modality", before?.Modality, after?.Modality),
                ("topics", before is null ? null : string.Join(", ", before.Topics), after is null ? null : string.Join(", ", after.Topics)),
                ("because", before?.Because, after?.Because),
                ("source", before?.Quote.Source, after?.Quote.Source),
                ("quote", before?.Quote.Exact, after?.Quote.Exact),
                ("prefix", before?.Quote.Prefix, after?.Quote.Prefix),
                ("suffix", before?.Quote.Suffix, after?.Quote.Suffix),
            ])
            if ((then ?? "") != (now ?? "") && (what is not ("prefix" or "suffix") || (before is not null && after is not null)))
                yield return $"{what}: {(before is null || after is null ? then ?? now : DifferenceText.Marked(WordDifference.Between(then ?? "", now ?? "")))}";
    }

    private static string Word(CurationAction action) => action switch
    {
        CurationAction.Add => "added",
        CurationAction.Edit => "changed",
        CurationAction.Hide => "hidden",
        CurationAction.Show => "given back",
        CurationAction.Remove => "taken out",
        CurationAction.Accept => "accepted",
        _ => "refused",
    };
}
