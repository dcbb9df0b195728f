using System.Globalization;
using Briefing.Evaluation.Scoring;

namespace Briefing.Evaluation.Robustness;

/// <summary>The same turns as they are written in a question set and altered.</summary>
internal sealed record AlterationScore(string Alteration, IReadOnlyList<(Verdict Written, Verdict Altered)> Turns)
{
    internal Scores Written { get; } = Scores.Of([.. Turns.Select(turn => turn.Written)]);

    internal Scores Altered { get; } = Scores.Of([.. Turns.Select(turn => turn.Altered)]);

    /// <summary>How much of hit@1 is lost.</summary>
    internal double LostHit1 => Written.Hit1 - Altered.Hit1;

    /// <summary>How much of the refusals of unanswerable questions is lost.</summary>
    internal double LostRefused => Written.UnanswerableRefused - Altered.UnanswerableRefused;

    /// <summary>The turns that were right, and are not any more, or in which somebody is given words of somebody else only now.</summary>
    internal IEnumerable<Verdict> Lost => Turns
        .Where(turn => (!turn.Written.Failed && turn.Altered.Failed) || turn.Altered.WrongSpeakers > turn.Written.WrongSpeakers)
        .Select(turn => turn.Altered);

    /// <summary>Pairs the verdicts of turns with the same id.</summary>
    internal static AlterationScore Of(string alteration, IEnumerable<Verdict> written, IEnumerable<Verdict> altered)
    {
        var byId = written.ToDictionary(verdict => verdict.Id, StringComparer.Ordinal);
        return new AlterationScore(alteration, [.. altered.Select(verdict => (byId[verdict.Id], verdict))]);
    }

    internal static string Head => $"{"",-18} {"alteration",-12} {"turns",5} {"hit@1",6} {"altered",8} {"unansw. refused",16} {"altered",8} {"wrong speakers",15}";

    internal string Row(string set) => string.Create(CultureInfo.InvariantCulture,
        $"{set,-18} {Alteration,-12} {Turns.Count,5} {Written.Hit1,6:0.000} {Altered.Hit1,8:0.000} {Written.UnanswerableRefused,16:0.000} {Altered.UnanswerableRefused,8:0.000} {Altered.WrongSpeakers,15}");
}
