using System.CommandLine;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Search.Learning;
using Briefing.Knowledge.Topics;

namespace Briefing.Host.Commands;

/// <summary><c>words</c>: how common words are in a folder of documents, in the form of the built-in table.</summary>
internal static class WordsCommand
{
    private const int LeastOfTenThousand = 7;

    internal static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("DIR") { Description = "The folder whose documents are counted." }.RefusingOptions();
        var known = new Option<bool>("--known") { Description = "List every word that is not quite rare, without counts: what the built-in list of known words is made of." };
        var uses = new Option<bool>("--uses") { Description = "Count how often each word stands as a noun, a verb, before a noun and behind \"be\": what the built-in table of word uses is made of." };
        var command = new Command("words", "Count how common words are in documents: what the built-in table of common words is made of.") { folder, known, uses };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(folder);
            if (!Directory.Exists(path)) throw new CommandFailure($"There is no folder {path}; check the path.");
            if (parsed.GetValue(uses))
            {
                foreach (var line in WordUseTable.Of(Sentences(path, terminal))) terminal.Output.WriteLine(line);
                return 0;
            }

            if (parsed.GetValue(known))
            {
                foreach (var stem in CommonWordCount.Of(Sentences(path, terminal), least: 1).Select(word => word.Stem).Where(IsWord).Order(StringComparer.Ordinal))
                    terminal.Output.WriteLine(stem);
                return 0;
            }

            foreach (var (stem, count) in CommonWordCount.Of(Sentences(path, terminal), LeastOfTenThousand)) terminal.Output.WriteLine($"{stem} {count}");
            return 0;
        });
        return command;
    }

    private static bool IsWord(string stem) => stem.Length > 2 && stem.All(char.IsAsciiLetterLower);

    private static IEnumerable<string> Sentences(string folder, Terminal terminal)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(DocumentReader.IsSupported).Order(StringComparer.Ordinal))
        {
            ReadDocument document;
            try
            {
                document = DocumentReader.Read(Capture.Of(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes(file)), SourcesFile.None);
            }
            catch (UnreadableDocumentException fault)
            {
                terminal.Error.WriteLine($"briefing-bot: {file}: {fault.Message}");
                continue;
            }

            foreach (var block in document.Blocks.Where(block => block.Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Turn))
                foreach (var sentence in block.Sentences) yield return sentence.Passage.Text;
        }
    }
}
