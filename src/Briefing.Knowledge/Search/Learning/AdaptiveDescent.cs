namespace Briefing.Knowledge.Search.Learning;

/// <summary>Gradient descent with adaptive steps: D. Kingma and J. Ba, "Adam: A Method for Stochastic Optimization", ICLR 2015.</summary>
internal sealed class AdaptiveDescent(int parameters)
{
    private const double Rate = 0.05;
    private const double FirstDecay = 0.9;
    private const double SecondDecay = 0.999;
    private readonly double[] _first = new double[parameters];
    private readonly double[] _second = new double[parameters];

    /// <summary>Takes one step against the gradient; steps are numbered from 0.</summary>
    internal void Step(double[] weights, double[] gradient, int number)
    {
        for (var i = 0; i < weights.Length; i++)
        {
            _first[i] = FirstDecay * _first[i] + (1 - FirstDecay) * gradient[i];
            _second[i] = SecondDecay * _second[i] + (1 - SecondDecay) * gradient[i] * gradient[i];
            var first = _first[i] / (1 - Math.Pow(FirstDecay, number + 1));
            var second = _second[i] / (1 - Math.Pow(SecondDecay, number + 1));
            weights[i] -= Rate * first / (Math.Sqrt(second) + 1e-8);
        }
    }
}
