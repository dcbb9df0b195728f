using System.Collections.Immutable;
using System.Globalization;
using Briefing.Conversation.Questions.Evidence.Sides;
using Briefing.Conversation.Understanding;
using YamlDotNet.RepresentationModel;

namespace Briefing.Conversation.Questions.Evidence;

/// <summary>What is measured of a statement to tell whether it answers; the names in <c>dialogs/answering.yaml</c>.</summary>
internal enum AnswerFeature
{
    Constant, Coverage, Direct, Words, Near, Rarest, Exact, Names, Far, Named, Bare, Focus, Run, Proximity, Score, Asked, Own, Subject, About, Detail, WhoSaid, Whether, Roles, Counted, Undone,
}

/// <summary>The weights and thresholds of <c>dialogs/answering.yaml</c>.</summary>
internal sealed class AnsweringWeights
{
    private const string FileName = "answering.yaml";
    private readonly double[] _speech = new double[Enum.GetValues<AnswerFeature>().Length];
    private readonly double[] _matter = new double[Enum.GetValues<AnswerFeature>().Length];

    private AnsweringWeights() { }

    /// <summary>From which probability on a question is answered.</summary>
    internal double Threshold { get; private set; } = 0.5;

    /// <summary>From which probability on a statement is shown beside the best one.</summary>
    internal double Beside { get; private set; } = 0.5;

    /// <summary>Words that stand against one another.</summary>
    internal OppositeWords Opposites { get; private init; } = OppositeWords.None;

    /// <summary>What turns a statement round.</summary>
    internal OpposingWords Opposing { get; private set; } = OpposingWords.None;

    /// <exception cref="DialogFaultException">The file is missing or has a fault.</exception>
    internal static AnsweringWeights Load(string folder)
    {
        var path = Path.Combine(folder, FileName);
        return File.Exists(path) ? Parse(FileName, File.ReadAllText(path), OppositeWords.Load(folder))
            : throw new DialogFaultException(FileName, 1, "the file is missing; take it from the release.");
    }

    internal static AnsweringWeights Parse(string file, string text, OppositeWords? opposites = null)
    {
        var root = DialogYaml.Root<YamlMappingNode>(file, text, "write threshold, beside, speech and matter.");
        var weights = new AnsweringWeights { Opposites = opposites ?? OppositeWords.None };
        YamlSequenceNode? negations = null, unsettled = null;
        foreach (var (key, value) in root.Children)
        {
            if (Text(key) == "threshold") weights.Threshold = Number(file, value);
            else if (Text(key) == "beside") weights.Beside = Number(file, value);
            else if (Text(key) == "speech" && value is YamlMappingNode speech) ReadWeights(file, speech, weights._speech);
            else if (Text(key) == "matter" && value is YamlMappingNode matter) ReadWeights(file, matter, weights._matter);
            else if (Text(key) == "negations" && value is YamlSequenceNode words) negations = words;
            else if (Text(key) == "unsettled" && value is YamlSequenceNode open) unsettled = open;
            else throw new DialogFaultException(file, (int)key.Start.Line, $"“{Text(key)}” is not known; known are threshold, beside, speech, matter, negations and unsettled.");
        }

        weights.Opposing = new OpposingWords(negations?.Select(Text) ?? [], weights.Opposites.Pairs, unsettled?.Select(Text));

        return weights;
    }

    /// <summary>What a feature counts.</summary>
    internal double Weight(AnswerFeature feature, bool isOfSpeech) => Of(isOfSpeech)[(int)feature];

    /// <summary>The weights of the features, for a question of what somebody said or for any other.</summary>
    internal ReadOnlySpan<double> Of(bool isOfSpeech) => isOfSpeech ? _speech : _matter;

    /// <summary>The probability that the measured features make.</summary>
    internal double Probability(ReadOnlySpan<double> features, bool isOfSpeech)
    {
        var weights = Of(isOfSpeech);
        var sum = 0.0;
        for (var i = 0; i < features.Length; i++) sum += features[i] * weights[i];
        return 1 / (1 + Math.Exp(-sum));
    }

    private static void ReadWeights(string file, YamlMappingNode list, double[] weights)
    {
        foreach (var (key, value) in list.Children)
        {
            if (!Enum.TryParse<AnswerFeature>(Text(key), ignoreCase: true, out var feature) || !Enum.IsDefined(feature))
                throw new DialogFaultException(file, (int)key.Start.Line,
                    $"“{Text(key)}” is not measured; measured are {string.Join(", ", Enum.GetNames<AnswerFeature>()).ToLowerInvariant()}.");
            weights[(int)feature] = Number(file, value);
        }
    }

    private static string Text(YamlNode node) => (node as YamlScalarNode)?.Value ?? "";

    private static double Number(string file, YamlNode node) =>
        double.TryParse(Text(node), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw new DialogFaultException(file, (int)node.Start.Line, $"“{Text(node)}” is not a number; write one such as 0.5.");
}
