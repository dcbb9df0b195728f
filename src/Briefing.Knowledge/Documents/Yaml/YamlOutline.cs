using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Briefing.Knowledge.Documents.Yaml;

/// <summary>
/// Where the nodes of a YAML text stand in it, so that one can be edited and the rest, comments and all, stays as it is.
/// The text must be one that <see cref="YamlTree.Parse"/> reads.
/// </summary>
/// <param name="Start">The first code unit; of a block list its first dash.</param>
/// <param name="End">The code unit after the last one; white space and comments behind the last child do not belong to it.</param>
/// <param name="Line">The line it starts on, from 1.</param>
/// <param name="IsFlow">Whether it is written in brackets.</param>
internal abstract record YamlOutline(int Start, int End, int Line, bool IsFlow)
{
    /// <summary>The outline of the first document of a text; null where there is none.</summary>
    /// <exception cref="YamlFaultException">The text cannot be outlined.</exception>
    internal static YamlOutline? Of(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        while (parser.MoveNext())
            if (parser.Current is NodeEvent) return Node(parser, yaml);
        return null;
    }

    private static YamlOutline Node(Parser parser, string yaml)
    {
        var at = parser.Current!;
        var (start, line) = ((int)at.Start.Index, (int)at.Start.Line);
        switch (at)
        {
            case YamlDotNet.Core.Events.Scalar:
                return new YamlScalarOutline(start, start + yaml.AsSpan(start, (int)at.End.Index - start).TrimEnd().Length, line);
            case SequenceStart list:
                var items = new List<YamlOutline>();
                while (parser.MoveNext() && parser.Current is not SequenceEnd) items.Add(Node(parser, yaml));
                return new YamlListOutline(start, EndOf(parser, list.Style == SequenceStyle.Flow, items, start), line, list.Style == SequenceStyle.Flow, items);
            case MappingStart map:
                var entries = new List<YamlEntryOutline>();
                while (parser.MoveNext() && parser.Current is not MappingEnd)
                {
                    if (parser.Current is not YamlDotNet.Core.Events.Scalar key) throw new YamlFaultException(line, "a key must be a plain word");
                    var (name, keyStart, keyEnd) = (key.Value, (int)key.Start.Index, (int)key.End.Index);
                    parser.MoveNext();
                    entries.Add(new YamlEntryOutline(name, keyStart, keyEnd, Node(parser, yaml)));
                }

                return new YamlMapOutline(
                    start, EndOf(parser, map.Style == MappingStyle.Flow, [.. entries.Select(entry => entry.Value)], start), line, map.Style == MappingStyle.Flow, entries);
            default:
                throw new YamlFaultException(line, "anchors and aliases are not supported");
        }
    }

    private static int EndOf(Parser parser, bool isFlow, List<YamlOutline> children, int start) =>
        isFlow ? (int)parser.Current!.Start.Index + 1 : children.Count > 0 ? children[^1].End : start;
}

/// <summary>A scalar; empty where nothing is written, right behind the colon or dash.</summary>
internal sealed record YamlScalarOutline(int Start, int End, int Line) : YamlOutline(Start, End, Line, IsFlow: false);

/// <summary>A sequence.</summary>
internal sealed record YamlListOutline(int Start, int End, int Line, bool IsFlow, IReadOnlyList<YamlOutline> Items) : YamlOutline(Start, End, Line, IsFlow);

/// <summary>A mapping.</summary>
internal sealed record YamlMapOutline(int Start, int End, int Line, bool IsFlow, IReadOnlyList<YamlEntryOutline> Entries) : YamlOutline(Start, End, Line, IsFlow)
{
    /// <summary>The entry of a key; null where there is none.</summary>
    internal YamlEntryOutline? Entry(string key) => Entries.FirstOrDefault(entry => entry.Key == key);
}

/// <summary>A key of a mapping and its value.</summary>
internal sealed record YamlEntryOutline(string Key, int KeyStart, int KeyEnd, YamlOutline Value);
