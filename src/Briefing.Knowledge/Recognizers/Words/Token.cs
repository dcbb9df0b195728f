namespace Briefing.Knowledge.Recognizers.Words;

/// <summary>What a token is made of.</summary>
internal enum TokenKind
{
    /// <summary>Letters.</summary>
    Word,

    /// <summary>Digits 0 to 9.</summary>
    Digits,

    /// <summary>One other character that is no white space.</summary>
    Sign,
}

/// <summary>Letters, digits or one sign of a text; "8am" is two.</summary>
/// <param name="Kind">What it is made of.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Lexeme">The word; a sign has its own text, with all dashes as "-"; unknown words and digits are <see cref="Lexeme.Unknown"/>.</param>
/// <param name="Number">What the digits count to; -1 from ten digits on.</param>
/// <param name="IsGlued">Whether no white space stands before it.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, Lexeme Lexeme, int Number, bool IsGlued)
{
    internal int Length => End - Start;

    internal bool IsDigits => Kind == TokenKind.Digits;

    internal bool Has(WordRole role) => (Lexeme.Roles & role) != 0;

    internal bool Is(string word) => ReferenceEquals(Lexeme.Text, word) || Lexeme.Text == word;

    internal bool Is(string first, string second) => Is(first) || Is(second);

    internal bool IsSign(char sign) => Kind == TokenKind.Sign && Lexeme.Text.Length == 1 && Lexeme.Text[0] == sign;
}
