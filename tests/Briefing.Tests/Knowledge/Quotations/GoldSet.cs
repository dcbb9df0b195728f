using Briefing.Knowledge.Quotations;
using YamlDotNet.RepresentationModel;

namespace Briefing.Tests.Knowledge.Quotations;

/// <summary>One text of the gold set and what must be found in it.</summary>
/// <param name="Line">Its line in the file.</param>
/// <param name="Text">The text.</param>
/// <param name="Says">"Speaker | mode | content" of each statement that is somebody's words.</param>
/// <param name="About">Whom the statements must be about.</param>
internal sealed record GoldCase(int Line, string Text, IReadOnlyList<string> Says, IReadOnlyList<string> About);

/// <summary>The gold set and how an analysis compares with it.</summary>
internal static class GoldSet
{
    internal static IReadOnlyList<GoldCase> Load(string path)
    {
        var stream = new YamlStream();
        using var reader = File.OpenText(path);
        stream.Load(reader);
        return [.. ((YamlSequenceNode)stream.Documents[0].RootNode).Cast<YamlMappingNode>().Select(Case)];
    }

    /// <summary>The statements of an analysis that are somebody's words, in the form of the gold set.</summary>
    internal static IReadOnlyList<string> Found(DocumentAnalysis analysis) =>
    [
        .. analysis.Statements.Where(statement => statement.Mode != SpeechMode.Narration)
            .Select(statement => $"{statement.Speaker?.Name ?? "?"} | {statement.Mode.ToString().ToLowerInvariant()} | {statement.Content.Text}"),
    ];

    private static GoldCase Case(YamlMappingNode node) => new(
        (int)node.Start.Line,
        ((YamlScalarNode)node.Children[new YamlScalarNode("text")]).Value!,
        Strings(node, "says"), Strings(node, "about"));

    private static string[] Strings(YamlMappingNode node, string name) =>
        node.Children.TryGetValue(new YamlScalarNode(name), out var list) ? [.. ((YamlSequenceNode)list).Select(item => ((YamlScalarNode)item).Value!)] : [];
}
