using Briefing.Evaluation.Running;
using Briefing.Evaluation.Scoring;

namespace Briefing.Evaluation.Answering;

/// <summary>The question sets that weights are learned from: names of sets in expected.yaml, or a folder and a file of questions as <c>FOLDER=FILE</c>.</summary>
internal static class ExampleSets
{
    internal static IEnumerable<(string Set, string Folder, IReadOnlyList<Question> Questions)> Of(IEnumerable<string> names)
    {
        var known = ExpectedScores.Load().Sets;
        foreach (var name in names)
        {
            if (name.Split('=', 2) is [var folder, var file])
            {
                var corpus = new ExpectedSet { Corpus = folder };
                yield return (Path.GetFileNameWithoutExtension(file), Directory.Exists(folder) ? folder : Corpora.Documents(corpus), Question.ReadSet(file));
                continue;
            }

            var set = known.Find(set => set.Name == name) ?? throw new ArgumentException($"There is no set “{name}”; write one of expected.yaml, or FOLDER=FILE.");
            if (set.IsHeld) throw new ArgumentException($"“{name}” is held: it measures, and nothing is learned from it.");
            yield return (set.Name, Corpora.Documents(set), Corpora.Questions(set));
        }
    }
}
