using System.Collections.Immutable;
using System.Globalization;

namespace Briefing.Conversation.Replies.Lg;

/// <summary>Parses one expression by recursive descent, loosest operator first.</summary>
internal ref struct LgExpressionParser
{
    private static readonly string[][] Levels = [["||"], ["&&"], ["==", "!="], ["<=", ">=", "<", ">"], ["+"]];

    private readonly ReadOnlySpan<char> _text;
    private int _at;

    private LgExpressionParser(ReadOnlySpan<char> text) => _text = text;

    /// <exception cref="FormatException">The text is not an expression of the subset; the message says where and why.</exception>
    internal static LgExpression Parse(ReadOnlySpan<char> text)
    {
        var parser = new LgExpressionParser(text);
        var expression = parser.Level(0);
        parser.SkipSpace();
        if (parser._at < text.Length) throw new FormatException($"“{text[parser._at..]}” is left over; write one expression");
        return expression;
    }

    private LgExpression Level(int level)
    {
        if (level == Levels.Length) return Unary();
        var left = Level(level + 1);
        while (Take(Levels[level]) is { } symbol) left = new LgExpression.Binary(symbol, left, Level(level + 1));
        return left;
    }

    private LgExpression Unary()
    {
        SkipSpace();
        if (_at < _text.Length && _text[_at] == '!' && !_text[_at..].StartsWith("!="))
        {
            _at++;
            return new LgExpression.Not(Unary());
        }

        return Primary();
    }

    private LgExpression Primary()
    {
        SkipSpace();
        if (_at == _text.Length) throw new FormatException("the expression ends too early");
        var c = _text[_at];
        if (c == '(')
        {
            _at++;
            var inner = Level(0);
            Expect(')');
            return inner;
        }

        if (c is '\'' or '"') return Quoted(c);
        if (char.IsAsciiDigit(c)) return Number();
        if (char.IsLetter(c)) return Named();
        throw new FormatException($"“{c}” cannot stand here; names, numbers, 'text' and the operators == != < <= > >= && || ! + can");
    }

    private LgExpression.Literal Quoted(char mark)
    {
        var end = _text[(_at + 1)..].IndexOf(mark);
        if (end < 0) throw new FormatException($"the text that begins with {mark} is not closed");
        var value = _text.Slice(_at + 1, end).ToString();
        _at += end + 2;
        return new LgExpression.Literal(value);
    }

    private LgExpression.Literal Number()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiDigit(_text[_at]) || _text[_at] == '.')) _at++;
        return double.TryParse(_text[start.._at], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? new LgExpression.Literal(value)
            : throw new FormatException($"“{_text[start.._at]}” is not a number");
    }

    private LgExpression Named()
    {
        var name = Name();
        if (name is "true" or "false") return new LgExpression.Literal(name == "true");
        if (name == "null") return new LgExpression.Literal(null);
        if (_at < _text.Length && _text[_at] == '(') return new LgExpression.Call(name, Arguments());
        var members = ImmutableArray.CreateBuilder<string>();
        members.Add(name);
        while (_at < _text.Length && _text[_at] == '.')
        {
            _at++;
            members.Add(Name());
        }

        return new LgExpression.Path(members.ToImmutable());
    }

    private ImmutableArray<LgExpression> Arguments()
    {
        _at++;
        var arguments = ImmutableArray.CreateBuilder<LgExpression>();
        SkipSpace();
        if (_at < _text.Length && _text[_at] == ')')
        {
            _at++;
            return [];
        }

        do arguments.Add(Level(0));
        while (Take([","]) is not null);
        Expect(')');
        return arguments.ToImmutable();
    }

    private string Name()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] == '_')) _at++;
        return _at > start ? _text[start.._at].ToString() : throw new FormatException("a name is missing after “.”");
    }

    private string? Take(string[] symbols)
    {
        SkipSpace();
        foreach (var symbol in symbols)
        {
            if (!_text[_at..].StartsWith(symbol)) continue;
            _at += symbol.Length;
            return symbol;
        }

        return null;
    }

    private void Expect(char c)
    {
        SkipSpace();
        if (_at == _text.Length || _text[_at] != c) throw new FormatException($"“{c}” is missing");
        _at++;
    }

    private void SkipSpace()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at])) _at++;
    }
}
