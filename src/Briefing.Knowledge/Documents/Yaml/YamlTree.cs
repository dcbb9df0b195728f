using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Briefing.Knowledge.Documents.Yaml;

/// <summary>A node of a small YAML tree that remembers its line.</summary>
/// <param name="Line">The line it starts on, from 1.</param>
internal abstract record YamlTree(int Line)
{
    /// <summary>Deeper nesting than anybody writes by hand is refused: the text may come from a stranger.</summary>
    private const int MaximumDepth = 24;

    /// <summary>Reads the first document of a YAML text; null where there is none.</summary>
    /// <exception cref="YamlFaultException">The text is not YAML, or uses anchors, or nests too deeply.</exception>
    public static YamlTree? Parse(string yaml, int firstLine = 1)
    {
        var parser = new Parser(new StringReader(yaml));
        try
        {
            while (parser.MoveNext())
                if (parser.Current is NodeEvent) return Node(parser, firstLine - 1, 0);
            return null;
        }
        catch (YamlException fault)
        {
            var reason = fault.InnerException?.Message ?? fault.Message;
            throw new YamlFaultException((int)Math.Max(1, fault.Start.Line) + firstLine - 1, reason, fault);
        }
        catch (InvalidOperationException fault)
        {
            // The parser's own way to say that brackets do not match.
            throw new YamlFaultException((int)Math.Max(1, parser.Current?.End.Line ?? 1) + firstLine - 1, "brackets or indents do not match", fault);
        }
    }

    private static YamlTree Node(Parser parser, int before, int depth)
    {
        var at = parser.Current!;
        var line = (int)at.Start.Line + before;
        if (depth > MaximumDepth) throw new YamlFaultException(line, "the nesting is too deep");
        switch (at)
        {
            case YamlDotNet.Core.Events.Scalar scalar:
                return new YamlText(line, scalar.Value, scalar.Style == ScalarStyle.Plain);
            case SequenceStart:
                var items = new List<YamlTree>();
                while (parser.MoveNext() && parser.Current is not SequenceEnd) items.Add(Node(parser, before, depth + 1));
                return new YamlList(line, items);
            case MappingStart:
                return Map(parser, before, depth, line);
            default:
                throw new YamlFaultException(line, "anchors and aliases are not supported");
        }
    }

    private static YamlMap Map(Parser parser, int before, int depth, int line)
    {
        var entries = new Dictionary<string, YamlTree>(StringComparer.Ordinal);
        while (parser.MoveNext() && parser.Current is not MappingEnd)
        {
            var keyLine = (int)parser.Current!.Start.Line + before;
            if (parser.Current is not YamlDotNet.Core.Events.Scalar key)
                throw new YamlFaultException(keyLine, "a key must be a plain word");
            if (!parser.MoveNext()) break;
            if (!entries.TryAdd(key.Value, Node(parser, before, depth + 1)))
                throw new YamlFaultException(keyLine, $"the key \"{key.Value}\" stands twice");
        }

        return new YamlMap(line, entries);
    }
}

/// <summary>A scalar.</summary>
/// <param name="Line">Its line.</param>
/// <param name="Value">Its text, unescaped.</param>
/// <param name="IsPlain">Whether it stands without quotation marks.</param>
internal sealed record YamlText(int Line, string Value, bool IsPlain) : YamlTree(Line)
{
    /// <summary>Whether it means "nothing", as YAML 1.2's core schema has it.</summary>
    public bool IsNull => IsPlain && Value is "" or "~" or "null" or "Null" or "NULL";
}

/// <summary>A sequence.</summary>
internal sealed record YamlList(int Line, IReadOnlyList<YamlTree> Items) : YamlTree(Line);

/// <summary>A mapping with text keys.</summary>
internal sealed record YamlMap(int Line, IReadOnlyDictionary<string, YamlTree> Entries) : YamlTree(Line);

/// <summary>A fault in a YAML text.</summary>
internal sealed class YamlFaultException(int line, string reason, Exception? cause = null) : Exception(reason, cause)
{
    /// <summary>The line of the fault, from 1.</summary>
    public int Line { get; } = line;
}
