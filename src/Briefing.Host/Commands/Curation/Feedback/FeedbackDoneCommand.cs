using System.CommandLine;

namespace Briefing.Host.Commands.Curation.Feedback;

/// <summary><c>feedback done</c>: takes feedback from the list of what is open.</summary>
internal static class FeedbackDoneCommand
{
    internal static Command Create(Terminal terminal)
    {
        var sources = new SourceOptions();
        var numbers = new Argument<string[]>("NUMBER") { Description = "One or more numbers, as `feedback list` shows them.", Arity = ArgumentArity.OneOrMore }.RefusingOptions();
        var note = new Option<string?>("--note") { Description = "What was done, for other curators.", HelpName = "TEXT" };
        var author = CurationAuthor.Option();
        var command = new Command("done", "Mark feedback as done.") { numbers, note, author };
        sources.AddTo(command);
        command.SetAction((parsed, _) =>
        {
            using var opened = OpenedFeedback.Open(parsed, sources, terminal);
            // All are looked up first: a mistyped number is told before anything is changed.
            var found = parsed.GetRequiredValue(numbers).Select(opened.Find).ToArray();
            var by = CurationAuthor.Of(parsed.GetValue(author), Environment.CurrentDirectory);
            foreach (var one in found)
            {
                var isDone = opened.Given.Close(one.Id, by, OneText.OrNull(parsed.GetValue(note)) ?? "", terminal.Time.GetUtcNow());
                terminal.Output.WriteLine(isDone ? FormattableString.Invariant($"{one.Id} is done.") : FormattableString.Invariant($"{one.Id} was done already."));
            }

            return Task.FromResult(0);
        });
        return command;
    }
}
