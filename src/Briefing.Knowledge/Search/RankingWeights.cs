using System.Globalization;
using System.Text;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Search.Predicates;
using Briefing.Knowledge.Search.Scoring;

namespace Briefing.Knowledge.Search;

/// <summary>
/// The weights of the ranking, from <c>dialogs/ranking.yaml</c>: a score is the sum of features times weights. The file says
/// of each what it measures and where its weight comes from.
/// </summary>
public sealed class RankingWeights
{
    internal const string FileName = "ranking.yaml";
    private static readonly Lazy<RankingWeights> Built = new(ReadBuiltIn);
    private readonly double[] _sentence;
    private readonly double[] _statement;
    private readonly double[] _answerable;

    internal RankingWeights(double[] sentence, double[] statement, double[] answerable) =>
        (_sentence, _statement, _answerable) = (sentence, statement, answerable);

    /// <summary>The weights as built into the assembly: those of the repository's file.</summary>
    public static RankingWeights Default => Built.Value;

    /// <summary>What is told in other words than it is asked for; that of the repository where no folder was read.</summary>
    internal PredicateLexicon Predicates { get; private init; } = PredicateLexicon.Default;

    internal ReadOnlySpan<double> Sentence => _sentence;

    internal ReadOnlySpan<double> Statement => _statement;

    internal ReadOnlySpan<double> Answerable => _answerable;

    /// <summary>Reads <c>ranking.yaml</c> of the dialogs folder, and its <c>predicates.yaml</c>, or where it has none what is built in.</summary>
    /// <exception cref="LexiconException">The file is missing or has a fault; the message names file and line.</exception>
    public static RankingWeights Load(string dialogsFolder) => Read(YamlFile.Load(dialogsFolder, FileName), PredicateLexicon.Load(dialogsFolder));

    /// <summary>Reads the text of such a file; <paramref name="path"/> is only named in faults.</summary>
    /// <exception cref="LexiconException">The text has a fault.</exception>
    public static RankingWeights Parse(string path, string text) => Read(YamlFile.Parse(path, text), PredicateLexicon.Default);

    /// <summary>The name of a feature in the file: <c>FitsDate</c> is <c>fits-date</c>.</summary>
    internal static string NameOf<TFeature>(TFeature feature) where TFeature : struct, Enum
    {
        var name = new StringBuilder();
        foreach (var c in feature.ToString())
        {
            if (char.IsUpper(c) && name.Length > 0) name.Append('-');
            name.Append(char.ToLowerInvariant(c));
        }

        return name.ToString();
    }

    private static RankingWeights Read(YamlFile file, PredicateLexicon predicates)
    {
        file.Allow("sentence", "statement", "answerable");
        return new RankingWeights(
            ReadList<SentenceFeature>(file, "sentence"), ReadList<StatementFeature>(file, "statement"), ReadList<AnswerableFeature>(file, "answerable"))
        {
            Predicates = predicates,
        };
    }

    private static double[] ReadList<TFeature>(YamlFile file, string list) where TFeature : struct, Enum
    {
        var indexes = Enum.GetValues<TFeature>().Select((feature, index) => (Name: NameOf(feature), index)).ToDictionary(pair => pair.Name, pair => pair.index, StringComparer.Ordinal);
        var weights = new double[indexes.Count];
        foreach (var entry in file.Entries(list))
        {
            entry.Allow("feature", "weight");
            var name = entry.Required("feature");
            if (!indexes.TryGetValue(name, out var index))
                throw entry.Fault($"\"feature: {name}\" is not known; known are: {string.Join(", ", indexes.Keys)}.");
            if (!double.TryParse(entry.Required("weight"), NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) || !double.IsFinite(weight))
                throw entry.Fault($"The weight of \"{name}\" must be a number, such as 0.5.");
            weights[index] = weight;
        }

        return weights;
    }

    private static RankingWeights ReadBuiltIn()
    {
        using var stream = typeof(RankingWeights).Assembly.GetManifestResourceStream(FileName)
            ?? throw new InvalidOperationException($"The assembly was built without {FileName}.");
        using var reader = new StreamReader(stream);
        return Parse(FileName, reader.ReadToEnd());
    }
}
