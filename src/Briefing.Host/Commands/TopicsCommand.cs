using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Briefing.Host.Contract;
using Briefing.Host.Serving;
using Briefing.Knowledge.Search;

namespace Briefing.Host.Commands;

/// <summary><c>topics</c>: what the documents speak of, in all or each.</summary>
internal static class TopicsCommand
{
    private const int Usual = 30;

    internal static Command Create(Terminal terminal)
    {
        var sources = new SourceOptions();
        var each = new Option<bool>("--each") { Description = "List the topics of each document." };
        var most = new Option<int>("--most") { Description = "How many topics of all documents are listed.", HelpName = "N", DefaultValueFactory = _ => Usual };
        var json = new Option<bool>("--json") { Description = "Print one JSON object a line." };
        var command = new Command("topics", "List what the documents speak of: the terms that stand out in them.") { each, most, json };
        sources.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            if (parsed.GetValue(most) < 1) throw new CommandFailure("--most must be a number above 0.", CommandFailure.WrongUsage);
            using var opened = OpenedBriefing.Open(sources.Read(parsed), terminal, keepsState: false);
            var read = opened.Ingest(null, cancellation);
            opened.Refresh(PublicAddress.Configured());
            var view = opened.Knowledge!.Current;
            if (view.Snapshot.Documents.IsEmpty) throw new CommandFailure(opened.WhyEmpty(read));
            if (parsed.GetValue(each)) ListEach(view, parsed.GetValue(json), terminal);
            else ListAll(view, parsed.GetValue(most), parsed.GetValue(json), terminal);
            return Task.FromResult(0);
        });
        return command;
    }

    private static void ListAll(KnowledgeView view, int most, bool asJson, Terminal terminal)
    {
        foreach (var topic in view.FindTopics().All.Take(most))
            terminal.Output.WriteLine(asJson
                ? JsonSerializer.Serialize(TopicLine.Of(topic), ContractJson.Lines.TopicLine)
                : string.Create(CultureInfo.InvariantCulture, $"{topic.Topic.Name} ({topic.Documents} {(topic.Documents == 1 ? "document" : "documents")})").ForTerminal());
    }

    private static void ListEach(KnowledgeView view, bool asJson, Terminal terminal)
    {
        foreach (var document in view.Snapshot.Documents)
        {
            var topics = view.FindTopics().OfDocument(document.Metadata.Id);
            if (!asJson) terminal.Output.WriteLine($"{document.Metadata.DisplayTitle}: {string.Join(", ", topics.Select(topic => topic.Topic.Name))}".ForTerminal());
            else
                foreach (var topic in topics)
                    terminal.Output.WriteLine(JsonSerializer.Serialize(TopicLine.Of(document.Metadata.Id, topic), ContractJson.Lines.TopicLine));
        }
    }
}
