namespace Briefing.Evaluation.Ranking;

/// <summary>
/// Measures of a ranked list of candidates. Candidates of equal score are ordered at random, by a seeded generator, so that
/// the order they are stored in (right ones first, in some files) earns nothing.
/// </summary>
/// <param name="AveragePrecision">The mean, over the right candidates, of the share of right ones down to each.</param>
/// <param name="ReciprocalRank">One over the rank of the first right candidate.</param>
/// <param name="FirstIsRight">Whether the first candidate is right.</param>
internal sealed record RankingMeasures(double AveragePrecision, double ReciprocalRank, bool FirstIsRight)
{
    /// <exception cref="ArgumentException">There is no right candidate: the measures are not defined.</exception>
    internal static RankingMeasures Of(IReadOnlyList<double> scores, IReadOnlyCollection<int> right, Random random)
    {
        if (right.Count == 0) throw new ArgumentException("A question without a right candidate has no measures.", nameof(right));
        var ranked = Enumerable.Range(0, scores.Count)
            .Select(candidate => (Candidate: candidate, Tie: random.Next()))
            .OrderByDescending(entry => scores[entry.Candidate]).ThenBy(entry => entry.Tie)
            .Select(entry => right.Contains(entry.Candidate)).ToList();
        var found = 0;
        var precisions = 0.0;
        for (var rank = 1; rank <= ranked.Count; rank++)
            if (ranked[rank - 1]) precisions += (double)++found / rank;
        return new RankingMeasures(precisions / right.Count, 1.0 / (ranked.IndexOf(true) + 1), ranked[0]);
    }
}
