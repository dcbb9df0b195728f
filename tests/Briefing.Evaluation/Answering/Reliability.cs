using System.Globalization;

namespace Briefing.Evaluation.Answering;

/// <summary>
/// How far probabilities can be taken at their word: of the questions answered with so much confidence, the share that can be
/// answered; and the expected calibration error, the average difference of the two (C. Guo et al., "On Calibration of Modern Neural
/// Networks", ICML 2017).
/// </summary>
internal static class Reliability
{
    private const int Bins = 10;

    internal static void Print(IEnumerable<(double Probability, bool IsAnswerable)> asked)
    {
        var all = asked.ToArray();
        Console.WriteLine("confidence   questions   average   can be answered");
        var error = 0.0;
        foreach (var bin in all.GroupBy(item => Math.Min(Bins - 1, (int)(item.Probability * Bins))).OrderBy(bin => bin.Key))
        {
            var (average, share, count) = (bin.Average(item => item.Probability), bin.Count(item => item.IsAnswerable) / (double)bin.Count(), bin.Count());
            error += Math.Abs(average - share) * count / all.Length;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bin.Key / (double)Bins:0.0} to {(bin.Key + 1) / (double)Bins:0.0} {count,11} {average,9:0.000} {share,17:0.000}"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"expected calibration error {error:0.000}"));
    }
}
