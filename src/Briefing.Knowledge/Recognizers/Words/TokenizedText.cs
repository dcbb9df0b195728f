using System.Collections.Frozen;

namespace Briefing.Knowledge.Recognizers.Words;

/// <summary>A text cut into tokens, in a time that grows with its length.</summary>
internal sealed class TokenizedText
{
    private const int LongestWord = 16;

    private static readonly FrozenDictionary<char, Lexeme> Signs = "-/:.,()$€£¥₹%+^~'’&@#₡₭₩₽₴₺₪฿₫₦₱*=<>°\"“”?!;¼½¾⅓⅔⅛…".ToFrozenDictionary(sign => sign, sign => new Lexeme(sign == '’' ? "'" : sign.ToString()));

    private static readonly Lexeme Dash = Signs['-'];

    private static readonly Token Nothing = new(TokenKind.Sign, 0, 0, Lexeme.Unknown, -1, false);

    private readonly Token[] _tokens;

    private TokenizedText(string text, Token[] tokens, bool hasDigits, WordRole roles) =>
        (Text, _tokens, HasDigits, Roles) = (text, tokens, hasDigits, roles);

    internal string Text { get; }

    internal int Count => _tokens.Length;

    internal bool HasDigits { get; }

    /// <summary>The roles of all its words together.</summary>
    internal WordRole Roles { get; }

    /// <summary>The token at a place; one that is nothing before the first and after the last.</summary>
    internal Token this[int at] => (uint)at < (uint)_tokens.Length ? _tokens[at] : Nothing;

    internal ReadOnlySpan<char> Span(int at) => Text.AsSpan(this[at].Start, this[at].Length);

    internal static TokenizedText Of(string text)
    {
        var tokens = new List<Token>((text.Length / 5) + 4);
        var (hasDigits, roles) = (false, WordRole.None);
        Span<char> lower = stackalloc char[LongestWord];
        for (var at = 0; at < text.Length;)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c))
            {
                at++;
                continue;
            }

            var start = at++;
            var isGlued = start > 0 && !char.IsWhiteSpace(text[start - 1]);
            if (char.IsAsciiDigit(c))
            {
                while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
                tokens.Add(new Token(TokenKind.Digits, start, at, Lexeme.Unknown, at - start < 10 ? int.Parse(text.AsSpan(start, at - start), System.Globalization.CultureInfo.InvariantCulture) : -1, isGlued));
                hasDigits = true;
            }
            else if (char.IsLetter(c))
            {
                while (at < text.Length && char.IsLetter(text[at])) at++;
                var lexeme = Word(text.AsSpan(start, at - start), lower);
                roles |= lexeme.Roles;
                tokens.Add(new Token(TokenKind.Word, start, at, lexeme, -1, isGlued));
            }
            else
            {
                var sign = char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.DashPunctuation || c == '\u2212' ? Dash : c == '％' ? Signs['%'] : Signs.GetValueOrDefault(c, Lexeme.Unknown);
                tokens.Add(new Token(TokenKind.Sign, start, at, sign, -1, isGlued));
            }
        }

        return new TokenizedText(text, [.. tokens], hasDigits, roles);
    }

    private static Lexeme Word(ReadOnlySpan<char> word, Span<char> lower)
    {
        if (word.Length > LongestWord) return Lexeme.Unknown;
        word.ToLowerInvariant(lower);
        return EnglishWords.Lookup.TryGetValue(lower[..word.Length], out var lexeme) ? lexeme : Lexeme.Unknown;
    }
}
