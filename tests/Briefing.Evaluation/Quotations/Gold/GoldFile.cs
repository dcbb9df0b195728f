using System.Collections.Immutable;
using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Briefing.Evaluation.Quotations.Gold;

/// <summary>A file of the gold set; its form is told in <c>Quotations/Gold/README.md</c>.</summary>
/// <param name="Name">Its name without the ending.</param>
/// <param name="Texts">Its texts.</param>
internal sealed record GoldFile(string Name, ImmutableArray<GoldText> Texts)
{
    private static readonly string[] Modalities = ["said", "may-have-said", "implied", "predicted"];

    /// <summary>Whether it is looked at to measure only: its failures are never printed.</summary>
    internal bool IsHeld => Part == "held";

    /// <summary>The part of the set it belongs to, by which its name begins: <c>tune</c> or <c>held</c>.</summary>
    internal string Part => Name.Split('-')[0];

    /// <summary>All files of a folder, by name.</summary>
    internal static ImmutableArray<GoldFile> In(string folder) =>
        [.. Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Select(path => Read(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path)))];

    /// <summary>Reads one file.</summary>
    /// <exception cref="FormatException">It is not of the form; the message says where and what to do.</exception>
    internal static GoldFile Read(string name, string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        if (stream.Documents is not [{ RootNode: YamlSequenceNode texts }]) throw new FormatException($"{name}: begin each text with \"- text: |\".");
        return new GoldFile(name, [.. texts.Select(node => Text(name, node as YamlMappingNode ?? throw new FormatException($"{name}:{node.Start.Line}: a text is missing.")))]);
    }

    private static GoldText Text(string name, YamlMappingNode node)
    {
        var place = $"{name}:{node.Start.Line}";
        foreach (var key in node.Children.Keys.Select(key => ((YamlScalarNode)key).Value))
            if (key is not ("title" or "date" or "text" or "says" or "never")) throw new FormatException($"{place}: \"{key}\" is not known; use title, date, text, says and never.");
        return new GoldText(
            place, Value(node, "title"), Value(node, "date"), Value(node, "text") ?? throw new FormatException($"{place}: there is no text."),
            [.. Lines(node, "says").Select(line => Quotation(place, line))], [.. Lines(node, "never").Select(line => Trap(place, line))]);
    }

    private static GoldQuotation Quotation(string place, string line)
    {
        if (Cells(line) is not [var speaker, ("direct" or "indirect" or "mixed") and var mode, var form, var words, .. var rest])
            throw new FormatException($"{place}: write \"speaker | direct, indirect or mixed | form | words\", not \"{line}\".");
        var through = rest.FirstOrDefault(cell => cell.StartsWith("through ", StringComparison.Ordinal))?["through ".Length..];
        var modality = rest.FirstOrDefault(Modalities.Contains) ?? "said";
        var denied = rest.Contains("denied");
        if (rest.Length != (through is null ? 0 : 1) + (rest.Contains(modality) ? 1 : 0) + (denied ? 1 : 0)) throw new FormatException($"{place}: after the words only {string.Join(", ", Modalities)}, denied or \"through NAME\" may stand: \"{line}\".");
        return new GoldQuotation(place, Names(speaker), mode, form, Pieces(words), modality, through, denied);
    }

    private static GoldTrap Trap(string place, string line) => Cells(line) is [var speaker, var kind, var words]
        ? new GoldTrap(place, Names(speaker), kind, Pieces(words))
        : throw new FormatException($"{place}: write \"speaker | kind | words\", not \"{line}\".");

    private static ImmutableArray<string> Names(string speaker) => speaker == "?" ? [] : [.. speaker.Split(" / ")];

    private static ImmutableArray<GoldPiece> Pieces(string words) => [.. words.Split(" + ").Select(Piece)];

    private static GoldPiece Piece(string words)
    {
        var parts = words.Split(" … ");
        var mark = parts[0].LastIndexOf(" #", StringComparison.Ordinal);
        var occurrence = mark >= 0 && int.TryParse(parts[0][(mark + 2)..], NumberStyles.None, CultureInfo.InvariantCulture, out var nth) ? nth : 0;
        return new GoldPiece(occurrence > 0 ? parts[0][..mark] : parts[0], parts.Length > 1 ? parts[^1] : null, occurrence);
    }

    private static string[] Cells(string line) => line.Split('|', StringSplitOptions.TrimEntries);

    private static IEnumerable<string> Lines(YamlMappingNode node, string name) =>
        Value(node, name)?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static string? Value(YamlMappingNode node, string name) =>
        node.Children.TryGetValue(new YamlScalarNode(name), out var value) ? (value as YamlScalarNode)?.Value : null;
}
