using System.CommandLine;
using System.Globalization;
using Briefing.Knowledge.Backup;
using Briefing.Knowledge.Ingestion;
using Briefing.Knowledge.Quotations;

namespace Briefing.Host.Commands;

/// <summary><c>export</c>: writes all that a store holds into one archive.</summary>
internal static class ExportCommand
{
    internal static Command Create(Terminal terminal)
    {
        var sources = new SourceOptions();
        var file = new Argument<string>("FILE.tar.gz") { Description = "The archive to write." }.RefusingOptions();
        var replace = new Option<bool>("--replace") { Description = "Replace an archive of that name." };
        var command = new Command("export", "Back up a store: captures, facts, conversations, subscriptions and all else in one archive.") { file, replace };
        sources.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var choice = sources.Read(parsed);
            if (!choice.Exists)
                throw new CommandFailure($"Nothing was read into the store {choice.StoreName} yet; run `briefing-bot ingest` first.");
            var (store, notice) = StoreOpening.Open(choice.Store, SpeechLexicon.Load(StoreChoice.Dialogs), terminal.Time, cancellation);
            using var opened = store;
            if (notice is not null) terminal.Error.WriteLine("briefing-bot: " + notice);
            var path = Path.GetFullPath(parsed.GetRequiredValue(file));
            var report = StoreExport.Write(store, path, parsed.GetValue(replace), BackupParts.All, cancellation);
            terminal.Output.WriteLine($"{Contents(report)}\nkept in {path} ({Size(report.Bytes)})".ForTerminal());
            return Task.FromResult(Warn(report, terminal));
        });
        return command;
    }

    internal static string Contents(ArchiveReport report) =>
        $"{Counted(report.Documents, "document")} in {Counted(report.Versions, "version")}, {Counted(report.Captures, "captured file")}";

    internal static string Size(long bytes) => bytes < 1_000_000
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1000)} kB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB");

    /// <summary>What is lost is told on the error stream and by the exit status, which scheduled backups are watched by.</summary>
    internal static int Warn(ArchiveReport report, Terminal terminal)
    {
        if (report.Missing.Count == 0) return 0;
        terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"briefing-bot: {Counted(report.Missing.Count, "captured file")} gone or damaged, first {report.Missing[0]}: what is quoted from there cannot be checked and is not shown. Ingest the document again, then export again."));
        return CommandFailure.Failed;
    }

    private static string Counted(long number, string what) => string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");
}
