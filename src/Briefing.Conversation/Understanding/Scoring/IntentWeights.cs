using System.Globalization;
using System.Text;

namespace Briefing.Conversation.Understanding.Scoring;

/// <summary>
/// What the features of an utterance count for each intent: <c>dialogs/intents.weights</c>. A line is a feature, a tab, and
/// intents with their weights: <c>how come	Reason 2.31 Manner -0.4</c>. Lines beginning with # are comments.
/// </summary>
internal sealed class IntentWeights
{
    internal const string FileName = "intents.weights";
    private readonly Dictionary<string, Weight[]> _weights = new(StringComparer.Ordinal);
    private readonly List<string> _intents = [];

    /// <summary>Nothing learned.</summary>
    internal static readonly IntentWeights None = new();

    /// <summary>Reads the file of a folder; without one nothing is learned, and every intent counts the same.</summary>
    /// <exception cref="DialogFaultException">A line has a fault.</exception>
    internal static IntentWeights Load(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        return File.Exists(path) ? Parse(file, File.ReadAllText(path)) : new IntentWeights();
    }

    internal static IntentWeights Parse(string file, string text)
    {
        var weights = new IntentWeights();
        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        var (at, number) = (0, 0);
        while (at < text.Length)
        {
            var end = text.IndexOf('\n', at);
            if (end < 0) end = text.Length;
            var line = text.AsSpan(at, end - at).TrimEnd('\r');
            (at, number) = (end + 1, number + 1);
            if (line.IsEmpty || line[0] == '#') continue;
            var tab = line.IndexOf('\t');
            if (tab < 1) throw Fault(file, number);
            weights._weights[line[..tab].ToString()] = Read(line[(tab + 1)..], indexes, file, number);
        }

        weights._intents.AddRange(indexes.OrderBy(index => index.Value).Select(index => index.Key));
        return weights;
    }

    /// <summary>The probability of each intent that weights are known for; none where nothing was learned.</summary>
    internal Dictionary<string, double> Probabilities(IEnumerable<string> features)
    {
        var sums = new double[_intents.Count];
        foreach (var feature in features)
            if (_weights.TryGetValue(feature, out var weights))
                foreach (var weight in weights) sums[weight.Intent] += weight.Value;
        var highest = sums.Length == 0 ? 0 : sums.Max();
        var total = 0.0;
        for (var i = 0; i < sums.Length; i++) total += sums[i] = Math.Exp(sums[i] - highest);
        var probabilities = new Dictionary<string, double>(sums.Length, StringComparer.Ordinal);
        for (var i = 0; i < sums.Length; i++) probabilities[_intents[i]] = sums[i] / total;
        return probabilities;
    }

    /// <summary>What a feature counts for an intent; 0 where it says nothing.</summary>
    internal double Of(string feature, string intent)
    {
        var index = _intents.IndexOf(intent);
        return _weights.TryGetValue(feature, out var weights) ? weights.Where(weight => weight.Intent == index).Sum(weight => weight.Value) : 0;
    }

    /// <summary>The text of the file.</summary>
    internal static string Write(string comment, IEnumerable<(string Feature, IEnumerable<(string Intent, double Weight)> Weights)> lines)
    {
        var text = new StringBuilder();
        foreach (var line in comment.Split('\n')) text.Append("# ").Append(line).Append('\n');
        foreach (var (feature, weights) in lines)
            text.Append(feature).Append('\t').AppendJoin(' ', weights.Select(weight => string.Create(CultureInfo.InvariantCulture, $"{weight.Intent} {weight.Weight:0.##}"))).Append('\n');
        return text.ToString();
    }

    private static Weight[] Read(ReadOnlySpan<char> text, Dictionary<string, int> indexes, string file, int line)
    {
        var weights = new List<Weight>();
        var names = indexes.GetAlternateLookup<ReadOnlySpan<char>>();
        while (!text.IsEmpty)
        {
            var space = text.IndexOf(' ');
            if (space < 1) throw Fault(file, line);
            var name = text[..space];
            text = text[(space + 1)..];
            var end = text.IndexOf(' ');
            if (!float.TryParse(end < 0 ? text : text[..end], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !float.IsFinite(value)) throw Fault(file, line);
            if (!names.TryGetValue(name, out var index)) names[name] = index = indexes.Count;
            weights.Add(new Weight(index, value));
            text = end < 0 ? [] : text[(end + 1)..];
        }

        return [.. weights];
    }

    private static DialogFaultException Fault(string file, int line) =>
        new(file, line, "a line is a feature, a tab, and intents with their weights, such as “how come\tReason 2.31”; “intents learn” writes the file anew.");

    private readonly record struct Weight(int Intent, float Value);
}
