namespace Briefing.Knowledge.Search.Learning;

/// <summary>
/// A linear ranking learned listwise: the scores of a question's candidates make a probability of each being right by
/// softmax, and the weights maximise the likelihood of the right ones (Z. Cao et al., "Learning to Rank: From Pairwise
/// Approach to Listwise Approach", ICML 2007, top-one case), less a penalty on the squares of the weights in units of each
/// feature's standard deviation.
/// </summary>
internal static class ListwiseRegression
{
    private const int Iterations = 400;

    /// <summary>Learns one weight a feature; features in <paramref name="without"/> are left out.</summary>
    internal static double[] Fit(IReadOnlyList<MeasuredExample> examples, int features, double penalty, IReadOnlySet<int>? without = null)
    {
        var scale = Scale(examples, features);
        foreach (var feature in without ?? new HashSet<int>()) scale[feature] = 0;
        var weights = new double[features];
        var descent = new AdaptiveDescent(features);
        var gradient = new double[features];
        for (var iteration = 0; iteration < Iterations; iteration++)
        {
            for (var i = 0; i < features; i++) gradient[i] = penalty * weights[i];
            foreach (var example in examples) AddGradient(example, weights, scale, examples.Count, gradient);
            descent.Step(weights, gradient, iteration);
        }

        for (var i = 0; i < features; i++) weights[i] *= scale[i];
        return weights;
    }

    private static void AddGradient(MeasuredExample example, double[] weights, double[] scale, int examples, double[] gradient)
    {
        var count = example.Count;
        Span<double> scores = count <= 256 ? stackalloc double[count] : new double[count];
        var most = double.NegativeInfinity;
        for (var i = 0; i < count; i++)
        {
            scores[i] = 0;
            var row = example.Candidates[i];
            for (var j = 0; j < row.Length; j++) scores[i] += row[j] * scale[j] * weights[j];
            most = Math.Max(most, scores[i]);
        }

        double all = 0, right = 0;
        for (var i = 0; i < count; i++)
        {
            scores[i] = Math.Exp(scores[i] - most);
            all += scores[i];
            if (example.IsRight[i]) right += scores[i];
        }

        if (right == 0) return;
        for (var i = 0; i < count; i++)
        {
            var pull = (scores[i] / all - (example.IsRight[i] ? scores[i] / right : 0)) / examples;
            var row = example.Candidates[i];
            for (var j = 0; j < row.Length; j++) gradient[j] += pull * row[j] * scale[j];
        }
    }

    /// <summary>One over the standard deviation of each feature inside the questions; 0 for one that never varies.</summary>
    private static double[] Scale(IReadOnlyList<MeasuredExample> examples, int features)
    {
        var squares = new double[features];
        var count = 0;
        var mean = new double[features];
        foreach (var example in examples)
        {
            Array.Clear(mean);
            for (var i = 0; i < example.Count; i++)
                for (var j = 0; j < features; j++) mean[j] += example.Candidates[i][j] / example.Count;
            for (var i = 0; i < example.Count; i++)
                for (var j = 0; j < features; j++) squares[j] += Math.Pow(example.Candidates[i][j] - mean[j], 2);
            count += example.Count;
        }

        return [.. squares.Select(square => square > 1e-12 ? 1 / Math.Sqrt(square / count) : 0)];
    }
}
