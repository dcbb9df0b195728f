using System.Collections.Immutable;

namespace Briefing.Conversation.Understanding.Scoring.Learning;

/// <summary>
/// Multinomial logistic regression by stochastic gradient steps of AdaGrad with a lasso (J. Duchi, E. Hazan, Y. Singer, "Adaptive
/// subgradient methods for online learning", JMLR 12, 2011, section 5.1): most weights become nought, so that the rest can be read.
/// Deterministic.
/// </summary>
internal sealed class SoftmaxLearner
{
    private const double Rate = 0.5, Lasso = 3e-4;
    private readonly int _classes;
    private readonly double[] _weights;
    private readonly double[] _squares;
    private readonly double[] _noted;
    private int _notes;

    /// <param name="features">How many features there are.</param>
    /// <param name="classes">How many classes there are.</param>
    internal SoftmaxLearner(int features, int classes) =>
        (_classes, _weights, _squares, _noted) = (classes, new double[features * classes], new double[features * classes], new double[features * classes]);

    /// <summary>Takes the weights as they are now into the mean.</summary>
    internal void Note()
    {
        for (var i = 0; i < _noted.Length; i++) _noted[i] += _weights[i];
        _notes++;
    }

    /// <summary>
    /// The mean weight of a feature for each class, over what was noted: it hangs less on the order of the examples than the last
    /// weights do (B. Polyak, A. Juditsky, "Acceleration of stochastic approximation by averaging", SIAM J. Control Optim. 30, 1992).
    /// </summary>
    internal double[] MeanOf(int feature) => [.. _noted.AsSpan(feature * _classes, _classes).ToArray().Select(sum => sum / Math.Max(1, _notes))];

    private ReadOnlySpan<double> WeightsOf(int feature) => _weights.AsSpan(feature * _classes, _classes);

    /// <summary>Learns from one example.</summary>
    internal void Learn(ImmutableArray<int> features, int right, double importance)
    {
        var gradient = Probabilities(features);
        gradient[right] -= 1;
        for (var i = 0; i < _classes; i++)
        {
            var slope = gradient[i] * importance;
            if (Math.Abs(slope) < 1e-4) continue;
            foreach (var feature in features)
            {
                var at = feature * _classes + i;
                _squares[at] += slope * slope;
                var step = Rate / (1 + Math.Sqrt(_squares[at]));
                var moved = _weights[at] - step * slope;
                _weights[at] = Math.Sign(moved) * Math.Max(0, Math.Abs(moved) - step * Lasso);
            }
        }
    }

    private double[] Probabilities(ImmutableArray<int> features)
    {
        var sums = new double[_classes];
        foreach (var feature in features)
        {
            var weights = WeightsOf(feature);
            for (var i = 0; i < _classes; i++) sums[i] += weights[i];
        }

        var highest = sums.Max();
        var total = 0.0;
        for (var i = 0; i < _classes; i++) total += sums[i] = Math.Exp(sums[i] - highest);
        for (var i = 0; i < _classes; i++) sums[i] /= total;
        return sums;
    }
}
