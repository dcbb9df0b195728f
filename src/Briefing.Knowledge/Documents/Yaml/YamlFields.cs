using System.Collections.Immutable;

namespace Briefing.Knowledge.Documents.Yaml;

/// <summary>Reads fields of a mapping; white space is folded, and an empty text is the same as none.</summary>
internal static class YamlFields
{
    /// <summary>The text under a key; null where the key is absent or says <c>null</c>.</summary>
    /// <exception cref="YamlFaultException">The key holds a list or a mapping.</exception>
    public static string? Text(YamlMap map, string key) => !map.Entries.TryGetValue(key, out var node) ? null : node switch
    {
        YamlText { IsNull: true } => null,
        YamlText text => Folded(text.Value),
        _ => throw new YamlFaultException(node.Line, $"\"{key}\" must be one text"),
    };

    /// <summary>The texts under a key: a list of texts, or one text.</summary>
    /// <exception cref="YamlFaultException">The key holds anything else.</exception>
    public static ImmutableArray<string> Texts(YamlMap map, string key)
    {
        if (!map.Entries.TryGetValue(key, out var node)) return [];
        if (node is not YamlList list) return Text(map, key) is { } one ? [one] : [];
        return [.. list.Items.Select(item => item is YamlText text
            ? Folded(text.Value) : throw new YamlFaultException(item.Line, $"\"{key}\" must be a list of texts")).OfType<string>()];
    }

    private static string? Folded(string value)
    {
        var folded = string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return folded.Length > 0 ? folded : null;
    }
}
