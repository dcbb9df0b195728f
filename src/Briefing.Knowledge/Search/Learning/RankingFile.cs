using System.Globalization;
using System.Text.RegularExpressions;
using Briefing.Knowledge.Search.Scoring;

namespace Briefing.Knowledge.Search.Learning;

/// <summary>Writes learned weights into <c>ranking.yaml</c>; everything but the numbers stays as its editor left it.</summary>
internal static class RankingFile
{
    /// <exception cref="InvalidDataException">The file has no line for a feature.</exception>
    internal static void Rewrite(string path, double[] sentence, double[] answerable)
    {
        var text = File.ReadAllText(path);
        text = With<SentenceFeature>(text, "sentence", sentence);
        text = With<AnswerableFeature>(text, "answerable", answerable);
        File.WriteAllText(path, text);
    }

    private static string With<TFeature>(string text, string list, double[] weights) where TFeature : struct, Enum
    {
        foreach (var (index, feature) in Enum.GetValues<TFeature>().Index())
        {
            var name = Regex.Escape(RankingWeights.NameOf(feature));
            var line = new Regex($@"(?<=^{list}:.*?feature: {name}, weight: )[-+.0-9eE]+", RegexOptions.Singleline | RegexOptions.Multiline);
            if (!line.IsMatch(text))
                throw new InvalidDataException($"ranking.yaml needs a line \"- {{feature: {RankingWeights.NameOf(feature)}, weight: 0}}\" under \"{list}:\".");
            text = line.Replace(text, weights[index].ToString("0.000", CultureInfo.InvariantCulture), 1);
        }

        return text;
    }
}
