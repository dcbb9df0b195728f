namespace Briefing.Knowledge.Search.Learning;

/// <summary>Logistic regression with a penalty on the squares of the weights.</summary>
internal static class LogisticRegression
{
    private const int Iterations = 1500;

    /// <summary>Learns one weight a column of the rows; a constant column stands for the intercept.</summary>
    internal static double[] Fit(IReadOnlyList<double[]> rows, IReadOnlyList<bool> labels, double penalty)
    {
        var weights = new double[rows[0].Length];
        var gradient = new double[weights.Length];
        var descent = new AdaptiveDescent(weights.Length);
        for (var iteration = 0; iteration < Iterations; iteration++)
        {
            for (var j = 0; j < weights.Length; j++) gradient[j] = penalty * weights[j];
            for (var i = 0; i < rows.Count; i++)
            {
                var error = (Probability(weights, rows[i]) - (labels[i] ? 1 : 0)) / rows.Count;
                for (var j = 0; j < weights.Length; j++) gradient[j] += error * rows[i][j];
            }

            descent.Step(weights, gradient, iteration);
        }

        return weights;
    }

    internal static double Probability(ReadOnlySpan<double> weights, ReadOnlySpan<double> row)
    {
        var sum = 0.0;
        for (var i = 0; i < row.Length; i++) sum += weights[i] * row[i];
        return 1 / (1 + Math.Exp(-sum));
    }
}
