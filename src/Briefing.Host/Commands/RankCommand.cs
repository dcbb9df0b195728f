using System.CommandLine;
using System.Text;
using Briefing.Knowledge.Search;

namespace Briefing.Host.Commands;

/// <summary><c>rank</c>: how well each of some sentences answers a question, with the ranking that answers use.</summary>
internal static class RankCommand
{
    internal static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE.jsonl") { Description = "One object a line: {\"id\", \"question\", \"sentences\": […]}." }.RefusingOptions();
        var json = new Option<bool>("--json") { Description = "Print one JSON object a line; there is no other form." };
        var command = new Command("rank", "Rank candidate sentences for each question of a file.") { file, json };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            if (!File.Exists(path)) throw new CommandFailure($"There is no file {path}; check the path.");
            using var input = new StreamReader(path, Encoding.UTF8);
            RankFile.Run(input, terminal.Output, new SentenceRanker(RankingWeights.Load(StoreChoice.Dialogs)));
            return 0;
        });
        return command;
    }
}
