using Briefing.Conversation.Questions.Evidence;
using Briefing.Knowledge.Search.Learning;

namespace Briefing.Evaluation.Answering;

/// <summary>
/// Learns the weights of <c>dialogs/answering.yaml</c>: logistic regression over questions, each standing for all that was found
/// for it by its likeliest right statement, or where none is right by its likeliest ones (multiple-instance learning: T. Dietterich,
/// R. Lathrop, T. Lozano-Pérez, "Solving the multiple instance problem with axis-parallel rectangles", AI 89, 1997). A penalty draws
/// the weights to those that were there before, and no weight may go against what its feature means.
/// </summary>
internal static class RefusalLearner
{
    private const int Rounds = 4;
    private const int Iterations = 600;
    private const int Instances = 3;

    /// <summary>The sign that a feature's weight must have: a statement that meets more can only be likelier to answer.</summary>
    private static int SignOf(AnswerFeature feature) => feature switch
    {
        AnswerFeature.Constant or AnswerFeature.Detail or AnswerFeature.WhoSaid or AnswerFeature.Whether => 0,
        AnswerFeature.Far or AnswerFeature.Bare or AnswerFeature.Subject or AnswerFeature.About or AnswerFeature.Roles or AnswerFeature.Undone => -1,
        _ => 1,
    };

    internal static double[] Fit(IReadOnlyList<AnswerExample> examples, double[] prior, double penalty, double answerableShare)
    {
        var weights = (double[])prior.Clone();
        for (var round = 0; round < Rounds; round++) Fit(weights, Rows(examples, weights, answerableShare), prior, penalty);
        return weights;
    }

    /// <summary>The probability that the likeliest statement without a gap answers; 0 where there is none.</summary>
    internal static double Probability(AnswerExample example, double[] weights) =>
        example.Statements.Where(IsOpen).Select(statement => Probability(statement, weights)).DefaultIfEmpty(0).Max();

    private static double Probability(JudgedStatement statement, double[] weights) => LogisticRegression.Probability(weights, statement.Candidate.Features.AsSpan());

    private static bool IsOpen(JudgedStatement statement) => statement.Candidate.Gap == Gap.None;

    private static List<(double[] Row, bool IsRight, double Weight)> Rows(IReadOnlyList<AnswerExample> examples, double[] weights, double answerableShare)
    {
        var rows = new List<(double[] Row, bool IsRight, double Weight)>();
        foreach (var example in examples)
        {
            var likeliest = example.Statements.Where(statement => IsOpen(statement) && statement.IsRight != example.IsUnanswerable)
                .OrderByDescending(statement => Probability(statement, weights)).Take(example.IsUnanswerable ? Instances : 1).ToArray();
            rows.AddRange(likeliest.Select((statement, place) => (statement.Candidate.Features.ToArray(), !example.IsUnanswerable, 1.0 / (1 + place))));
        }

        var (right, wrong) = (rows.Where(row => row.IsRight).Sum(row => row.Weight), rows.Where(row => !row.IsRight).Sum(row => row.Weight));
        return rows.ConvertAll(row => (row.Row, row.IsRight, row.Weight * (row.IsRight ? answerableShare / right : (1 - answerableShare) / wrong)));
    }

    private static void Fit(double[] weights, List<(double[] Row, bool IsRight, double Weight)> rows, double[] prior, double penalty)
    {
        var gradient = new double[weights.Length];
        var descent = new AdaptiveDescent(weights.Length);
        for (var iteration = 0; iteration < Iterations; iteration++)
        {
            for (var j = 0; j < weights.Length; j++) gradient[j] = j == 0 ? 0 : penalty * (weights[j] - prior[j]);
            foreach (var (row, isRight, weight) in rows)
            {
                var error = weight * (LogisticRegression.Probability(weights, row) - (isRight ? 1 : 0));
                for (var j = 0; j < weights.Length; j++) gradient[j] += error * row[j];
            }

            descent.Step(weights, gradient, iteration);
            foreach (var feature in Enum.GetValues<AnswerFeature>())
                if (SignOf(feature) is not 0 and var sign && weights[(int)feature] * sign < 0) weights[(int)feature] = 0;
        }
    }
}
