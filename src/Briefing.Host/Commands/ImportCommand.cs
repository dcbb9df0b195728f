using System.CommandLine;
using Briefing.Knowledge.Backup;

namespace Briefing.Host.Commands;

/// <summary><c>import</c>: makes a new store of an archive that <c>export</c> wrote.</summary>
internal static class ImportCommand
{
    internal static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE.tar.gz") { Description = "The archive to restore." }.RefusingOptions();
        var store = new Option<string>("--store") { Description = "The database to make; there may be none of that name yet.", HelpName = "FILE", Required = true };
        var command = new Command("import", "Restore a backup into a new store, which answers as the old one did.") { file, store };
        command.SetAction((parsed, cancellation) =>
        {
            var path = Path.GetFullPath(parsed.GetRequiredValue(store));
            var report = StoreImport.Restore(parsed.GetRequiredValue(file), path, cancellation);
            terminal.Output.WriteLine($"{ExportCommand.Contents(report)}\nrestored into {path}; ask it with --store {path}".ForTerminal());
            return Task.FromResult(ExportCommand.Warn(report, terminal));
        });
        return command;
    }
}
