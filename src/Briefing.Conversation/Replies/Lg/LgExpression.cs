using System.Collections.Immutable;

namespace Briefing.Conversation.Replies.Lg;

/// <summary>An expression between <c>${</c> and <c>}</c>: the subset of adaptive expressions that <c>dialogs/README.md</c> describes.</summary>
internal abstract record LgExpression
{
    /// <summary>A string, number, <c>true</c>, <c>false</c> or <c>null</c>.</summary>
    internal sealed record Literal(object? Value) : LgExpression;

    /// <summary>A parameter, with members of it: <c>quote.speaker</c>.</summary>
    internal sealed record Path(ImmutableArray<string> Members) : LgExpression;

    /// <summary>A built-in function or another template: <c>count(x)</c>, <c>Greeting()</c>.</summary>
    internal sealed record Call(string Name, ImmutableArray<LgExpression> Arguments) : LgExpression;

    /// <summary><c>!x</c>.</summary>
    internal sealed record Not(LgExpression Operand) : LgExpression;

    /// <summary>Two operands and one of <c>== != &lt; &lt;= &gt; &gt;= &amp;&amp; || +</c>.</summary>
    internal sealed record Binary(string Operator, LgExpression Left, LgExpression Right) : LgExpression;
}
