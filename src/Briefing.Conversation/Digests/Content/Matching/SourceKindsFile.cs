using System.Collections.Frozen;
using System.Collections.Immutable;
using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Entities;
using YamlDotNet.RepresentationModel;

namespace Briefing.Conversation.Digests.Content.Matching;

/// <summary>Reads <c>dialogs/sources.yaml</c>: a list of kinds of source.</summary>
internal static class SourceKindsFile
{
    internal const string Name = "sources.yaml";

    /// <summary>The kinds of a folder; none where it has no such file.</summary>
    /// <exception cref="DialogFaultException">The file has a fault.</exception>
    internal static SourceKinds Load(string folder) => Path.Combine(folder, Name) is var path && File.Exists(path) ? Parse(Name, File.ReadAllText(path)) : SourceKinds.None;

    /// <exception cref="DialogFaultException">The text has a fault.</exception>
    internal static SourceKinds Parse(string file, string text)
    {
        var list = DialogYaml.Root<YamlSequenceNode>(file, text, "write a list of kinds, each beginning “- name:”.");
        return new SourceKinds([.. list.Select(node => Read(file, node))]);
    }

    private static SourceKind Read(string file, YamlNode node)
    {
        if (node is not YamlMappingNode entry) throw new DialogFaultException(file, (int)node.Start.Line, "write “- name: …” and under it called, publishers, series, titles, hosts or spoken.");
        var kind = new SourceKind("", [], [], [], [], [], IsSpoken: false);
        foreach (var (key, value) in entry.Children)
            kind = (key as YamlScalarNode)?.Value switch
            {
                "name" => kind with { Name = (value as YamlScalarNode)?.Value?.Trim() ?? "" },
                "called" => kind with { Names = Words(file, value) },
                "publishers" => kind with { Publishers = Words(file, value) },
                "except" => kind with { Except = Words(file, value).ToFrozenSet(StringComparer.Ordinal) },
                "series" => kind with { Series = Words(file, value) },
                "titles" => kind with { Titles = Words(file, value) },
                "hosts" => kind with { Hosts = Texts(file, value) },
                "spoken" => kind with { IsSpoken = (value as YamlScalarNode)?.Value is "yes" or "true" },
                var other => throw new DialogFaultException(file, (int)key.Start.Line, $"“{other}” is none of name, called, publishers, except, series, titles, hosts and spoken."),
            };
        if (kind.Name.Length == 0) throw new DialogFaultException(file, (int)node.Start.Line, "the kind has no name.");
        return kind with { Names = [.. kind.Names.Append(PeopleIndex.Normalise(kind.Name)).Distinct(StringComparer.Ordinal)] };
    }

    private static ImmutableArray<string> Words(string file, YamlNode node) => [.. Texts(file, node).Select(Folded)];

    /// <summary>Folded as names are, with the stars that stand for the rest of a word.</summary>
    private static string Folded(string word) =>
        (word.StartsWith('*') ? "*" : "") + PeopleIndex.Normalise(word.Trim('*')) + (word.EndsWith('*') ? "*" : "");

    private static ImmutableArray<string> Texts(string file, YamlNode node) => node is YamlSequenceNode list
        ? [.. list.Select(item => (item as YamlScalarNode)?.Value?.Trim()).OfType<string>().Where(text => text.Length > 0)]
        : throw new DialogFaultException(file, (int)node.Start.Line, "write a list: [one, two, three].");
}
