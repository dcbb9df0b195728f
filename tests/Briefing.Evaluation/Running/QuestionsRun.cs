using Briefing.Evaluation.Scoring;

namespace Briefing.Evaluation.Running;

/// <summary>Asks a file of questions that is in no set: <c>questions CORPUS FILE [--all]</c>, to look at a kind of question closely.</summary>
internal static class QuestionsRun
{
    internal static async Task<int> PrintAsync(IReadOnlyList<string> args)
    {
        if (args is not [var corpus, var file, ..])
        {
            await Console.Error.WriteLineAsync("usage: questions CORPUS FILE [--all]   where CORPUS is sample, a folder of the shared documents, or any folder");
            return 2;
        }

        var set = new ExpectedSet { Name = Path.GetFileNameWithoutExtension(file), Corpus = corpus };
        var folder = Directory.Exists(corpus) ? corpus : Corpora.Documents(set);
        using var asked = new CorpusUnderTest(folder, ServedHost.FreeAddress());
        var verdicts = await asked.AskAsync(Question.ReadSet(file));
        foreach (var verdict in verdicts.Where(verdict => verdict.Failed || args.Contains("--all"))) Console.WriteLine(ScoreTable.Failure(verdict));
        Console.WriteLine(ScoreTable.Of(set.Name, verdicts));
        return 0;
    }
}
