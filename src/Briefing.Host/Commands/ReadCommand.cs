using System.CommandLine;
using System.Text.Json;
using Briefing.Host.Contract;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Documents.Feeds;

namespace Briefing.Host.Commands;

/// <summary><c>read</c>: shows what reading makes of some documents, without a store: what is kept, and what is set aside and why.</summary>
internal static class ReadCommand
{
    internal static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("FILE|DIR") { Description = "Documents, or folders of them.", Arity = ArgumentArity.OneOrMore }.RefusingOptions();
        var json = new Option<bool>("--json") { Description = "Print one JSON object a document." };
        var command = new Command("read", "Show how documents are read: metadata, blocks, notes, and what is set aside and why.") { paths, json };
        command.SetAction((parsed, cancellation) =>
        {
            var failed = 0;
            foreach (var path in parsed.GetValue(paths)!)
            {
                foreach (var file in Files(path))
                {
                    cancellation.ThrowIfCancellationRequested();
                    if (!Show(file, parsed.GetValue(json), terminal)) failed++;
                }
            }

            return Task.FromResult(failed == 0 ? 0 : CommandFailure.Failed);
        });
        return command;
    }

    /// <summary>The files of a path that there is a reader for; a file that is named itself is tried whatever it is.</summary>
    private static IEnumerable<string> Files(string path) => !Directory.Exists(path) ? [path]
        : Directory.EnumerateFiles(path, "*", new EnumerationOptions { RecurseSubdirectories = true })
            .Where(DocumentReader.IsSupported).Order(StringComparer.Ordinal);

    /// <summary>Shows one file; a file that cannot be read is told in one line and the rest go on.</summary>
    private static bool Show(string file, bool asJson, Terminal terminal)
    {
        try
        {
            if (!File.Exists(file)) throw new CommandFailure("there is no such file; check the path.");
            var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
            var sources = SourcesFile.Load(folder);
            foreach (var capture in FeedReader.Documents(Capture.Of(Path.GetFileName(file), File.ReadAllBytes(file))))
            {
                var line = ReadingLines.From(Path.Combine(Path.GetDirectoryName(file)!, capture.RelativePath), DocumentReader.Read(capture, sources));
                if (asJson) terminal.Output.WriteLine(JsonSerializer.Serialize(line, ContractJson.Lines.ReadingLine));
                else ReadingReport.Write(line, terminal.Output);
            }

            return true;
        }
        catch (Exception fault) when (fault is CommandFailure or UnreadableDocumentException or SourcesFileException or IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"briefing-bot: {file}: {fault.Message}".ForTerminal().ReplaceLineEndings(" "));
            return false;
        }
    }
}
