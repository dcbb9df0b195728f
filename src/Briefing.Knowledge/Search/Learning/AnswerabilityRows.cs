using Briefing.Knowledge.Search.Scoring;

namespace Briefing.Knowledge.Search.Learning;

/// <summary>
/// Examples of answerable and unanswerable questions: each question with all its candidates, and again without the right
/// ones. Half of them are unanswerable, and they are the hard ones, for the rest of the passage is there.
/// </summary>
internal static class AnswerabilityRows
{
    internal static double[] Learn(
        IReadOnlyList<MeasuredExample> with, IReadOnlyList<MeasuredExample> without, double[] sentenceWeights, double penalty)
    {
        var rows = new List<double[]>();
        var labels = new List<bool>();
        foreach (var (examples, label) in new[] { (with, true), (without, false) })
        {
            foreach (var example in examples)
            {
                if (example.Count == 0) continue;
                rows.Add(Row(example, sentenceWeights));
                labels.Add(label);
            }
        }

        return LogisticRegression.Fit(rows, labels, penalty);
    }

    internal static double[] Row(MeasuredExample example, double[] sentenceWeights)
    {
        var row = new double[Answerability.Count];
        Answerability.Measure(example.Candidates, example.Scores(sentenceWeights), row);
        return row;
    }
}
