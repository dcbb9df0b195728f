using Briefing.Conversation.Questions.Evidence;
using Briefing.Knowledge.Search;
using Briefing.Knowledge.Search.Learning;
using Briefing.Knowledge.Search.Scoring;

namespace Briefing.Evaluation.Answering;

/// <summary>
/// Learns the list <c>statement</c> of <c>dialogs/ranking.yaml</c>: listwise logistic regression (Z. Cao et al., "Learning to Rank:
/// From Pairwise Approach to Listwise Approach", ICML 2007) over the statements found for a question, the right one before all
/// others. A penalty draws the weights to those that were there before.
/// </summary>
internal static class StatementLearner
{
    private const int Iterations = 400;
    private static readonly string[] Names = [.. Enum.GetValues<StatementFeature>().Select(RankingWeights.NameOf)];

    internal static int Count => Names.Length;

    internal static double[] Fit(IReadOnlyList<AnswerExample> examples, double[] prior, double penalty)
    {
        var lists = examples.Where(example => example.Statements.Any(statement => statement.IsRight)).Select(Read).ToArray();
        var weights = (double[])prior.Clone();
        var gradient = new double[weights.Length];
        var descent = new AdaptiveDescent(weights.Length);
        for (var iteration = 0; iteration < Iterations; iteration++)
        {
            for (var j = 0; j < weights.Length; j++) gradient[j] = penalty * (weights[j] - prior[j]);
            foreach (var list in lists) AddGradient(list, weights, prior, gradient, lists.Length);
            descent.Step(weights, gradient, iteration);
        }

        return weights;
    }

    /// <summary>Whether the statement that these weights rank first is right; null where no right one was found.</summary>
    internal static bool? IsFirstRight(AnswerExample example, double[] weights, double[] prior)
    {
        if (!example.Statements.Any(statement => statement.IsRight)) return null;
        var list = Read(example);
        var best = Enumerable.Range(0, list.Scores.Length).MaxBy(at => Score(list, at, weights, prior));
        return list.IsRight[best];
    }

    private static void AddGradient(RankedList list, double[] weights, double[] prior, double[] gradient, int lists)
    {
        var scores = Enumerable.Range(0, list.Scores.Length).Select(at => Score(list, at, weights, prior)).ToArray();
        var most = scores.Max();
        var shares = scores.Select(score => Math.Exp(score - most)).ToArray();
        var (all, right) = (shares.Sum(), shares.Where((_, at) => list.IsRight[at]).Sum());
        for (var at = 0; at < scores.Length; at++)
        {
            var error = (shares[at] / all - (list.IsRight[at] ? shares[at] / right : 0)) / lists;
            for (var j = 0; j < weights.Length; j++) gradient[j] += error * list.Rows[at][j];
        }
    }

    private static double Score(RankedList list, int at, double[] weights, double[] prior)
    {
        var score = list.Scores[at];
        for (var j = 0; j < weights.Length; j++) score += (weights[j] - prior[j]) * list.Rows[at][j];
        return score;
    }

    private static RankedList Read(AnswerExample example)
    {
        var statements = example.Statements.Where(statement => statement.Candidate.Gap == Gap.None || statement.IsRight).ToArray();
        return new RankedList(
            [.. statements.Select(statement => statement.Candidate.Score)],
            [.. statements.Select(statement => Names.Select(name => statement.Candidate.Term(name)).ToArray())],
            [.. statements.Select(statement => statement.IsRight)]);
    }

    private sealed record RankedList(double[] Scores, double[][] Rows, bool[] IsRight);
}
