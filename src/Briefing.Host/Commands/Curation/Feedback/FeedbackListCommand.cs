using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Briefing.Conversation.Feedback;
using Briefing.Host.Contract;

namespace Briefing.Host.Commands.Curation.Feedback;

/// <summary><c>feedback list</c>: what is open, the latest first.</summary>
internal static class FeedbackListCommand
{
    private const int Most = 200;

    internal static Command Create(Terminal terminal)
    {
        var sources = new SourceOptions();
        var all = new Option<bool>("--all") { Description = "Also what is done." };
        var kind = new Option<string?>("--kind") { Description = $"Only one kind: {string.Join(", ", Enum.GetValues<FeedbackKind>().Select(FeedbackKinds.NameOf))}.", HelpName = "KIND" };
        var json = new Option<bool>("--json") { Description = "Print one JSON object a line." };
        var command = new Command("list", "List feedback that is still open, the latest first.") { all, kind, json };
        sources.AddTo(command);
        command.SetAction((parsed, _) =>
        {
            FeedbackKind? wanted = parsed.GetValue(kind) is not { } name ? null
                : FeedbackKinds.Of(name) ?? throw new CommandFailure($"--kind {name} is not known.", CommandFailure.WrongUsage);
            using var opened = OpenedFeedback.Open(parsed, sources, terminal);
            var found = opened.Given.List(!parsed.GetValue(all), Most).Where(one => wanted is null || one.Kind == wanted).ToArray();
            foreach (var one in found)
                terminal.Output.WriteLine((parsed.GetValue(json) ? JsonSerializer.Serialize(FeedbackLine.Of(one), ContractJson.Lines.FeedbackLine) : Line(one)).ForTerminal());
            if (found.Length == 0 && !parsed.GetValue(json)) terminal.Output.WriteLine("There is no feedback that is open.");
            return Task.FromResult(0);
        });
        return command;
    }

    internal static string Line(KeptFeedback one) => string.Create(CultureInfo.InvariantCulture,
        $"{one.Id,6}  {one.At.UtcDateTime:yyyy-MM-dd HH:mm} UTC  {FeedbackKinds.NameOf(one.Kind),-13}  {one.Answer?.Question ?? "(which answer is not known)"}{(one.Comment.Length > 0 ? $" — “{one.Comment.ReplaceLineEndings(" ")}”" : "")}{(one.Done is null ? "" : $"  [done by {one.DoneBy}]")}");
}
