using System.CommandLine;
using Briefing.Conversation.Understanding;

namespace Briefing.Host.Commands;

/// <summary><c>intents learn</c>: what words count for what an utterance is for, learned anew from the .lu files.</summary>
internal static class IntentsCommand
{
    internal static Command Create(Terminal terminal)
    {
        var dialogs = new Option<string?>("--dialogs") { Description = "The folder of the .lu files, whose intents.weights is written. Default: the one beside the program.", HelpName = "DIR" };
        var learn = new Command("learn", "Learn what words count for each intent, from the ways to ask in the .lu files; run it after an edit of them.") { dialogs };
        learn.SetAction(parsed =>
        {
            var folder = parsed.GetValue(dialogs) ?? StoreChoice.Dialogs;
            if (!Directory.Exists(folder)) throw new CommandFailure($"There is no folder {folder}; check the path.");
            terminal.Output.WriteLine($"{UtteranceLearning.Run(folder)} lines written to {Path.Combine(folder, "intents.weights")}; restart the bot to use them.");
            return 0;
        });
        return new Command("intents", "What questions are recognized as.") { learn };
    }
}
