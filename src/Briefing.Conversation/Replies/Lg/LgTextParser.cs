using System.Collections.Immutable;
using System.Text;

namespace Briefing.Conversation.Replies.Lg;

/// <summary>Splits the text of a variation into literals and expressions.</summary>
internal static class LgTextParser
{
    /// <exception cref="FormatException">An expression is not closed or not one.</exception>
    internal static LgText Parse(string text, bool escapes)
    {
        var pieces = ImmutableArray.CreateBuilder<LgPiece>();
        var literal = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            if (escapes && text[at] == '\\' && at + 1 < text.Length)
            {
                literal.Append(Unescaped(text[++at]));
                continue;
            }

            if (text[at] != '$' || at + 1 == text.Length || text[at + 1] != '{')
            {
                literal.Append(text[at]);
                continue;
            }

            var end = EndOfExpression(text, at + 2);
            if (end < 0) throw new FormatException("“${” is not closed; write } after the expression");
            if (literal.Length > 0) pieces.Add(new LgPiece(literal.ToString(), null));
            literal.Clear();
            pieces.Add(new LgPiece(null, LgExpressionParser.Parse(text.AsSpan(at + 2, end - at - 2))));
            at = end;
        }

        if (literal.Length > 0) pieces.Add(new LgPiece(literal.ToString(), null));
        return new LgText(pieces.ToImmutable());
    }

    /// <summary>Where the closing brace stands, braces between quotation marks of the expression left aside; −1 where there is none.</summary>
    private static int EndOfExpression(string text, int start)
    {
        var quote = '\0';
        for (var at = start; at < text.Length; at++)
        {
            if (quote != '\0') quote = text[at] == quote ? '\0' : quote;
            else if (text[at] is '\'' or '"') quote = text[at];
            else if (text[at] == '}') return at;
        }

        return -1;
    }

    private static char Unescaped(char c) => c switch { 'n' => '\n', 'r' => '\r', 't' => '\t', _ => c };
}
