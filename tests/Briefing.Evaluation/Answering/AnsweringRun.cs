using System.Globalization;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Knowledge.Search;
using Briefing.Knowledge.Search.Scoring;

namespace Briefing.Evaluation.Answering;

/// <summary>
/// Learns when to answer and what to rank first: <c>answering [--write DIALOGS] SET|FOLDER=FILE…</c>. Prints figures that are
/// cross-validated by sets, each asked with weights that were learned without it; with <c>--write</c> the weights learned from all
/// go into answering.yaml of that folder, and into ranking.yaml where they rank better by these figures.
/// </summary>
internal static class AnsweringRun
{
    private const double RefusalPenalty = 0.002;
    private const double RankingPenalty = 0.002;
    private const double AnswerableShare = 0.55;

    internal static int Print(IReadOnlyList<string> args)
    {
        var write = args is ["--write", var folder, ..] ? folder : null;
        var examples = ExampleSets.Of(args.Skip(write is null ? 0 : 2)).SelectMany(set => AnswerExamples.Of(set.Set, set.Folder, set.Questions)).ToList();
        var dialogs = Path.Combine(AppContext.BaseDirectory, "dialogs");
        var answering = AnsweringWeights.Load(dialogs);
        double[] speech = [.. answering.Of(true)], matter = [.. answering.Of(false)];
        var ranking = RankingWeights.Load(dialogs).Statement.ToArray();

        var gained = 0.0;
        var held = new List<(AnswerExample Example, double Probability, double Before)>();
        foreach (var set in examples.Select(example => example.Set).Distinct().ToArray())
        {
            var (own, others) = (examples.Where(example => example.Set == set).ToArray(), examples.Where(example => example.Set != set).ToArray());
            var (learnedSpeech, learnedMatter) = (Fit(others, true, speech), Fit(others, false, matter));
            var learnedRanking = StatementLearner.Fit(others, ranking, RankingPenalty);
            held.AddRange(own.Select(example => (example,
                RefusalLearner.Probability(example, example.HasSpeaker ? learnedSpeech : learnedMatter), RefusalLearner.Probability(example, example.HasSpeaker ? speech : matter))));
            gained += own.Length * (Share(own, learnedRanking, ranking) - Share(own, ranking, ranking));
            Console.WriteLine(Line($"{set,-18} first right {Share(own, ranking, ranking):0.000} -> {Share(own, learnedRanking, ranking):0.000}   of {own.Length}; found {own.Count(example => example.Statements.Any(statement => statement.IsRight))} of {own.Count(example => !example.IsUnanswerable)}"));
        }

        foreach (var isOfSpeech in (bool[])[true, false])
        {
            Console.WriteLine(isOfSpeech ? "speech: threshold, answerable refused, unanswerable refused; before" : "matter: the same");
            var some = held.Where(item => item.Example.HasSpeaker == isOfSpeech).ToList();
            foreach (var threshold in (double[])[0.3, 0.4, 0.5, 0.6, 0.7])
                Console.WriteLine(Line($"  {threshold:0.0}  {Refused(some, false, item => item.Probability, threshold):0.000} {Refused(some, true, item => item.Probability, threshold):0.000};   {Refused(some, false, item => item.Before, threshold):0.000} {Refused(some, true, item => item.Before, threshold):0.000}"));
        }

        Reliability.Print(held.Select(item => (item.Probability, !item.Example.IsUnanswerable)));
        if (write is null) return 0;
        var file = Path.Combine(write, "answering.yaml");
        WeightsFile.Rewrite(file, "speech", Named<AnswerFeature>(Fit(examples, true, speech), feature => feature.ToString().ToLowerInvariant()));
        WeightsFile.Rewrite(file, "matter", Named<AnswerFeature>(Fit(examples, false, matter), feature => feature.ToString().ToLowerInvariant()));
        // Weights that rank no better where they were not learned are not worth a change.
        if (gained > 0) WeightsFile.Rewrite(Path.Combine(write, "ranking.yaml"), "statement", Named<StatementFeature>(StatementLearner.Fit(examples, ranking, RankingPenalty), RankingWeights.NameOf));
        return 0;
    }

    private static IEnumerable<(string Name, double Weight)> Named<TFeature>(double[] weights, Func<TFeature, string> nameOf) where TFeature : struct, Enum =>
        Enum.GetValues<TFeature>().Zip(weights, (feature, weight) => (nameOf(feature), weight));

    private static double[] Fit(IEnumerable<AnswerExample> examples, bool isOfSpeech, double[] prior) =>
        RefusalLearner.Fit([.. examples.Where(example => example.HasSpeaker == isOfSpeech)], prior, RefusalPenalty, AnswerableShare);

    private static double Share(AnswerExample[] examples, double[] weights, double[] prior)
    {
        var known = examples.Select(example => StatementLearner.IsFirstRight(example, weights, prior)).OfType<bool>().ToArray();
        return known.Length == 0 ? 1 : known.Count(right => right) / (double)known.Length;
    }

    private static double Refused(List<(AnswerExample Example, double Probability, double Before)> held, bool unanswerable, Func<(AnswerExample Example, double Probability, double Before), double> probability, double threshold)
    {
        var asked = held.Where(item => item.Example.IsUnanswerable == unanswerable).ToArray();
        return asked.Length == 0 ? 0 : asked.Count(item => probability(item) < threshold) / (double)asked.Length;
    }

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
