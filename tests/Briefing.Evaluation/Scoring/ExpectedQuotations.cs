using System.Globalization;
using Briefing.Evaluation.Quotations.Gold;
using YamlDotNet.Serialization;

namespace Briefing.Evaluation.Scoring;

/// <summary>What the attribution of quotations must reach on a part of the gold set.</summary>
internal sealed class ExpectedQuotations
{
    /// <summary>How the names of its files begin: <c>tune</c> or <c>held</c>.</summary>
    public string Name { get; set; } = "";

    public double SpeakerPrecision { get; set; }

    public double Recall { get; set; }

    [YamlMember(Alias = "content-f1")]
    public double ContentF1 { get; set; }

    public double Modality { get; set; }

    /// <summary>The largest share of traps that may be given to somebody.</summary>
    public double TrapsSprung { get; set; }

    /// <summary>What of a score is worse than expected, one line each.</summary>
    internal IEnumerable<string> Regressions(GoldScore score)
    {
        if (score.Speakers.Precision < SpeakerPrecision) yield return Line("speaker precision", score.Speakers.Precision, SpeakerPrecision);
        if (score.Quotations.Recall < Recall) yield return Line("recall", score.Quotations.Recall, Recall);
        if (score.FoundWords.F1 < ContentF1) yield return Line("content F1", score.FoundWords.F1, ContentF1);
        if (score.Modalities.Precision < Modality) yield return Line("modality", score.Modalities.Precision, Modality);
        if (score.TrapShare > TrapsSprung) yield return Line("traps sprung", score.TrapShare, TrapsSprung);
    }

    private string Line(string score, double got, double expected) =>
        string.Create(CultureInfo.InvariantCulture, $"{Name}: {score} is {got:0.000}, expected {expected:0.000}");
}
