using System.CommandLine;
using System.Text.Json;
using Briefing.Host.Contract;
using Briefing.Knowledge.Facts;

namespace Briefing.Host.Commands.Curation;

/// <summary><c>facts check</c>: whether every fact still rests on its source; the exit status says so to scripts.</summary>
internal static class FactsCheckCommand
{
    internal static Command Create(Terminal terminal)
    {
        var sources = new SourceOptions();
        var ids = new Argument<string[]>("ID") { Description = "Check only these facts.", Arity = ArgumentArity.ZeroOrMore }.RefusingOptions();
        var json = new Option<bool>("--json") { Description = "Print one JSON object a line." };
        var command = new Command("check", "Check every fact against its source. Ends with status 1 where answers do not use one.") { ids, json };
        sources.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            using var curation = OpenedCuration.Open(sources.Read(parsed), terminal, cancellation);
            var facts = parsed.GetValue(ids) is { Length: > 0 } named ? [.. named.Select(curation.Fact)] : curation.Facts;
            var faulty = facts.Where(fact => fact.Standing is FactStanding.Changed or FactStanding.Refused).ToArray();
            if (parsed.GetValue(json)) foreach (var fact in facts) terminal.Output.WriteLine(JsonSerializer.Serialize(FactLine.Of(fact), ContractJson.Lines.FactLine));
            else FactText.Check(facts, faulty, curation, terminal);
            return Task.FromResult(faulty.Length + curation.Unreadable.Length + curation.Hidden.Count(hidden => hidden.Fault is not null) > 0 ? CommandFailure.Failed : 0);
        });
        return command;
    }
}
