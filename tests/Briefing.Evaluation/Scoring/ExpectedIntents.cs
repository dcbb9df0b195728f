using System.Globalization;
using Briefing.Evaluation.Intents;

namespace Briefing.Evaluation.Scoring;

/// <summary>What the understanding of utterances must reach on a part of them.</summary>
internal sealed class ExpectedIntents
{
    /// <summary>How the names of its files begin: <c>tune</c> or <c>held</c>.</summary>
    public string Name { get; set; } = "";

    public double Accuracy { get; set; }

    public double NoneRecall { get; set; }

    /// <summary>What of a score is worse than expected, one line each.</summary>
    internal IEnumerable<string> Regressions(IntentScore score)
    {
        if (score.Accuracy < Accuracy) yield return Line("accuracy", score.Accuracy, Accuracy);
        if (score.NoneRecall < NoneRecall) yield return Line("None recall", score.NoneRecall, NoneRecall);
    }

    private string Line(string figure, double got, double expected) =>
        string.Create(CultureInfo.InvariantCulture, $"intents {Name}: {figure} is {got:0.000}, expected {expected:0.000}");
}
