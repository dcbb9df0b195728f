using System.Text;
using Briefing.Knowledge.Documents.Yaml;

namespace Briefing.Knowledge.Facts.Editing;

/// <summary>
/// Edits the text of a facts.yaml: only what is meant changes, and comments, order and style of the rest stay. The result is
/// the caller's to check by reading it again.
/// </summary>
internal static class FactsYaml
{
    private const string NewFile = """
        # Curated facts: each a claim in the curator's words, bound to the exact text of a document in this folder.
        # `briefing-bot facts --help` lists the commands that look after this file; it may be edited by hand as well.

        """;

    /// <summary>The keys of an entry, in the order they are written in.</summary>
    private static readonly string[] Keys = ["id", "claim", "speaker", "modality", "topics", "hidden", "because", "quote"];

    /// <summary>Adds an entry at the end of a list, which is made where there is none.</summary>
    internal static string Add(string yaml, string list, CuratedEntry entry)
    {
        var lineBreak = YamlLines.Break(yaml);
        if (string.IsNullOrWhiteSpace(yaml)) yaml = NewFile.ReplaceLineEndings("\n");
        var root = YamlOutline.Of(yaml);
        if (root is null || (root is YamlScalarOutline && root.Start == root.End))
            return $"{Ended(yaml, lineBreak)}{list}:{lineBreak}{Block(entry, 2, lineBreak)}{lineBreak}";
        if (root is not YamlMapOutline { IsFlow: false } map) throw OneLine();
        if (map.Entry(list) is not { } found)
        {
            var at = YamlLines.EndOfLine(yaml, map.End);
            return $"{yaml[..at]}{lineBreak}{list}:{lineBreak}{Block(entry, 2, lineBreak)}{(at == yaml.Length ? lineBreak : "")}{yaml[at..]}";
        }

        switch (found.Value)
        {
            case YamlListOutline { IsFlow: true, Items.Count: > 0 } flow:
                return $"{yaml[..flow.Items[^1].End]}, {Flow(entry)}{yaml[flow.Items[^1].End..]}";
            case YamlListOutline { IsFlow: false, Items.Count: > 0 } block:
                var end = YamlLines.EndOfLine(yaml, block.Items[^1].End);
                return $"{yaml[..end]}{lineBreak}{Block(entry, YamlLines.Column(yaml, block.Start), lineBreak)}{(end == yaml.Length ? lineBreak : "")}{yaml[end..]}";
            default:
                var colon = yaml.IndexOf(':', found.KeyEnd) + 1;
                var rest = Math.Max(colon, found.Value.End);
                return $"{yaml[..colon]}{lineBreak}{Block(entry, 2, lineBreak)}{(rest == yaml.Length ? lineBreak : "")}{yaml[rest..]}";
        }
    }

    /// <summary>Gives a key of an entry a value, or takes it out where the value is null.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="list">The list: facts or hidden.</param>
    /// <param name="line">The line that the entry starts on.</param>
    /// <param name="key">The key; one of the quote's is written <c>quote.exact</c>.</param>
    /// <param name="value">The value: a text, or several for a list.</param>
    internal static string Set(string yaml, string list, int line, string key, object? value)
    {
        var entry = Entry(yaml, list, line);
        string[] keys = Keys;
        if (key.Split('.') is [var parent, var child])
        {
            entry = entry.Entry(parent)?.Value as YamlMapOutline ?? throw OneLine();
            (key, keys) = (child, ["source", "exact", "prefix", "suffix"]);
        }

        return value is null
            ? YamlMapEdit.Remove(yaml, entry, key)
            : YamlMapEdit.Set(yaml, entry, key, Written(value, entry.IsFlow), keys.AsSpan(0, Array.IndexOf(keys, key)));
    }

    /// <summary>Takes an entry out.</summary>
    internal static string Remove(string yaml, string list, int line)
    {
        var items = List(yaml, list).Items;
        var index = items.ToList().FindIndex(item => item.Line == line);
        var entry = items[index];
        if (List(yaml, list).IsFlow)
        {
            if (items.Count == 1) return yaml[..entry.Start] + yaml[entry.End..];
            return index + 1 < items.Count ? yaml[..entry.Start] + yaml[items[index + 1].Start..] : yaml[..items[index - 1].End] + yaml[entry.End..];
        }

        if (items.Count == 1)
        {
            var key = ((YamlMapOutline)YamlOutline.Of(yaml)!).Entry(list)!;
            return yaml[..(yaml.IndexOf(':', key.KeyEnd) + 1)] + " []" + yaml[entry.End..];
        }

        var dash = yaml.LastIndexOf('-', entry.Start - 1);
        return yaml[..YamlLines.EndOfLineBefore(yaml, dash)] + yaml[YamlLines.EndOfLine(yaml, entry.End)..];
    }

    private static YamlListOutline List(string yaml, string list) =>
        (YamlOutline.Of(yaml) as YamlMapOutline)?.Entry(list)?.Value as YamlListOutline ?? throw OneLine();

    private static YamlMapOutline Entry(string yaml, string list, int line) =>
        List(yaml, list).Items.OfType<YamlMapOutline>().FirstOrDefault(item => item.Line == line) ?? throw OneLine();

    private static string Block(CuratedEntry entry, int column, string lineBreak)
    {
        var indent = new string(' ', column);
        var lines = new List<string>();
        foreach (var (key, value) in entry.Fields) lines.Add($"{key}: {Written(value, inFlow: false)}");
        lines.Add("quote:");
        foreach (var (key, value) in entry.QuoteFields) lines.Add($"  {key}: {YamlScalarText.Of(value)}");
        return $"{indent}- {string.Join($"{lineBreak}{indent}  ", lines)}";
    }

    private static string Flow(CuratedEntry entry)
    {
        var text = new StringBuilder("{ ");
        foreach (var (key, value) in entry.Fields) text.Append(key).Append(": ").Append(Written(value, inFlow: true)).Append(", ");
        var quote = string.Join(", ", entry.QuoteFields.Select(field => $"{field.Key}: {YamlScalarText.Of(field.Value, inFlow: true)}"));
        return text.Append("quote: { ").Append(quote).Append(" } }").ToString();
    }

    private static string Written(object value, bool inFlow) => value switch
    {
        true => "true",
        string text => YamlScalarText.Of(text, inFlow),
        IEnumerable<string> texts => YamlScalarText.Of(texts),
        _ => throw new ArgumentException("A value is a text, several, or true.", nameof(value)),
    };

    private static string Ended(string yaml, string lineBreak) => yaml.Length == 0 || yaml[^1] is '\n' or '\r' ? yaml : yaml + lineBreak;

    private static CurationException OneLine() =>
        new("This facts.yaml is written in a form that the commands cannot edit; edit it by hand, or bring it into the form of src/Briefing.Host/Sample/facts.yaml.");
}
