using System.Collections.Immutable;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Conversation.Questions.Evidence.Sides;
using Briefing.Knowledge.Search;

namespace Briefing.Conversation.Questions.Views.Differences;

/// <summary>
/// Finds where the statements of two parties part. Two statements are held to be about the same by the words they share, the
/// rare ones most; that they part is shown by opposite words, by denial, by figures or by days. Nothing is understood beyond
/// that, so a point is a hint with both quotes, never a verdict.
/// </summary>
internal sealed class DifferenceFinder
{
    /// <summary>The least share of common words, by weight, with which two statements are about the same.</summary>
    private const double SameMatter = 0.2;

    /// <summary>The same where only a negation tells the two apart: then nearly all else must agree.</summary>
    private const double SameStatement = 0.5;

    private const int FewestShared = 2;
    private const int MostSharedShown = 3;

    private readonly Dictionary<string, int> _frequency = new(StringComparer.Ordinal);
    private readonly HashSet<string> _topic;
    private readonly ImmutableArray<ImmutableArray<StatementSigns>> _signs;
    private readonly int _count;
    private readonly Dictionary<StatementSigns, double> _mass = new(ReferenceEqualityComparer.Instance);

    /// <param name="statements">The statements of each party.</param>
    /// <param name="topic">What the question is about: words that all of them share.</param>
    /// <param name="opposites">The words that stand against one another.</param>
    /// <param name="today">What "yesterday" counts from where a document has no day.</param>
    internal DifferenceFinder(ImmutableArray<ImmutableArray<Candidate>> statements, string topic, OppositeWords opposites, DateOnly today)
    {
        _topic = TextAnalyzer.Analyze(topic).Where(token => !token.IsStopWord).Select(token => token.Root).ToHashSet(StringComparer.Ordinal);
        _signs = [.. statements.Select(of => of.Select(candidate => new StatementSigns(candidate, opposites, today)).ToImmutableArray())];
        foreach (var root in _signs.SelectMany(of => of).SelectMany(signs => signs.Roots.Keys))
            _frequency[root] = _frequency.GetValueOrDefault(root) + 1;
        _count = _signs.Sum(of => of.Length);
        foreach (var signs in _signs.SelectMany(of => of)) _mass[signs] = signs.Roots.Keys.Sum(Weight);
    }

    /// <summary>Where the statements of two of the parties part; a statement may stand in several points.</summary>
    internal IEnumerable<PointOfDifference> Between(int left, int right)
    {
        foreach (var one in _signs[left])
            foreach (var other in _signs[right])
                if (Of(one, other) is { } point) yield return point;
    }

    private PointOfDifference? Of(StatementSigns left, StatementSigns right)
    {
        if (left.Candidate.Id == right.Candidate.Id) return null;
        var common = left.Roots.Keys.Where(right.Roots.ContainsKey).ToArray();
        if (common.Length == 0) return null;
        var likeness = Likeness(left, right, common);
        // Most pairs have little in common, and need no closer look.
        if (likeness < SameMatter) return null;
        string[] shared = [.. common.OrderByDescending(Weight).ThenBy(root => root, StringComparer.Ordinal)];
        return Opposed(left, right, shared, likeness) ?? Denied(left, right, shared, likeness) ?? Counted(left, right, shared, likeness) ?? Dated(left, right, shared, likeness);
    }

    private PointOfDifference? Opposed(StatementSigns left, StatementSigns right, string[] shared, double likeness)
    {
        foreach (var one in left.Poles)
            foreach (var other in right.Poles)
            {
                if (one.Pair != other.Pair || one.IsOther == other.IsOther || left.Poles.Any(pole => pole.Pair == one.Pair && pole.IsOther != one.IsOther)
                    || right.Poles.Any(pole => pole.Pair == one.Pair && pole.IsOther != other.IsOther)) continue;
                if (IsSameMatter(shared, likeness)) return Point(left, right, DifferenceSign.Opposites, one.Words, other.Words, shared, likeness);
            }

        return null;
    }

    private PointOfDifference? Denied(StatementSigns left, StatementSigns right, string[] shared, double likeness) =>
        left.IsNegative == right.IsNegative || likeness < SameStatement || shared.Length < FewestShared ? null
            : Point(left, right, DifferenceSign.Denial, left.IsNegative ? left.Text : "", right.IsNegative ? right.Text : "", shared, likeness);

    private PointOfDifference? Counted(StatementSigns left, StatementSigns right, string[] shared, double likeness)
    {
        foreach (var one in left.Figures)
        {
            var same = right.Figures.Where(other => other.Unit == one.Unit).ToArray();
            // Where both have the figure, they agree, whatever else is counted.
            if (same.Length == 0 || same.Any(other => other.Value == one.Value)) continue;
            var other = same[0];
            if (left.Figures.Any(figure => figure.Unit == other.Unit && figure.Value == other.Value)) continue;
            if (IsSameMatter([.. shared.Where(root => root != one.Unit)], likeness)) return Point(left, right, DifferenceSign.Figures, one.Words, other.Words, shared, likeness);
        }

        return null;
    }

    private PointOfDifference? Dated(StatementSigns left, StatementSigns right, string[] shared, double likeness)
    {
        if (left.Dates.Length != 1 || right.Dates.Length != 1 || likeness < SameStatement || shared.Length < FewestShared) return null;
        var (one, other) = (left.Dates[0], right.Dates[0]);
        var (days, others) = (one.Days.InYearOf(left.Candidate.Source.Day), other.Days.InYearOf(right.Candidate.Source.Day));
        return days.Meets(others) ? null
            : Point(left, right, DifferenceSign.Days, left.Text[one.Start..one.End], right.Text[other.Start..other.End], shared, likeness);
    }

    /// <summary>Whether two statements are about the same: beside the words of the question they share one more, or enough.</summary>
    private bool IsSameMatter(string[] shared, double likeness) =>
        likeness >= SameMatter && (shared.Length >= FewestShared || (_topic.Count > 0 && shared.Any(_topic.Contains)));

    private double Likeness(StatementSigns left, StatementSigns right, string[] shared) =>
        shared.Sum(Weight) / Math.Sqrt(_mass[left] * _mass[right]);

    /// <summary>Inverse document frequency over the statements that are compared; the words of the question count in full.</summary>
    private double Weight(string root) => _topic.Contains(root) ? 1 : Math.Log(1 + (_count / (double)_frequency[root]));

    private PointOfDifference Point(StatementSigns left, StatementSigns right, DifferenceSign sign, string one, string other, string[] shared, double likeness) => new(
        left.Candidate, right.Candidate, sign, one, other,
        [
            .. shared.Where(root => !_topic.Contains(root)).Concat(shared).Distinct(StringComparer.Ordinal).Select(root => left.Roots[root])
                .Where(word => !one.Contains(word, StringComparison.Ordinal)).Take(MostSharedShown),
        ], likeness);
}
