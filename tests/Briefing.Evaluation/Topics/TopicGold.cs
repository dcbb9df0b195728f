using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace Briefing.Evaluation.Topics;

/// <summary>A text of our own with the topics that a reader accepts.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Date">The day it was published.</param>
/// <param name="Text">The text.</param>
/// <param name="Must">Topics that have to be found.</param>
/// <param name="Accept">Topics that may be shown, those of <paramref name="Must"/> among them.</param>
internal sealed record TopicText(string Title, string Date, string Text, ImmutableArray<string> Must, ImmutableArray<string> Accept);

/// <summary>A word of several senses in a sentence.</summary>
/// <param name="Word">The word.</param>
/// <param name="Means">The name of the sense; <c>person</c> or <c>open</c> where it has none.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Document">More text of the same document; null for none.</param>
internal sealed record HomographItem(string Word, string Means, string Text, string? Document)
{
    /// <summary>Whether no sense must be given.</summary>
    internal bool HasNone => Means is "person" or "open";
}

/// <summary>Reads the files of this folder.</summary>
internal static class TopicGold
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Topics");

    internal static ImmutableArray<TopicText> Texts() =>
        [.. Entries("texts.yaml", "texts").Select(entry => new TopicText(Value(entry, "title")!, Value(entry, "date")!, Value(entry, "text")!, List(entry, "must"), List(entry, "accept")))];

    internal static ImmutableArray<HomographItem> Homographs(string file) =>
        [.. Entries(file, "items").Select(entry => new HomographItem(Value(entry, "word")!, Value(entry, "means")!, Value(entry, "text")!, Value(entry, "document")))];

    private static IEnumerable<YamlMappingNode> Entries(string file, string list)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(File.ReadAllText(Path.Combine(Folder, file))));
        return ((YamlSequenceNode)stream.Documents[0].RootNode[list]).Cast<YamlMappingNode>();
    }

    private static string? Value(YamlMappingNode node, string name) => node.Children.TryGetValue(name, out var value) ? ((YamlScalarNode)value).Value : null;

    private static ImmutableArray<string> List(YamlMappingNode node, string name) =>
        [.. ((YamlSequenceNode)node[name]).Select(item => ((YamlScalarNode)item).Value!)];
}
