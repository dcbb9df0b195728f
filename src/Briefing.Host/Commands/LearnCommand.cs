using System.CommandLine;
using System.Text;
using Briefing.Knowledge.Search.Learning;

namespace Briefing.Host.Commands;

/// <summary><c>learn</c>: new weights for the ranking, from questions whose right sentences are known.</summary>
internal static class LearnCommand
{
    internal static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE.jsonl") { Description = "One question a line, with its candidate sentences and the numbers of the right ones." }.RefusingOptions();
        var dialogs = new Option<string?>("--dialogs") { Description = "The folder whose ranking.yaml is written. Default: the one beside the program.", HelpName = "DIR" };
        var command = new Command("learn", "Learn the weights of the ranking from examples.") { file, dialogs };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            if (!File.Exists(path)) throw new CommandFailure($"There is no file {path}; check the path.");
            using var examples = new StreamReader(path, Encoding.UTF8);
            RankingLearner.Run(examples, parsed.GetValue(dialogs) ?? StoreChoice.Dialogs, terminal.Output);
            return 0;
        });
        return command;
    }
}
