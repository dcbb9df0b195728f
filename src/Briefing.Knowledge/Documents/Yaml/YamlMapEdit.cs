namespace Briefing.Knowledge.Documents.Yaml;

/// <summary>Edits one mapping of a YAML text in place. The text changes by one range at a time, so an outline serves one edit.</summary>
internal static class YamlMapEdit
{
    /// <summary>Gives a key a value, which is written already; the key is added behind <paramref name="behind"/> where it is not there.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="map">The mapping.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">The value as it is to stand in the text, in one line.</param>
    /// <param name="behind">The keys that a new one stands behind, the nearest last; none of them is there: it stands first.</param>
    internal static string Set(string yaml, YamlMapOutline map, string key, string value, params ReadOnlySpan<string> behind)
    {
        if (map.Entry(key) is { } entry)
        {
            var colon = yaml.IndexOf(':', entry.KeyEnd) + 1;
            return $"{yaml[..colon]} {value}{yaml[Math.Max(colon, entry.Value.End)..]}";
        }

        YamlEntryOutline? before = null;
        foreach (var name in behind) before = map.Entry(name) ?? before;
        if (map.IsFlow)
        {
            return before is null
                ? $"{yaml[..(map.Start + 1)]} {key}: {value}{(map.Entries.Count > 0 ? "," : "")}{yaml[(map.Start + 1)..]}"
                : $"{yaml[..before.Value.End]}, {key}: {value}{yaml[before.Value.End..]}";
        }

        var indent = new string(' ', YamlLines.Column(yaml, map.Start));
        if (before is null) return $"{yaml[..map.Start]}{key}: {value}{YamlLines.Break(yaml)}{indent}{yaml[map.Start..]}";
        var end = YamlLines.EndOfLine(yaml, before.Value.End);
        return $"{yaml[..end]}{YamlLines.Break(yaml)}{indent}{key}: {value}{yaml[end..]}";
    }

    /// <summary>Takes a key out, with the comment behind its value.</summary>
    internal static string Remove(string yaml, YamlMapOutline map, string key)
    {
        var index = map.Entries.ToList().FindIndex(entry => entry.Key == key);
        if (index < 0) return yaml;
        var entry = map.Entries[index];
        if (index + 1 < map.Entries.Count && (index == 0 || map.IsFlow)) return yaml[..entry.KeyStart] + yaml[map.Entries[index + 1].KeyStart..];
        if (index == 0) return yaml[..entry.KeyStart] + yaml[entry.Value.End..];
        if (map.IsFlow) return yaml[..map.Entries[index - 1].Value.End] + yaml[entry.Value.End..];
        return yaml[..YamlLines.EndOfLineBefore(yaml, entry.KeyStart)] + yaml[YamlLines.EndOfLine(yaml, entry.Value.End)..];
    }
}
