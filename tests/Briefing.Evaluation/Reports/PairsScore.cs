using System.Globalization;

namespace Briefing.Evaluation.Reports;

/// <summary>How many pairs of statements are told right.</summary>
/// <param name="Precision">Of those that were found to be one, the share that are.</param>
/// <param name="Recall">Of those that are one, the share that was found.</param>
/// <param name="Others">Of those whose words are given to somebody else, the share that was found so.</param>
/// <param name="Failures">What was told wrongly, one line each.</param>
internal sealed record PairsScore(double Precision, double Recall, double Others, IReadOnlyList<string> Failures)
{
    internal static PairsScore Of(IReadOnlyList<ReportPair> pairs)
    {
        var told = pairs.Select(pair => (Pair: pair, Found: pair.Found())).ToArray();
        return new PairsScore(
            Share(told.Where(one => one.Found == "yes"), one => one.Pair.One == "yes"),
            Share(told.Where(one => one.Pair.One == "yes"), one => one.Found == "yes"),
            Share(told.Where(one => one.Pair.One == "others"), one => one.Found == "others"),
            [.. told.Where(one => one.Found != one.Pair.One).Select(one => $"{one.Pair.Form}: {one.Found} for {one.Pair.One}\n  {one.Pair.Left}\n  {one.Pair.Right}")]);

        static double Share<T>(IEnumerable<T> all, Func<T, bool> isRight) => all.Select(one => isRight(one) ? 1.0 : 0).DefaultIfEmpty(1).Average();
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"precision {Precision:0.000}, recall {Recall:0.000}, given to others {Others:0.000}");
}
