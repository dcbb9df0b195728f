using System.Collections.Immutable;
using Briefing.Conversation.Understanding.Patterns;

namespace Briefing.Conversation.Understanding.Lu;

/// <summary>Parses one utterance line.</summary>
internal ref struct LuUtteranceParser
{
    private readonly ReadOnlySpan<char> _text;
    private int _at;

    private LuUtteranceParser(ReadOnlySpan<char> text) => _text = text;

    /// <exception cref="FormatException">Brackets do not match, or an entity is not written {@name}.</exception>
    internal static ImmutableArray<LuNode> Parse(ReadOnlySpan<char> text)
    {
        var parser = new LuUtteranceParser(text);
        var nodes = parser.Sequence();
        if (parser._at < text.Length) throw new FormatException($"“{text[parser._at]}” closes nothing; put a backslash or nothing in its place");
        return nodes.Length > 0 ? nodes : throw new FormatException("the utterance is empty; write what a user would type");
    }

    private ImmutableArray<LuNode> Sequence()
    {
        var nodes = ImmutableArray.CreateBuilder<LuNode>();
        while (_at < _text.Length && _text[_at] is not (')' or ']' or '|'))
        {
            if (_text[_at] == '{') nodes.Add(Slot());
            else if (_text[_at] is '(' or '[') nodes.Add(Choice(_text[_at]));
            else if (_text[_at] == '}') throw new FormatException("“}” closes nothing");
            else Words(nodes);
        }

        return nodes.ToImmutable();
    }

    private LuNode.Choice Choice(char open)
    {
        var close = open == '(' ? ')' : ']';
        var options = ImmutableArray.CreateBuilder<ImmutableArray<LuNode>>();
        do
        {
            _at++;
            options.Add(Sequence());
        }
        while (_at < _text.Length && _text[_at] == '|');
        if (_at == _text.Length || _text[_at] != close) throw new FormatException($"“{open}” is not closed; write {close}");
        _at++;
        if (open == '[') options.Add([]);
        return new LuNode.Choice(options.ToImmutable());
    }

    private LuNode.Slot Slot()
    {
        var end = _text[_at..].IndexOf('}');
        if (end < 0) throw new FormatException("“{” is not closed; an entity is written {@name}");
        var inside = _text.Slice(_at + 1, end - 1).Trim();
        if (inside.IsEmpty || inside.Contains('=') || inside.Contains(':'))
            throw new FormatException("an entity is written {@name}, without a value or role; the store supplies the values");
        var name = (inside[0] == '@' ? inside[1..] : inside).ToString();
        _at += end + 1;
        var possessive = _text[_at..].StartsWith("'s") || _text[_at..].StartsWith("’s");
        if (possessive) _at += 2;
        return new LuNode.Slot(name, possessive);
    }

    private void Words(ImmutableArray<LuNode>.Builder nodes)
    {
        var end = _text[_at..].IndexOfAny("{}()[]|");
        var words = end < 0 ? _text[_at..] : _text.Slice(_at, end);
        foreach (var token in Tokenizer.Split(words.ToString()).Tokens) nodes.Add(new LuNode.Word(token.Folded));
        _at += words.Length;
    }
}
