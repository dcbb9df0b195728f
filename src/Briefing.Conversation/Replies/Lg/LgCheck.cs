using System.Collections.Immutable;
using Briefing.Conversation.Understanding;

namespace Briefing.Conversation.Replies.Lg;

/// <summary>Checks the names of a template before anybody is answered with it.</summary>
internal sealed class LgCheck(IReadOnlyDictionary<string, LgTemplate> templates)
{
    /// <exception cref="DialogFaultException">A name is unknown, a call does not fit, or templates call each other in a circle.</exception>
    internal void Check(LgTemplate template) => Check(template, []);

    private void Check(LgTemplate template, ImmutableList<string> callers)
    {
        if (callers.Contains(template.Name))
            throw new DialogFaultException(template.File, template.Line, $"# {template.Name} calls itself, by way of {string.Join(" and ", callers)}; break the circle.");
        foreach (var branch in template.Branches)
        {
            if (branch.Condition is not null) Check(branch.Condition, template, callers);
            foreach (var piece in branch.Variations.SelectMany(text => text.Pieces))
                if (piece.Expression is not null) Check(piece.Expression, template, callers);
        }
    }

    private void Check(LgExpression expression, LgTemplate template, ImmutableList<string> callers)
    {
        switch (expression)
        {
            case LgExpression.Path path when !template.Parameters.Contains(path.Members[0], StringComparer.Ordinal):
                throw new DialogFaultException(template.File, template.Line,
                    $"# {template.Name} uses “{path.Members[0]}”, which it does not name; its parameters are ({string.Join(", ", template.Parameters)}).");
            case LgExpression.Not not:
                Check(not.Operand, template, callers);
                break;
            case LgExpression.Binary binary:
                Check(binary.Left, template, callers);
                Check(binary.Right, template, callers);
                break;
            case LgExpression.Call call:
                foreach (var argument in call.Arguments) Check(argument, template, callers);
                CheckCall(call, template, callers);
                break;
        }
    }

    private void CheckCall(LgExpression.Call call, LgTemplate template, ImmutableList<string> callers)
    {
        var isTemplate = templates.TryGetValue(call.Name, out var called);
        var takes = isTemplate ? called!.Parameters.Length : LgFunctions.Parameters(call.Name);
        if (takes is null)
            throw new DialogFaultException(template.File, template.Line,
                $"# {template.Name} calls “{call.Name}”, which is no template and none of the functions {string.Join(", ", LgFunctions.Names)}.");
        if (takes != call.Arguments.Length)
            throw new DialogFaultException(template.File, template.Line, $"# {template.Name} gives {call.Name} {call.Arguments.Length} values; it takes {takes}.");
        if (isTemplate) Check(called!, callers.Add(template.Name));
    }
}
