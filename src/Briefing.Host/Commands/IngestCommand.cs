using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Briefing.Host.Commands.Curation;
using Briefing.Host.Contract;
using Briefing.Host.Serving;
using Briefing.Knowledge.Facts.Versions;
using Briefing.Knowledge.Fetching.Addresses;
using Briefing.Knowledge.Ingestion;
using Briefing.Knowledge.Storage;

namespace Briefing.Host.Commands;

/// <summary><c>ingest</c>: reads sources into a store and reports what was found.</summary>
internal static class IngestCommand
{
    internal static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("DIR|FILE|URL") { Description = "Folders of documents, single files, or addresses of pages to fetch.", Arity = ArgumentArity.OneOrMore }.RefusingOptions();
        var store = new Option<string?>("--store") { Description = "A file or PostgreSQL database to read into. Default: the one that --sources with the same paths uses.", HelpName = "FILE|ADDRESS" };
        var json = new Option<bool>("--json") { Description = "Print the report as one JSON object." };
        var command = new Command("ingest", "Read documents into a store, and report what was found.") { paths, store, json };
        command.SetAction((parsed, cancellation) =>
        {
            var choice = StoreChoice.Of(parsed.GetValue(paths)!, parsed.GetValue(store));
            var began = terminal.Time.GetTimestamp();
            using var opened = OpenedBriefing.Open(choice, terminal, keepsState: true);
            var report = opened.Ingest(null, cancellation, fetches: true);
            var line = Line(choice, report, terminal.Time.GetElapsedTime(began));
            if (parsed.GetValue(json)) terminal.Output.WriteLine(JsonSerializer.Serialize(line, ContractJson.Lines.IngestLine));
            else Print(line, choice, terminal);
            return Task.FromResult(line.Failed > 0 && line.Documents == 0 ? CommandFailure.Failed : 0);
        });
        return command;
    }

    private static IngestLine Line(StoreChoice choice, IngestReport report, TimeSpan elapsed) => new(
        choice.StoreName, report.Documents, report.Count(FileOutcome.New), report.Count(FileOutcome.Changed) + report.Count(FileOutcome.Reread),
        report.Count(FileOutcome.Unchanged), report.Count(FileOutcome.Removed), report.Count(FileOutcome.Failed),
        report.Passages, report.Quotations, report.Statements, report.Facts, [.. Warnings(report)],
        [.. report.Files.Select(file => file.Change).OfType<DocumentChange>().Where(change => change.Lost > 0).Select(change => ChangeElement.Of(change, PublicAddress.Configured()))],
        Math.Round(elapsed.TotalMilliseconds, 1));

    private static IEnumerable<WarningElement> Warnings(IngestReport report)
    {
        foreach (var file in report.Files)
        {
            if (file.Outcome == FileOutcome.Failed) yield return new WarningElement(file.Path, "failed", file.Message ?? "The file could not be read.");
            if (file.Outcome == FileOutcome.Removed) yield return new WarningElement(file.Path, "removed", "The file is gone; its document answers no more questions.");
            foreach (var warning in file.Warnings) yield return new WarningElement(file.Path, warning.Code, warning.Message);
        }

        if (report.LeftOut > 0)
            yield return new WarningElement(null, "more", string.Create(CultureInfo.InvariantCulture, $"{report.LeftOut} more files failed, are gone or have warnings. Ingest fewer folders at once to see them."));
        foreach (var refused in report.RefusedFacts) yield return new WarningElement(null, "refused-fact", refused);
        foreach (var warning in report.Warnings) yield return new WarningElement(null, "sources", warning);
    }

    private static void Print(IngestLine line, StoreChoice choice, Terminal terminal)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"""
            {Counted(line.Documents, "document")} ({line.Added} new, {line.Changed} changed, {line.Unchanged} unchanged, {line.Removed} removed, {line.Failed} failed)
            {Counted(line.Passages, "passage")}, {Counted(line.Quotations, "quotation")}, {Counted(line.Statements, "statement")}, {Counted(line.Facts, "curated fact")}
            kept in {line.Store}
            """);
        terminal.Output.WriteLine(text);
        foreach (var warning in line.Warnings)
            terminal.Output.WriteLine($"  {warning.Code}: {(warning.File is null || SourceAddress.IsMeant(warning.File) || warning.Message.StartsWith(Path.GetFileName(warning.File), StringComparison.Ordinal) ? "" : Path.GetFileName(warning.File) + ": ")}{warning.Message}".ForTerminal().ReplaceLineEndings(" "));
        foreach (var change in line.Changes) terminal.Output.WriteLine("  " + ChangeText.Summary(change).ForTerminal());
        if (line.Changes.Count > 0) terminal.Output.WriteLine($"  `briefing-bot changes{choice.StoreOption}` shows the words.");
    }

    private static string Counted(int number, string what) => string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");
}
