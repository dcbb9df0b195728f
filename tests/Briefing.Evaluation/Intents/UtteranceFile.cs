using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace Briefing.Evaluation.Intents;

/// <summary>An utterance and what it must be recognised as.</summary>
/// <param name="Text">What the user writes.</param>
/// <param name="Accepted">The intents that are right; it is counted as the first.</param>
internal sealed record MarkedUtterance(string Text, ImmutableArray<string> Accepted)
{
    internal string Intent => Accepted[0];
}

/// <summary>A file of this folder: see its README.</summary>
/// <param name="Name">The name without its ending.</param>
/// <param name="Utterances">In the order of the file.</param>
internal sealed record UtteranceFile(string Name, ImmutableArray<MarkedUtterance> Utterances)
{
    /// <summary>How the name begins: <c>tune</c>, <c>tune2</c>, <c>tune3</c> or <c>held</c>.</summary>
    internal string Part => Name.Split('-')[0];

    /// <summary>Whether it is looked at to measure only: its failures are not printed.</summary>
    internal bool IsHeld => !Part.StartsWith("tune", StringComparison.Ordinal);

    internal static ImmutableArray<UtteranceFile> All() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Intents"), "*.yaml").Order(StringComparer.Ordinal)
            .Select(path => Parse(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path))),
    ];

    internal static UtteranceFile Parse(string name, string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return new UtteranceFile(name,
        [
            .. ((YamlMappingNode)stream.Documents[0].RootNode).SelectMany(section => ((YamlScalarNode)section.Value).Value!
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(text => new MarkedUtterance(text, [.. ((YamlScalarNode)section.Key).Value!.Split(" or ")]))),
        ]);
    }
}
