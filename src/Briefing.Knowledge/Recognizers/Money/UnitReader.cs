using Briefing.Knowledge.Recognizers.Words;

namespace Briefing.Knowledge.Recognizers.Money;

/// <summary>Reads the names, codes and signs of money.</summary>
internal static class UnitReader
{
    private const int MostTokens = 5;

    /// <summary>A name, code or sign that stands after an amount: the longest that fits.</summary>
    internal static (int To, CurrencyUnit Unit)? After(TokenizedText text, int at) => Word(text, at) ?? Sign(text, at, mayLead: false);

    /// <summary>A name, code or sign that stands before an amount, with its prefix: "C$", "US $".</summary>
    internal static (int To, CurrencyUnit Unit)? Before(TokenizedText text, int at) => Sign(text, at, mayLead: true) ?? Word(text, at);

    /// <summary>"MEUR": the code with M for a million before it.</summary>
    internal static (int To, CurrencyUnit Unit)? Millions(TokenizedText text, int at)
    {
        if (text[at] is not { Kind: TokenKind.Word, Length: 4 }) return null;
        var word = text.Span(at);
        foreach (var c in word)
            if (!char.IsAsciiLetterUpper(c)) return null;
        if (word[0] != 'M') return null;
        Span<char> code = stackalloc char[3];
        word[1..].ToLowerInvariant(code);
        return CurrencyUnits.ByWord.TryGetValue(code, out var unit) && unit.Iso is not null ? (at + 1, unit) : null;
    }

    private static (int To, CurrencyUnit Unit)? Word(TokenizedText text, int at)
    {
        if (text[at].Kind != TokenKind.Word) return null;
        (int, CurrencyUnit)? best = null;
        Span<char> form = stackalloc char[CurrencyUnits.Longest];
        var length = 0;
        for (var i = at; i < at + MostTokens && i < text.Count; i++)
        {
            var token = text[i];
            if (token.Kind == TokenKind.Digits || length + token.Length + 1 > form.Length) break;
            // "u . s . dollars" is "u.s. dollars".
            if (i > at && !token.IsGlued && !token.IsSign('.') && !(text[i - 1].IsSign('.') && token.Length == 1)) form[length++] = ' ';
            text.Span(i).ToLowerInvariant(form[length..]);
            length += token.Length;
            if (CurrencyUnits.ByWord.TryGetValue(form[..length], out var unit) && IsMeant(text, at, unit, form[..length])) best = (i + 1, unit);
        }

        // "Rs. 500".
        return best is (var to, { Name: "Rupee" } rupee) && to == at + 1 && text[at].Length == 2 && text[to].IsSign('.') ? (to + 1, rupee) : best;
    }

    /// <summary>A code that is also a word is one in capitals: "TRY", "ALL", "PEN"; "us" alone is nobody's dollar.</summary>
    private static bool IsMeant(TokenizedText text, int at, CurrencyUnit unit, ReadOnlySpan<char> form)
    {
        if (unit.Iso is not { } iso || form.Length != 3 || !form.Equals(iso, StringComparison.OrdinalIgnoreCase)) return true;
        return !(iso is "ALL" or "TRY" or "PEN" or "TOP" or "MAD" or "CUP" or "COP" or "RON" or "SOS" or "BAM" or "NIO" or "GEL" or "MOP" or "PAB" or "LAK" or "ARS" or "DOP" or "PHP" or "AMD" or "MDL" or "BOB" or "ERN" or "NAD" or "SAR")
            || text.Span(at).Equals(iso, StringComparison.Ordinal);
    }

    private static (int To, CurrencyUnit Unit)? Sign(TokenizedText text, int at, bool mayLead)
    {
        Span<char> form = stackalloc char[CurrencyUnits.Longest];
        var length = 0;
        var hasSign = false;
        (int, CurrencyUnit)? best = null;
        for (var i = at; i < at + MostTokens && i < text.Count; i++)
        {
            var token = text[i];
            if (token.Kind == TokenKind.Digits || length + token.Length > form.Length || (token.Kind == TokenKind.Word && (i > at || !mayLead) && best is null && !token.IsGlued && i > at)) break;
            text.Span(i).ToLowerInvariant(form[length..]);
            length += token.Length;
            hasSign |= token.Kind == TokenKind.Sign && char.GetUnicodeCategory(form[length - 1]) == System.Globalization.UnicodeCategory.CurrencySymbol;
            // "a $ 5 million": an article, and no Australian dollar. Only "C $" is set apart.
            if (i == at && token is { Kind: TokenKind.Word, Length: 1 } && text.Text[token.Start] is not ('c' or 'C') && !text[at + 1].IsGlued) break;
            // Letters alone are a sign in capitals only: "RM 20", "DM 5".
            if (CurrencyUnits.BySign.TryGetValue(form[..length], out var unit) && (hasSign || (mayLead && char.IsUpper(text.Text[text[at].Start])))) best = (i + 1, unit);
            if (hasSign && best is not null) break;
        }

        return best;
    }
}
