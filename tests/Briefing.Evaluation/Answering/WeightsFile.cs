using System.Globalization;
using System.Text.RegularExpressions;

namespace Briefing.Evaluation.Answering;

/// <summary>Writes learned weights into a file of the dialogs folder; everything but the numbers stays as its editor left it.</summary>
internal static class WeightsFile
{
    /// <exception cref="InvalidDataException">The file has no line for a feature.</exception>
    internal static void Rewrite(string path, string list, IEnumerable<(string Name, double Weight)> weights)
    {
        var text = File.ReadAllText(path);
        foreach (var (name, weight) in weights)
        {
            // "  far: -1" or "- {feature: asked, weight: 4.0}" under the name of the list.
            var line = new Regex($@"(?<=^{list}:(?:(?!^\w).)*?(?:^  {Regex.Escape(name)}: |feature: {Regex.Escape(name)}, weight: ))[-+.0-9eE]+", RegexOptions.Multiline | RegexOptions.Singleline);
            if (!line.IsMatch(text)) throw new InvalidDataException($"{path} has no weight for “{name}”; add one of 0.");
            text = line.Replace(text, weight.ToString("0.000", CultureInfo.InvariantCulture), 1);
        }

        File.WriteAllText(path, text);
    }
}
