using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace Briefing.Conversation.Understanding.Requests;

/// <summary>Reads <c>dialogs/zones.yaml</c>: names of time zones that the IANA database does not have.</summary>
internal static class ZoneFile
{
    internal const string Name = "zones.yaml";

    /// <summary>The names of a folder with those of the IANA database.</summary>
    /// <exception cref="DialogFaultException">The file has a fault.</exception>
    internal static ZoneNames Load(string folder)
    {
        var path = Path.Combine(folder, Name);
        return new ZoneNames(File.Exists(path) ? Parse(Name, File.ReadAllText(path)) : []);
    }

    /// <exception cref="DialogFaultException">The text has a fault.</exception>
    internal static ImmutableArray<(string Name, ImmutableArray<string> Zones, bool IsShort)> Parse(string file, string text)
    {
        var list = DialogYaml.Root<YamlSequenceNode>(file, text, "write a list of zones, each beginning “- zone:”.");
        return [.. list.SelectMany(node => Entry(file, node))];
    }

    private static IEnumerable<(string Name, ImmutableArray<string> Zones, bool IsShort)> Entry(string file, YamlNode node)
    {
        if (node is not YamlMappingNode entry) throw Fault(file, node, "write “- zone: …” and under it names or short");
        var zones = Words(file, entry, "zone");
        if (zones.IsEmpty) throw Fault(file, node, "a zone is missing; write “- zone: Europe/Rome”");
        foreach (var zone in zones)
            if (!ZoneNames.IsZone(zone)) throw Fault(file, node, $"“{zone}” is no zone of the IANA database; write one such as Europe/Rome");
        foreach (var (key, _) in entry.Children)
            if (key is not YamlScalarNode { Value: "zone" or "names" or "short" }) throw Fault(file, key, $"“{key}” is not known; known are zone, names and short");
        foreach (var name in Words(file, entry, "names")) yield return (name, zones, false);
        foreach (var name in Words(file, entry, "short")) yield return (name, zones, true);
    }

    private static ImmutableArray<string> Words(string file, YamlMappingNode entry, string key) =>
        !entry.Children.TryGetValue(new YamlScalarNode(key), out var value) ? []
        : value is YamlScalarNode { Value: { } text } ? [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]
        : throw Fault(file, value, "write names in one line, with commas between");

    private static DialogFaultException Fault(string file, YamlNode node, string fault) => new(file, (int)node.Start.Line, fault + ".");
}
