using System.Globalization;

namespace Briefing.Knowledge.Search.Learning;

/// <summary>Figures of ranking and answerability on questions that the weights were not learned from.</summary>
/// <param name="Map">Mean average precision.</param>
/// <param name="Mrr">Mean reciprocal rank.</param>
/// <param name="PrecisionAt1">The share of questions whose first sentence is right.</param>
/// <param name="AnswerableAuc">How often a question with its right sentences is held more answerable than one without: the area under the ROC curve.</param>
/// <param name="Brier">The mean square error of the answerable probability; 0.25 for always saying one half.</param>
internal sealed record CrossValidation(double Map, double Mrr, double PrecisionAt1, double AnswerableAuc, double Brier)
{
    internal static CrossValidation Run(
        List<MeasuredExample> with, List<MeasuredExample> without, List<int> folds, int count, double rankingPenalty, double answerablePenalty)
    {
        var features = Scoring.SentenceFeatures.Count;
        var scores = new double[with.Count][];
        var answerable = new List<(double Probability, bool Label)>();
        for (var fold = 0; fold < count; fold++)
        {
            var others = Enumerable.Range(0, with.Count).Where(index => folds[index] != fold).ToList();
            var sentence = ListwiseRegression.Fit([.. others.Select(index => with[index])], features, rankingPenalty);
            var weights = AnswerabilityRows.Learn(
                [.. others.Select(index => with[index])], [.. others.Select(index => without[index])], sentence, answerablePenalty);
            for (var i = 0; i < with.Count; i++)
            {
                if (folds[i] != fold) continue;
                scores[i] = with[i].Scores(sentence);
                answerable.Add((LogisticRegression.Probability(weights, AnswerabilityRows.Row(with[i], sentence)), true));
                if (without[i].Count > 0)
                    answerable.Add((LogisticRegression.Probability(weights, AnswerabilityRows.Row(without[i], sentence)), false));
            }
        }

        return Measure(with, scores, answerable);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"MAP {Map:0.0000}, MRR {Mrr:0.0000}, P@1 {PrecisionAt1:0.0000}; answerable AUC {AnswerableAuc:0.000}, Brier {Brier:0.000}");

    private static CrossValidation Measure(
        List<MeasuredExample> examples, double[][] scores, List<(double Probability, bool Label)> answerable)
    {
        double map = 0, mrr = 0, first = 0;
        for (var i = 0; i < examples.Count; i++)
        {
            var ranked = Ranked(examples[i], scores[i]);
            var (found, precision) = (0, 0.0);
            for (var rank = 1; rank <= ranked.Count; rank++)
                if (ranked[rank - 1]) precision += (double)++found / rank;
            map += precision / found;
            mrr += 1.0 / (ranked.IndexOf(true) + 1);
            first += ranked[0] ? 1 : 0;
        }

        var brier = answerable.Average(pair => Math.Pow(pair.Probability - (pair.Label ? 1 : 0), 2));
        return new CrossValidation(map / examples.Count, mrr / examples.Count, first / examples.Count, Auc(answerable), brier);
    }

    /// <summary>Right or not, best first; of equal scores the wrong ones come first, so that a tie earns nothing.</summary>
    private static List<bool> Ranked(MeasuredExample example, double[] scores) =>
        [.. Enumerable.Range(0, example.Count).OrderByDescending(index => scores[index]).ThenBy(index => example.IsRight[index]).Select(index => example.IsRight[index])];

    private static double Auc(List<(double Probability, bool Label)> pairs)
    {
        var positives = pairs.Where(pair => pair.Label).Select(pair => pair.Probability).ToList();
        var negatives = pairs.Where(pair => !pair.Label).Select(pair => pair.Probability).ToList();
        var won = positives.Sum(positive => negatives.Sum(negative => positive > negative ? 1 : positive == negative ? 0.5 : 0));
        return won / ((double)positives.Count * negatives.Count);
    }
}
