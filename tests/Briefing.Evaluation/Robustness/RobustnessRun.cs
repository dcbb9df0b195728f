using Briefing.Evaluation.Running;
using Briefing.Evaluation.Scoring;

namespace Briefing.Evaluation.Robustness;

/// <summary>
/// The command <c>robustness [--verbose] [SET]...</c>: every question of the sets once more with a typo in a name, in lower case without
/// punctuation, and in a polite wrapper. What is lost of held sets, or in held wrappers, is never printed.
/// </summary>
internal static class RobustnessRun
{
    internal static async Task<int> PrintAsync(string[] args, TextWriter output)
    {
        var expected = ExpectedScores.Load();
        var names = args.Where(arg => !arg.StartsWith('-')).ToList();
        if (args.Any(arg => arg.StartsWith('-') && arg != "--verbose") || names.Except(expected.Sets.Select(set => set.Name)).Any())
        {
            await Console.Error.WriteLineAsync($"usage: robustness [--verbose] [SET]...   where SET is one of {string.Join(", ", expected.Sets.Select(set => set.Name))}");
            return 2;
        }

        var scores = await OfAsync([.. expected.Sets.Where(set => names.Count == 0 || names.Contains(set.Name))], args.Contains("--verbose"), output);
        if (names.Count > 0) return 0;
        var regressions = scores.SelectMany(score => expected.Robustness.Single(one => one.Name == score.Alteration).Regressions(score)).ToList();
        regressions.ForEach(output.WriteLine);
        return regressions.Count == 0 ? 0 : 1;
    }

    /// <summary>The score of each alteration over all the sets, with a table written on the way.</summary>
    internal static async Task<IReadOnlyList<AlterationScore>> OfAsync(IReadOnlyList<ExpectedSet> sets, bool withLost, TextWriter output)
    {
        var all = new List<AlterationScore>();
        await output.WriteLineAsync(AlterationScore.Head);
        foreach (var corpusSets in sets.GroupBy(set => set.Corpus))
        {
            using var corpus = new CorpusUnderTest(Corpora.Documents(corpusSets.First()), ServedHost.FreeAddress());
            var alterations = Alteration.All(new Typos(corpus.Lexicon));
            foreach (var set in corpusSets)
            {
                var questions = Corpora.Questions(set);
                var written = await corpus.AskAsync(questions);
                foreach (var alteration in alterations)
                {
                    var altered = await corpus.AskAsync(questions.Select(alteration.Of).OfType<Question>(), alteration.Name);
                    var score = AlterationScore.Of(alteration.Name, written, altered);
                    all.Add(score);
                    await output.WriteLineAsync(score.Row(set.Name));
                    if (!withLost || set.IsHeld || alteration.IsHeld) continue;
                    foreach (var lost in score.Lost) await output.WriteLineAsync(ScoreTable.Failure(lost));
                }
            }
        }

        var sums = all.GroupBy(score => score.Alteration).Select(scores => new AlterationScore(scores.Key, [.. scores.SelectMany(score => score.Turns)])).ToList();
        foreach (var sum in sums) await output.WriteLineAsync(sum.Row("all"));
        return sums;
    }
}
