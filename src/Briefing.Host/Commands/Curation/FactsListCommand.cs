using System.CommandLine;
using System.Text.Json;
using Briefing.Host.Contract;
using Briefing.Knowledge.Facts;

namespace Briefing.Host.Commands.Curation;

/// <summary><c>facts list</c>: every fact with its id and how it stands.</summary>
internal static class FactsListCommand
{
    internal static Command Create(Terminal terminal)
    {
        var sources = new SourceOptions();
        var words = new Argument<string[]>("WORD") { Description = "List only facts that hold these words in id, claim, speaker, topics or quote.", Arity = ArgumentArity.ZeroOrMore }.RefusingOptions();
        var json = new Option<bool>("--json") { Description = "Print one JSON object a line." };
        var command = new Command("list", "List the facts, each with its id and whether answers use it.") { words, json };
        sources.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            using var curation = OpenedCuration.Open(sources.Read(parsed), terminal, cancellation);
            var wanted = parsed.GetValue(words) ?? [];
            var facts = curation.Facts.Where(fact => wanted.All(word => Holds(fact, word))).ToArray();
            var hidden = curation.Hidden.Where(hidden => wanted.All(word => Holds(hidden.Quote, word))).ToArray();
            if (!parsed.GetValue(json))
            {
                FactText.List(facts, hidden, curation, terminal);
                return Task.FromResult(0);
            }

            foreach (var fact in facts) terminal.Output.WriteLine(JsonSerializer.Serialize(FactLine.Of(fact), ContractJson.Lines.FactLine));
            foreach (var quote in hidden) terminal.Output.WriteLine(JsonSerializer.Serialize(HiddenQuoteLine.Of(quote), ContractJson.Lines.HiddenQuoteLine));
            return Task.FromResult(0);
        });
        return command;
    }

    private static bool Holds(FactReport report, string word) =>
        ((string?[])[report.Fact.Id, report.Fact.Claim, report.Anchored?.Statement.Speaker?.Name, report.Fact.Speaker, report.Fact.Quote.Exact, report.Fact.Quote.Source, .. report.Fact.Topics])
        .Any(text => text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true);

    private static bool Holds(HiddenQuote hidden, string word) =>
        ((string?[])[hidden.Id, hidden.Speaker, hidden.Because, hidden.Quote.Exact, hidden.Quote.Source]).Any(text => text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true);
}
