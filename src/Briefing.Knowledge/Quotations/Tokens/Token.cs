namespace Briefing.Knowledge.Quotations.Tokens;

/// <summary>What a token is.</summary>
internal enum TokenKind { Word, Number, Possessive, Comma, Semicolon, Colon, Stop, Dash, OpenQuote, CloseQuote, OpenBracket, CloseBracket, Other }

/// <summary>A word or mark of a block's flow.</summary>
/// <param name="Start">First code unit in the flow.</param>
/// <param name="End">After the last.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As written.</param>
/// <param name="Lower">In lower case; the apostrophe always straight.</param>
/// <param name="IsCapital">Whether it is a word that begins with a capital letter.</param>
internal readonly record struct Token(int Start, int End, TokenKind Kind, string Text, string Lower, bool IsCapital)
{
    internal bool IsWord => Kind == TokenKind.Word;

    internal bool Is(string lower) => Kind == TokenKind.Word && string.Equals(Lower, lower, StringComparison.Ordinal);
}
