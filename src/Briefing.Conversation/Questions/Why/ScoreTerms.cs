using System.Collections.Immutable;
using Briefing.Conversation.Questions.Evidence;

namespace Briefing.Conversation.Questions.Why;

/// <summary>A term of the score by which it was decided that a statement answers.</summary>
/// <param name="Name">The name in <c>dialogs/answering.yaml</c>.</param>
/// <param name="Value">What was measured, 0 to 1.</param>
/// <param name="Points">The value times its weight: what it adds to the sum or takes from it.</param>
internal readonly record struct ScoreTerm(string Name, double Value, double Points);

/// <summary>Takes the score of a candidate apart again: the same features and weights that decided.</summary>
internal static class ScoreTerms
{
    /// <summary>The terms that count, largest first; the constant is none of them. Empty where nothing was measured, as for a timeline.</summary>
    internal static ImmutableArray<ScoreTerm> Of(Candidate candidate, AnsweringWeights weights) =>
        candidate.Features.IsDefaultOrEmpty ? [] :
        [
            .. Enum.GetValues<AnswerFeature>().Where(feature => feature != AnswerFeature.Constant && (int)feature < candidate.Features.Length)
                .Select(feature => new ScoreTerm(feature.ToString().ToLowerInvariant(), candidate.Features[(int)feature], candidate.Features[(int)feature] * weights.Weight(feature, candidate.IsOfSpeech)))
                .Where(term => Math.Abs(term.Points) > 0.01).OrderByDescending(term => Math.Abs(term.Points)),
        ];

    /// <summary>The term in which a candidate is furthest ahead of another; null where it is in none.</summary>
    internal static ScoreTerm? Ahead(Candidate candidate, Candidate other, AnsweringWeights weights)
    {
        var (ours, theirs) = (Of(candidate, weights), Of(other, weights));
        return ours.Concat(theirs).Select(term => term.Name).Distinct(StringComparer.Ordinal)
            .Select(name => (Term: new ScoreTerm(name, Value(ours, name), Points(ours, name)), Lead: Points(ours, name) - Points(theirs, name)))
            .Where(item => item.Lead > 0.05).OrderByDescending(item => item.Lead).Select(item => (ScoreTerm?)item.Term).FirstOrDefault();
    }

    private static double Points(ImmutableArray<ScoreTerm> terms, string name) => terms.Where(term => term.Name == name).Sum(term => term.Points);

    private static double Value(ImmutableArray<ScoreTerm> terms, string name) => terms.Where(term => term.Name == name).Sum(term => term.Value);
}
