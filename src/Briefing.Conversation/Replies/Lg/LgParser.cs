using System.Collections.Immutable;
using System.Text;
using Briefing.Conversation.Understanding;

namespace Briefing.Conversation.Replies.Lg;

/// <summary>
/// Reads the subset of Bot Framework's .lg that the replies use: templates with parameters, variations, IF / ELSEIF / ELSE,
/// <c>${expressions}</c>, texts over several lines between <c>```</c>, and comments. What is outside it is refused by name.
/// </summary>
internal sealed class LgParser
{
    private readonly string _file;
    private readonly string[] _lines;
    private readonly ImmutableArray<LgTemplate>.Builder _templates = ImmutableArray.CreateBuilder<LgTemplate>();
    private readonly List<LgBranch> _branches = [];
    private readonly List<LgText> _variations = [];
    private LgExpression? _condition;
    private bool _conditional;
    private int _at;

    private LgParser(string file, string text) => (_file, _lines) = (file, text.ReplaceLineEndings("\n").Split('\n'));

    /// <summary>Parses the text of a file.</summary>
    /// <exception cref="DialogFaultException">A line is not of the subset.</exception>
    internal static ImmutableArray<LgTemplate> Parse(string file, string text) => new LgParser(file, text).Parse();

    private ImmutableArray<LgTemplate> Parse()
    {
        (string Name, ImmutableArray<string> Parameters, int Line)? open = null;
        for (; _at < _lines.Length; _at++)
        {
            var line = _lines[_at].Trim();
            if (line.Length == 0 || line[0] == '>') continue;
            if (line[0] == '#')
            {
                Close(open);
                open = Header(line[1..].Trim());
            }
            else if (line[0] == '-')
            {
                if (open is null) throw Fault("a variation stands before any template; write “# Name” above it");
                Variation(line[1..].Trim());
            }
            else throw Fault(line[0] == '['
                ? "structured templates and imports are not read; every .lg file of the folder is read together, and replies are plain text"
                : "a line begins with # (template), - (variation) or > (comment); put a - before a text");
        }

        Close(open);
        return _templates.ToImmutable();
    }

    private (string Name, ImmutableArray<string> Parameters, int Line) Header(string header)
    {
        var bracket = header.IndexOf('(', StringComparison.Ordinal);
        var name = (bracket < 0 ? header : header[..bracket]).Trim();
        if (name.Length == 0 || !name.All(c => char.IsLetterOrDigit(c) || c == '_'))
            throw Fault($"“{name}” is not a template name; use letters and digits");
        if (bracket < 0) return (name, [], _at + 1);
        if (!header.EndsWith(')')) throw Fault("the parameters are not closed; write ) at the end of the line");
        var inside = header[(bracket + 1)..^1];
        return (name, [.. inside.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)], _at + 1);
    }

    private void Variation(string text)
    {
        if (Keyword(text, "IF")) Branch(text, first: true);
        else if (Keyword(text, "ELSEIF")) Branch(text, first: false);
        else if (Keyword(text, "ELSE"))
        {
            if (!_conditional) throw Fault("ELSE stands without an IF above it");
            CloseBranch();
            _condition = null;
        }
        else if (Keyword(text, "SWITCH") || Keyword(text, "CASE") || Keyword(text, "DEFAULT"))
            throw Fault("SWITCH is not read; write IF, ELSEIF and ELSE");
        else _variations.Add(Text(text));
    }

    private void Branch(string text, bool first)
    {
        if (first == _conditional) throw Fault(first ? "a template holds one IF; use ELSEIF, or a template of its own" : "ELSEIF stands without an IF above it");
        if (first && _variations.Count > 0) throw Fault("variations stand before the IF; put them under ELSE");
        if (!first) CloseBranch();
        _conditional = true;
        var condition = text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        if (!condition.StartsWith("${", StringComparison.Ordinal) || !condition.EndsWith('}'))
            throw Fault("a condition is written ${…}");
        _condition = Guarded(() => LgExpressionParser.Parse(condition.AsSpan(2, condition.Length - 3)));
    }

    private LgText Text(string text)
    {
        if (!text.StartsWith("```", StringComparison.Ordinal)) return Guarded(() => LgTextParser.Parse(text, escapes: true));
        var first = _at;
        var block = new StringBuilder(text[3..]);
        while (!block.ToString().Contains("```", StringComparison.Ordinal))
        {
            if (++_at >= _lines.Length)
            {
                _at = first;
                throw Fault("the text that begins with ``` is not closed; write ``` after its last line");
            }

            block.Append('\n').Append(_lines[_at]);
        }

        var inside = block.ToString();
        inside = inside[..inside.IndexOf("```", StringComparison.Ordinal)].Trim('\n');
        return Guarded(() => LgTextParser.Parse(inside, escapes: true));
    }

    private void CloseBranch()
    {
        if (_variations.Count == 0) throw Fault("the condition above says nothing; write at least one - text under it");
        _branches.Add(new LgBranch(_condition, [.. _variations]));
        _variations.Clear();
    }

    private void Close((string Name, ImmutableArray<string> Parameters, int Line)? open)
    {
        if (open is not { } template) return;
        if (_variations.Count == 0) throw new DialogFaultException(_file, template.Line, $"# {template.Name} ends without a text; write at least one line “- text” under it.");
        CloseBranch();
        _templates.Add(new LgTemplate(template.Name, template.Parameters, [.. _branches], _file, template.Line));
        _branches.Clear();
        (_condition, _conditional) = (null, false);
    }

    private T Guarded<T>(Func<T> parse)
    {
        try
        {
            return parse();
        }
        catch (FormatException fault)
        {
            throw Fault(fault.Message);
        }
    }

    private static bool Keyword(string text, string word) =>
        text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && text.AsSpan(word.Length).TrimStart().StartsWith(":");

    private DialogFaultException Fault(string fault) => new(_file, _at + 1, fault + ".");
}
