using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Briefing.Knowledge.Quotations.Lexicon;

/// <summary>A YAML file read with the place of everything in it, so that a fault can name its line.</summary>
internal sealed class YamlFile
{
    private readonly YamlMappingNode _root;

    private YamlFile(string path, YamlMappingNode root) => (Path, _root) = (path, root);

    internal string Path { get; }

    internal static YamlFile Load(string folder, string name)
    {
        var path = System.IO.Path.Combine(folder, name);
        if (!File.Exists(path)) throw new LexiconException(path, 0, "The file is missing; the dialogs folder must hold it.");
        return Parse(path, File.ReadAllText(path));
    }

    internal static YamlFile Parse(string path, string text)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException fault)
        {
            throw new LexiconException(path, (int)fault.End.Line, $"This is not valid YAML: {fault.InnerException?.Message ?? fault.Message}");
        }

        if (stream.Documents.Count == 0 || stream.Documents[0].RootNode is not YamlMappingNode root)
            throw new LexiconException(path, 1, "The file must hold named lists, such as \"verbs:\".");
        return new YamlFile(path, root);
    }

    internal LexiconException Fault(YamlNode at, string fault) => new(Path, (int)at.Start.Line, fault);

    /// <summary>The entries of a list of the file; none where the list is missing. Names that are not expected are faults.</summary>
    internal IEnumerable<YamlEntry> Entries(string list)
    {
        if (!_root.Children.TryGetValue(new YamlScalarNode(list), out var node) || IsNull(node)) yield break;
        if (node is not YamlSequenceNode sequence) throw Fault(node, $"\"{list}\" must be a list.");
        foreach (var child in sequence)
        {
            if (child is not YamlMappingNode mapping) throw Fault(child, $"Each entry of \"{list}\" must be a set of \"name: value\" pairs.");
            yield return new YamlEntry(this, mapping);
        }
    }

    /// <summary>A list of plain words or phrases; empty where it is missing.</summary>
    internal IReadOnlyList<string> Words(string list) => new YamlEntry(this, _root).Strings(list);

    internal void Allow(params ReadOnlySpan<string> lists) => new YamlEntry(this, _root).Allow(lists);

    internal static bool IsNull(YamlNode node) => node is YamlScalarNode { Value: null or "" or "~" or "null" };
}
