using System.CommandLine;
using Briefing.Host.Contract;
using Briefing.Host.Serving;

namespace Briefing.Host.Commands;

/// <summary><c>ask</c>: answers one question, a file of questions, or whoever sits at the terminal.</summary>
internal static class AskCommand
{
    internal static Command Create(Terminal terminal)
    {
        var sources = new SourceOptions();
        var question = new Argument<string[]>("QUESTION") { Description = "The question; without it, questions are read line by line.", Arity = ArgumentArity.ZeroOrMore }.RefusingOptions();
        var questions = new Option<string?>("--questions") { Description = "A file with one question a line: {\"id\", \"q\", \"conversation\"}.", HelpName = "FILE.jsonl" };
        var baseUrl = new Option<string?>("--base-url") { Description = "The address that links begin with.", HelpName = "URL" };
        var json = new Option<bool>("--json") { Description = "Print one JSON object a line." };
        var command = new Command("ask", "Answer a question in the terminal.") { question, questions, baseUrl, json };
        sources.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var asked = parsed.GetValue(question) is { Length: > 0 } words ? string.Join(' ', words) : null;
            var file = parsed.GetValue(questions);
            if (asked is not null && file is not null)
                throw new CommandFailure("Give either a QUESTION or --questions, not both.", CommandFailure.WrongUsage);
            var publicUrl = PublicAddress.Parse(parsed.GetValue(baseUrl)) ?? PublicAddress.Configured();
            var lines = file is null ? null : QuestionFile(file);
            var isPiped = asked is null && lines is null && !terminal.IsInteractive;
            // Whoever asks nothing is told before documents are read for it.
            var first = isPiped ? await Asking.FirstPipedAsync(terminal, cancellation) : null;
            using var opened = OpenedBriefing.Open(sources.Read(parsed), terminal, keepsState: false);
            var read = opened.Ingest(null, cancellation);
            var asking = new Asking(opened.Refresh(publicUrl, suggestsNext: asked is null && file is null), terminal, parsed.GetValue(json));
            if (opened.Knowledge!.Current.Snapshot.Documents.IsEmpty) throw new CommandFailure(opened.WhyEmpty(read));
            if (asked is not null) await asking.OneAsync(asked, cancellation);
            else if (lines is not null) await asking.FileAsync(lines, cancellation);
            else if (first is not null) await asking.PipedAsync(first, cancellation);
            else await asking.LoopAsync(opened.Knowledge.Current.Snapshot, cancellation);
            return 0;
        });
        return command;
    }

    private static IEnumerable<string> QuestionFile(string file) => File.Exists(file)
        ? File.ReadLines(file)
        : throw new CommandFailure($"There is no questions file {file}; write one JSON object a line: {{\"id\": \"1\", \"q\": \"What did … say about …?\"}}.");
}
