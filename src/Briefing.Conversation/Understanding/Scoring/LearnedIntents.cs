using System.Collections.Immutable;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Conversation.Understanding.Lu;
using Briefing.Conversation.Understanding.Patterns;

namespace Briefing.Conversation.Understanding.Scoring;

/// <summary>The probability of each intent; empty where nothing was learned.</summary>
/// <param name="First">By the weights learned of the patterns.</param>
/// <param name="Pooled">By both sets of weights.</param>
internal readonly record struct LearnedProbabilities(IReadOnlyDictionary<string, double> First, IReadOnlyDictionary<string, double> Pooled);

/// <summary>
/// What two sets of weights tell of an utterance: those learned of the patterns, and wider ones learned of many more wordings too, with
/// kinds of words. Their opinions are pooled by their geometric mean (C. Genest, J. Zidek, "Combining probability distributions: a
/// critique and an annotated bibliography", Statistical Science 1(1), 1986).
/// </summary>
internal sealed class LearnedIntents
{
    /// <summary>How much the wider weights count in the pool, from 0 to 1.</summary>
    private const double WiderShare = 0.6;

    /// <summary>Where the probability of an intent that one of the two does not know stands.</summary>
    private const double Unknown = 1e-6;

    private readonly UtteranceFeatures _features, _widerFeatures;
    private readonly LearnedWeights _weights;

    internal LearnedIntents(LuFile file, Vocabularies words, LearnedWeights weights)
    {
        _weights = weights;
        _features = new UtteranceFeatures(words.All);
        _widerFeatures = new UtteranceFeatures(words.With(weights.Examples), new WordKinds(file.With(weights.Examples)));
    }

    /// <summary>What an utterance shows to one of the two.</summary>
    internal ImmutableArray<string> Features(Utterance utterance, ImmutableArray<Mention> mentions, Vocabulary known, bool areWider) =>
        (areWider ? _widerFeatures : _features).Of(utterance, mentions, known);

    internal LearnedProbabilities Probabilities(Utterance utterance, ImmutableArray<Mention> mentions, Vocabulary known)
    {
        var first = _weights.OfPatterns.Probabilities(Features(utterance, mentions, known, areWider: false));
        var wider = _weights.OfExamples.Probabilities(Features(utterance, mentions, known, areWider: true));
        return new LearnedProbabilities(first, first.Count == 0 ? wider : wider.Count == 0 ? first : Pooled(first, wider));
    }

    private static Dictionary<string, double> Pooled(Dictionary<string, double> first, Dictionary<string, double> wider)
    {
        var pooled = first.Keys.Union(wider.Keys, StringComparer.Ordinal).ToDictionary(
            intent => intent,
            intent => Math.Pow(first.GetValueOrDefault(intent, Unknown), 1 - WiderShare) * Math.Pow(wider.GetValueOrDefault(intent, Unknown), WiderShare),
            StringComparer.Ordinal);
        var total = pooled.Values.Sum();
        return pooled.ToDictionary(one => one.Key, one => one.Value / total, StringComparer.Ordinal);
    }
}
