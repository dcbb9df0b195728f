using System.Collections.Immutable;

namespace Briefing.Conversation.Understanding.Lu;

/// <summary>
/// Reads the subset of Bot Framework's .lu that the questions use: <c># Intent</c>, <c>- utterances</c> with <c>{@entity}</c>,
/// <c>(one | other)</c> and <c>[optional]</c>, <c>@ ml</c>, <c>@ prebuilt</c>, <c>@ list</c> with its items, and <c>&gt; comments</c>.
/// What is outside it is refused by name.
/// </summary>
internal sealed class LuParser
{
    private static readonly string[] Kinds = ["ml", "prebuilt", "list"];

    private readonly string _file;
    private readonly string[] _lines;
    private readonly ImmutableArray<LuIntent>.Builder _intents = ImmutableArray.CreateBuilder<LuIntent>();
    private readonly Dictionary<string, List<string>> _lists = new(StringComparer.Ordinal);
    private readonly HashSet<string> _entities = new(StringComparer.Ordinal);
    private readonly List<(string Entity, int Line)> _used = [];
    private readonly List<LuUtterance> _utterances = [];
    private (string Name, int Line)? _intent;
    private List<string>? _list;
    private List<(string Form, string Item)> _listSynonyms = [];
    private readonly Dictionary<string, List<(string Form, string Item)>> _synonyms = new(StringComparer.Ordinal);
    private string _item = "";
    private int _at;

    private LuParser(string file, string text) => (_file, _lines) = (file, text.ReplaceLineEndings("\n").Split('\n'));

    /// <summary>Parses the text of a file.</summary>
    /// <exception cref="DialogFaultException">A line is not of the subset.</exception>
    internal static LuFile Parse(string file, string text) => new LuParser(file, text).Parse();

    private LuFile Parse()
    {
        for (; _at < _lines.Length; _at++)
        {
            var line = _lines[_at].Trim();
            if (line.Length == 0 || line[0] == '>') continue;
            if (line[0] == '#') Intent(line.TrimStart('#').Trim());
            else if (line[0] == '@') Entity(line[1..].Trim());
            else if (line[0] is '-' or '*' or '+') Item(line[1..].Trim());
            else throw Fault(line[0] == '['
                ? "imports are not read; every .lu file of the folder is read together"
                : "a line begins with # (intent), - (utterance), @ (entity) or > (comment); put a - before an utterance");
        }

        CloseIntent();
        foreach (var (entity, line) in _used)
            if (!_entities.Contains(entity) && !_lists.ContainsKey(entity))
                throw new DialogFaultException(_file, line, $"the entity “{entity}” is not declared; write “@ ml {entity}” or “@ list {entity} =” in this file.");
        return new LuFile(
            _intents.ToImmutable(),
            _lists.ToImmutableDictionary(list => list.Key, list => list.Value.ToImmutableArray(), StringComparer.Ordinal),
            _entities.ToImmutableHashSet(StringComparer.Ordinal))
        {
            Synonyms = _synonyms.ToImmutableDictionary(list => list.Key, list => list.Value.ToImmutableArray(), StringComparer.Ordinal),
        };
    }

    private void Intent(string name)
    {
        CloseIntent();
        if (name.Length == 0 || !name.All(c => char.IsLetterOrDigit(c) || c is '_' or '.'))
            throw Fault($"“{name}” is not the name of an intent; use letters and digits");
        _intent = (name, _at + 1);
        _list = null;
    }

    private void Entity(string declaration)
    {
        CloseIntent();
        var parts = declaration.TrimEnd('=').Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 2 || !Kinds.Contains(parts[0], StringComparer.Ordinal))
            throw Fault("an entity is declared “@ ml name”, “@ prebuilt name” or “@ list name =”; other kinds are not read");
        _list = null;
        if (parts[0] != "list") _entities.Add(parts[1]);
        else if (!declaration.EndsWith('=')) throw Fault("a list entity ends in “=”, and its items follow");
        else if (!_lists.TryAdd(parts[1], _list = [])) throw Fault($"the list “{parts[1]}” stands twice; put its items together");
        else (_listSynonyms, _item) = (_synonyms[parts[1]] = [], "");
    }

    private void Item(string text)
    {
        if (_list is not null)
        {
            var item = text.TrimEnd(':').Trim();
            if (item.Length == 0) throw Fault("the item is empty; write a word or phrase");
            if (text.EndsWith(':')) _item = item;
            else if (_item.Length > 0) _listSynonyms.Add((item, _item));
            if (!_list.Contains(item, StringComparer.OrdinalIgnoreCase)) _list.Add(item);
            return;
        }

        if (_intent is null) throw Fault("an utterance stands before any intent; write “# Name” above it");
        try
        {
            var root = LuUtteranceParser.Parse(text);
            _utterances.Add(new LuUtterance(text, root, _file, _at + 1));
            Note(root);
        }
        catch (FormatException fault)
        {
            throw Fault(fault.Message);
        }
    }

    private void Note(ImmutableArray<LuNode> nodes)
    {
        foreach (var node in nodes)
        {
            if (node is LuNode.Slot slot) _used.Add((slot.Entity, _at + 1));
            else if (node is LuNode.Choice choice)
                foreach (var option in choice.Options) Note(option);
        }
    }

    private void CloseIntent()
    {
        if (_intent is not { } intent) return;
        if (_utterances.Count == 0)
            throw new DialogFaultException(_file, intent.Line, $"# {intent.Name} has no utterance; write at least one line “- …” under it.");
        _intents.Add(new LuIntent(intent.Name, [.. _utterances]));
        _utterances.Clear();
        _intent = null;
    }

    private DialogFaultException Fault(string fault) => new(_file, _at + 1, fault + ".");
}
