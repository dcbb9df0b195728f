using System.CommandLine;
using Briefing.Knowledge.Backup;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Host.Commands;

/// <summary><c>import</c>: makes a new store of an archive that <c>export</c> wrote.</summary>
internal static class ImportCommand
{
    internal static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE.tar.gz") { Description = "The archive to restore." }.RefusingOptions();
        var store = new Option<string>("--store") { Description = "The database to make, of which there may be none yet; or the address of an empty PostgreSQL database.", HelpName = "FILE|ADDRESS", Required = true };
        var command = new Command("import", "Restore a backup into a new store, which answers as the old one did.") { file, store };
        command.SetAction((parsed, cancellation) =>
        {
            var choice = StoreChoice.OfStore(StoreChoice.Shown(parsed.GetRequiredValue(store)));
            var archive = parsed.GetRequiredValue(file);
            var report = choice.IsServer
                ? DatabaseImport.Restore(archive, PostgreSqlAddress.Parse(choice.Store), terminal.Time, BackupParts.All, cancellation)
                : StoreImport.Restore(archive, choice.Store, BackupParts.All, cancellation);
            terminal.Output.WriteLine($"{ExportCommand.Contents(report)}\nrestored into {choice.StoreName}; ask it with{choice.StoreOption}".ForTerminal());
            return Task.FromResult(ExportCommand.Warn(report, terminal));
        });
        return command;
    }
}
