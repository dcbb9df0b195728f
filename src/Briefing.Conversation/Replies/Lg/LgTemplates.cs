using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Briefing.Conversation.Understanding;

namespace Briefing.Conversation.Replies.Lg;

/// <summary>All templates of the .lg files, checked: every template that is called exists and gets as many values as it names.</summary>
internal sealed class LgTemplates
{
    private readonly Dictionary<string, LgTemplate> _templates = new(StringComparer.Ordinal);
    private readonly Func<int, int> _choose;

    /// <param name="templates">What was parsed.</param>
    /// <param name="choose">Chooses one of n variations: gets n, gives 0 to n − 1.</param>
    /// <exception cref="DialogFaultException">A name stands twice, or a call does not fit.</exception>
    internal LgTemplates(IEnumerable<LgTemplate> templates, Func<int, int> choose)
    {
        _choose = choose;
        foreach (var template in templates)
            if (!_templates.TryAdd(template.Name, template))
                throw new DialogFaultException(template.File, template.Line, $"# {template.Name} stands twice; put the variations under one.");
        foreach (var template in _templates.Values) new LgCheck(_templates).Check(template);
    }

    /// <summary>Reads every .lg file of a folder.</summary>
    /// <exception cref="DialogFaultException">A file has a fault.</exception>
    internal static LgTemplates Load(string folder, Func<int, int> choose) =>
        new(Directory.EnumerateFiles(folder, "*.lg").Order(StringComparer.Ordinal)
            .SelectMany(file => LgParser.Parse(Path.GetFileName(file), File.ReadAllText(file))), choose);

    /// <summary>Whether there is a template of this name.</summary>
    internal bool Has(string name) => _templates.ContainsKey(name);

    /// <summary>What a template says.</summary>
    /// <exception cref="DialogFaultException">No file has the template, or it takes other parameters.</exception>
    internal string Say(string name, params ReadOnlySpan<object?> values)
    {
        if (!_templates.TryGetValue(name, out var template))
            throw new DialogFaultException("dialogs/*.lg", 1, $"no file has the template # {name}; add it.");
        if (template.Parameters.Length != values.Length)
            throw new DialogFaultException(template.File, template.Line, $"# {name} must name {values.Length} parameters.");
        var scope = new Dictionary<string, object?>(StringComparer.Ordinal);
        for (var i = 0; i < values.Length; i++) scope[template.Parameters[i]] = values[i];
        foreach (var branch in template.Branches)
        {
            if (branch.Condition is not null && !LgValue.IsTrue(Value(branch.Condition, scope))) continue;
            return Text(branch.Variations[branch.Variations.Length == 1 ? 0 : _choose(branch.Variations.Length)], scope);
        }

        return "";
    }

    private string Text(LgText text, Dictionary<string, object?> scope)
    {
        var said = new StringBuilder();
        foreach (var piece in text.Pieces) said.Append(piece.Literal ?? LgValue.ToText(Value(piece.Expression!, scope)));
        return said.ToString();
    }

    private object? Value(LgExpression expression, Dictionary<string, object?> scope) => expression switch
    {
        LgExpression.Literal literal => literal.Value,
        LgExpression.Path path => LgValue.Member(scope, path.Members),
        LgExpression.Not not => !LgValue.IsTrue(Value(not.Operand, scope)),
        LgExpression.Binary { Operator: "&&" } and => LgValue.IsTrue(Value(and.Left, scope)) && LgValue.IsTrue(Value(and.Right, scope)),
        LgExpression.Binary { Operator: "||" } or => LgValue.IsTrue(Value(or.Left, scope)) || LgValue.IsTrue(Value(or.Right, scope)),
        LgExpression.Binary binary => LgValue.Combine(binary.Operator, Value(binary.Left, scope), Value(binary.Right, scope)),
        LgExpression.Call call => Call(call, scope),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private object? Call(LgExpression.Call call, Dictionary<string, object?> scope)
    {
        var values = call.Arguments.Select(argument => Value(argument, scope)).ToArray();
        return _templates.ContainsKey(call.Name) ? Say(call.Name, values) : LgFunctions.Apply(call.Name, values);
    }
}
