using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Briefing.Host.Contract;
using Briefing.Host.Serving;
using Briefing.Knowledge.Facts.Versions;
using Briefing.Knowledge.Storage;

namespace Briefing.Host.Commands.Curation;

/// <summary><c>changes</c>: documents that have changed since they were captured, and what became of their quotes.</summary>
internal static class ChangesCommand
{
    internal static Command Create(Terminal terminal)
    {
        var sources = new SourceOptions();
        var documents = new Argument<string[]>("DOCUMENT") { Description = "The ids of documents; without one, all that have changed.", Arity = ArgumentArity.ZeroOrMore }.RefusingOptions();
        var since = new Option<string?>("--since") { Description = "Only changes from this day on.", HelpName = "YYYY-MM-DD" };
        var all = new Option<bool>("--all") { Description = "Also changes that lost no quote, and those where only the reading of a document is another." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object a line." };
        var command = new Command("changes", "List quotes whose document has changed, with the words that differ.") { documents, since, all, json };
        sources.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var from = Day(parsed.GetValue(since));
            using var opened = OpenedBriefing.Open(sources.Read(parsed), terminal, keepsState: true);
            opened.Ingest(null, cancellation);
            var named = parsed.GetValue(documents) ?? [];
            if (named.FirstOrDefault(id => opened.Store.Find(id, null) is null && opened.Store.VersionChanges(id).IsEmpty) is { } unknown)
                throw new CommandFailure($"There is no document {unknown}; `briefing-bot ask \"List your sources\"` names them, and every link holds its document's id.");
            var shown = 0;
            foreach (var change in Changes(opened.Store, named, from, parsed.GetValue(all)))
            {
                shown++;
                var element = ChangeElement.Of(change, PublicAddress.Configured());
                if (parsed.GetValue(json)) terminal.Output.WriteLine(JsonSerializer.Serialize(element, ContractJson.Lines.ChangeElement));
                else Print(element, terminal);
            }

            if (shown == 0 && !parsed.GetValue(json)) terminal.Output.WriteLine("No quote was lost to a change of its document.");
            return Task.FromResult(0);
        });
        return command;
    }

    private static IEnumerable<DocumentChange> Changes(IFactStore store, IReadOnlyList<string> documents, DateTimeOffset from, bool all) =>
        (documents.Count == 0 ? store.VersionChanges() : documents.SelectMany(id => store.VersionChanges(id)))
        .Where(change => change.At >= from && (all || !change.IsRereading))
        .Select(change => DocumentChange.Of(store, change, int.MaxValue)).OfType<DocumentChange>()
        .Where(change => all || change.Lost > 0);

    private static void Print(ChangeElement change, Terminal terminal)
    {
        terminal.Output.WriteLine($"{change.At:yyyy-MM-dd HH:mm} UTC  {ChangeText.Summary(change)}".ForTerminal());
        foreach (var line in ChangeText.Quotes(change)) terminal.Output.WriteLine(line.ForTerminal());
    }

    private static DateTimeOffset Day(string? day) =>
        day is null ? DateTimeOffset.MinValue
        : DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)
            : throw new CommandFailure($"\"{day}\" is no day; write it like 2025-02-28.", CommandFailure.WrongUsage);
}
