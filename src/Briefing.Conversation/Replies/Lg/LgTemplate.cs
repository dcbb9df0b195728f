using System.Collections.Immutable;

namespace Briefing.Conversation.Replies.Lg;

/// <summary>One template of a .lg file: a name, its parameters, and what it says.</summary>
/// <param name="Name">The name after <c>#</c>.</param>
/// <param name="Parameters">The names in brackets.</param>
/// <param name="Branches">One branch without a condition, or an IF with its ELSEIFs and ELSE, tried in order.</param>
/// <param name="File">The file it stands in.</param>
/// <param name="Line">The line of its <c>#</c>, from 1.</param>
internal sealed record LgTemplate(
    string Name, ImmutableArray<string> Parameters, ImmutableArray<LgBranch> Branches, string File, int Line);

/// <summary>Variations that are said when a condition holds.</summary>
/// <param name="Condition">The condition; null for a template without conditions and for ELSE.</param>
/// <param name="Variations">The texts, of which one is chosen.</param>
internal sealed record LgBranch(LgExpression? Condition, ImmutableArray<LgText> Variations);

/// <summary>One text: pieces in order, each literal or an expression.</summary>
internal sealed record LgText(ImmutableArray<LgPiece> Pieces);

/// <summary>A piece of a text: either <paramref name="Literal"/> or <paramref name="Expression"/> is set.</summary>
internal readonly record struct LgPiece(string? Literal, LgExpression? Expression);
