using System.Collections.Immutable;
using Briefing.Conversation.Understanding.Lu;

namespace Briefing.Conversation.Understanding.Scoring.Learning;

/// <summary>Learns the weights of <see cref="IntentWeights"/> from the utterances of the .lu files themselves.</summary>
internal static class IntentLearning
{
    /// <summary>Each makes other utterances of the same lines; with fewer of them what is learned hangs on which were made.</summary>
    private static readonly uint[] Seeds = [20_250_214, 20_250_301, 20_250_417, 20_250_523, 20_250_608, 20_250_719, 20_250_830, 20_250_911];
    private const int Rounds = 10, FewestExamples = 5, Today = 739_000;

    /// <summary>The first round whose weights are part of the mean: those before still follow the order of the examples.</summary>
    private const int FirstMeant = 4;

    /// <summary>What a feature counts less than for an intent is left out; and the whole feature, where it counts little for any.</summary>
    private const double LeastWeight = 0.25, LeastOfFeature = 0.4;

    /// <summary>How many of a hundred features of an example are left out by the wider learner, each round others.</summary>
    private const uint Dropped = 25;

    /// <summary>The text of a file of weights.</summary>
    /// <param name="patterns">The .lu files.</param>
    /// <param name="examples">Wordings beside them for the wider learner; null for the other.</param>
    internal static string Learn(LuFile patterns, LuFile? examples)
    {
        var isWider = examples is not null;
        var recognizer = new Recognizer(patterns, LearnedWeights.None with { Examples = examples ?? LuFile.Empty });
        var file = examples is null ? patterns : patterns.With(examples);
        var lexicon = new StandIns(file).Lexicon();
        var seen = new List<(ImmutableArray<string> Features, Example Example)>();
        foreach (var example in Seeds.SelectMany(seed => new ExampleMaker(file, seed, isWider).Make()).Distinct())
        {
            // What is nothing to act on is ranked with its courtesies ("sorry, wrong window") as well as without.
            if (!Intents.AreShortTurns(example.Intent)) seen.Add((Features(example, isTrimmed: true), example));
            if (Intents.AreShortTurns(example.Intent) || (isWider && example.Intent == Intents.None)) seen.Add((Features(example, isTrimmed: false), example));
        }

        var features = seen.SelectMany(one => one.Features).CountBy(feature => feature, StringComparer.Ordinal)
            .Where(count => count.Value >= FewestExamples).Select(count => count.Key).Order(StringComparer.Ordinal).ToArray();
        var indexes = features.Select((feature, index) => (feature, index)).ToDictionary(pair => pair.feature, pair => pair.index, StringComparer.Ordinal);
        var intents = seen.Select(one => one.Example.Intent).Distinct(StringComparer.Ordinal).ToArray();
        var learner = new SoftmaxLearner(features.Length, intents.Length);
        var learned = seen.Select(one => (Features: one.Features.Where(indexes.ContainsKey).Select(feature => indexes[feature]).ToImmutableArray(),
            Right: Array.IndexOf(intents, one.Example.Intent), one.Example.Weight)).ToArray();
        Shuffle(learned);
        var random = Seeds[0];
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var example in learned) learner.Learn(isWider ? Some(example.Features, ref random) : example.Features, example.Right, example.Weight);
            if (round >= FirstMeant) learner.Note();
        }

        return IntentWeights.Write(
            "What the words of an utterance count for each intent, beside the patterns of the .lu files. Learned from the utterances of those\n"
            + $"files{(isWider ? " and of the folder examples" : "")} by “intents learn” ({learned.Length} examples of {intents.Length} intents): run it again after an edit of them, and leave this file to it.",
            features.Select((feature, index) => (feature, Weights(learner, index, intents))).Where(line => line.Item2.Any(weight => Math.Abs(weight.Weight) >= LeastOfFeature)));

        ImmutableArray<string> Features(Example example, bool isTrimmed) => recognizer.Features(example.Text, lexicon, DateOnly.FromDayNumber(Today), isTrimmed, isWider);
    }

    /// <summary>
    /// An example without some of its features, others each round: what an intent is known by is then learned of all that shows it, and
    /// not of the one pair of words that a line happens to have (S. Wager, S. Wang, P. Liang, "Dropout training as adaptive
    /// regularization", NIPS 2013).
    /// </summary>
    private static ImmutableArray<int> Some(ImmutableArray<int> features, ref uint random)
    {
        var some = ImmutableArray.CreateBuilder<int>(features.Length);
        foreach (var feature in features)
        {
            random ^= random << 13;
            random ^= random >> 17;
            random ^= random << 5;
            if (random % 100 >= Dropped) some.Add(feature);
        }

        return some.ToImmutable();
    }

    private static IEnumerable<(string Intent, double Weight)> Weights(SoftmaxLearner learner, int feature, string[] intents)
    {
        var weights = learner.MeanOf(feature);
        return intents.Select((intent, index) => (intent, weights[index])).Where(weight => Math.Abs(weight.Item2) >= LeastWeight).OrderByDescending(weight => weight.Item2);
    }

    /// <summary>Mixes the examples in an order that is always the same: intents would else be learned one after another.</summary>
    private static void Shuffle<T>(T[] items)
    {
        var keys = new uint[items.Length];
        for (var i = 0; i < keys.Length; i++) keys[i] = unchecked((uint)i * 2_654_435_761u);
        Array.Sort(keys, items);
    }
}
