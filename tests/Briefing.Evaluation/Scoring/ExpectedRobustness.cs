using System.Globalization;
using Briefing.Evaluation.Robustness;
using YamlDotNet.Serialization;

namespace Briefing.Evaluation.Scoring;

/// <summary>The most that one way of writing questions otherwise may lose, over all sets together.</summary>
internal sealed class ExpectedRobustness
{
    /// <summary>The name of the alteration.</summary>
    public string Name { get; set; } = "";

    [YamlMember(Alias = "lost-hit1")]
    public double LostHit1 { get; set; }

    public double LostRefused { get; set; }

    public int WrongSpeakers { get; set; }

    /// <summary>What of a score is worse than expected, one line each.</summary>
    internal IEnumerable<string> Regressions(AlterationScore score)
    {
        if (score.LostHit1 > LostHit1) yield return Line("loss of hit@1", score.LostHit1, LostHit1);
        if (score.LostRefused > LostRefused) yield return Line("loss of unanswerable refused", score.LostRefused, LostRefused);
        if (score.Altered.WrongSpeakers > WrongSpeakers) yield return Line("wrong speakers", score.Altered.WrongSpeakers, WrongSpeakers);
    }

    private string Line(string figure, double got, double most) =>
        string.Create(CultureInfo.InvariantCulture, $"robustness {Name}: {figure} is {got:0.000}, at most {most:0.000} is expected");
}
