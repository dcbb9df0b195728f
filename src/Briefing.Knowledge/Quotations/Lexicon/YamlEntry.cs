using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Briefing.Knowledge.Quotations.Lexicon;

/// <summary>One entry of a list in a YAML file.</summary>
internal readonly struct YamlEntry(YamlFile file, YamlMappingNode node)
{
    internal LexiconException Fault(string fault) => file.Fault(node, fault);

    /// <summary>Refuses names that nothing reads: a misspelt one would be ignored in silence.</summary>
    internal void Allow(params ReadOnlySpan<string> names)
    {
        foreach (var key in node.Children.Keys)
        {
            if (key is YamlScalarNode { Value: { } name } && names.Contains(name)) continue;
            throw file.Fault(key, $"\"{key}\" is not known here; known are: {string.Join(", ", names!)}.");
        }
    }

    internal string Required(string name) =>
        Optional(name) ?? throw Fault($"\"{name}\" is missing.");

    internal string? Optional(string name)
    {
        if (!node.Children.TryGetValue(new YamlScalarNode(name), out var value) || YamlFile.IsNull(value)) return null;
        return value is YamlScalarNode scalar ? scalar.Value!.Trim() : throw file.Fault(value, $"\"{name}\" must be a single word or phrase.");
    }

    internal IReadOnlyList<string> Strings(string name)
    {
        if (!node.Children.TryGetValue(new YamlScalarNode(name), out var value) || YamlFile.IsNull(value)) return [];
        if (value is not YamlSequenceNode sequence) throw file.Fault(value, $"\"{name}\" must be a list, such as [one, two].");
        var words = new List<string>();
        foreach (var child in sequence)
            words.Add(child is YamlScalarNode { Value: { Length: > 0 } word } ? word.Trim() : throw file.Fault(child, $"\"{name}\" must hold words or phrases."));
        return words;
    }

    internal IEnumerable<YamlEntry> Entries(string name)
    {
        if (!node.Children.TryGetValue(new YamlScalarNode(name), out var value) || YamlFile.IsNull(value)) yield break;
        if (value is not YamlSequenceNode sequence) throw file.Fault(value, $"\"{name}\" must be a list.");
        foreach (var child in sequence)
            yield return new YamlEntry(file, child as YamlMappingNode ?? throw file.Fault(child, $"Each entry of \"{name}\" must be a set of \"name: value\" pairs."));
    }

    internal DateOnly? Date(string name)
    {
        var text = Optional(name);
        if (text is null) return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw Fault($"\"{name}: {text}\" is not a date such as 2025-01-20.");
    }
}
