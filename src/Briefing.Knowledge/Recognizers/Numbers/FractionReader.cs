using Briefing.Knowledge.Recognizers.Words;

namespace Briefing.Knowledge.Recognizers.Numbers;

/// <summary>Reads fractions: "two thirds", "a twenty-first", "one hundred thirty fifths" (100/35), "a half", "3/4", "½".</summary>
internal static class FractionReader
{
    private const int MostTokens = 14;

    /// <summary>The fraction of words or signs that begins at a token, without a whole number before it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The token.</param>
    /// <param name="afterAnd">Whether "and" leads to it, after which "half" alone is a fraction.</param>
    internal static FoundNumber? Read(TokenizedText text, int at, bool afterAnd = false) =>
        Sign(text, at) ?? Digits(text, at) ?? Share(text, at) ?? Words(text, at) ?? (afterAnd && text[at].Is("half") ? new FoundNumber(at + 1, 0.5, NumberForm.Fraction) : null);

    /// <summary>"4/5", but no part of a date.</summary>
    internal static FoundNumber? Digits(TokenizedText text, int at)
    {
        if (text[at] is not { IsDigits: true, Number: >= 0 } over || !text[at + 1].IsSign('/') || !text[at + 1].IsGlued
            || text[at + 2] is not { IsDigits: true, IsGlued: true, Number: > 0 } under) return null;
        if (text[at + 3].IsGlued && (text[at + 3].IsSign('/') || text[at + 3].Kind == TokenKind.Word)) return null;
        if (at > 0 && text[at].IsGlued && (text[at - 1].IsSign('/') || (text[at - 1].IsSign('-') && text[at - 1].IsGlued && text[at - 2].IsDigits))) return null;
        return new FoundNumber(at + 3, over.Number / (double)under.Number, NumberForm.Fraction);
    }

    private static FoundNumber? Sign(TokenizedText text, int at)
    {
        if (text[at].Kind != TokenKind.Sign || text[at].Length == 0) return null;
        var value = char.GetNumericValue(text.Text[text[at].Start]);
        return value is > 0 and < 1 ? new FoundNumber(at + 1, value, NumberForm.Fraction) : null;
    }

    /// <summary>Halves and quarters, which are no ordinals.</summary>
    private static FoundNumber? Share(TokenizedText text, int at)
    {
        var (from, over) = text[at].Is("a", "an") ? (text[at + 1].IsSign('-') ? at + 2 : at + 1, 1.0) : (at, 1.0);
        if (from == at && CardinalReader.Read(text, at) is { Form: NumberForm.Integer } cardinal && !text[at].IsDigits)
            (from, over) = (text[cardinal.To].IsSign('-') ? cardinal.To + 1 : cardinal.To, cardinal.Value);
        if (!text[from].Has(WordRole.Share)) return null;
        // "quarter" alone is a quarter of a year, or of a town.
        var isBare = from == at;
        var value = over / text[from].Lexeme.Number;
        if (isBare && text[from].Is("half") && text[from + 1].Is("a") && text[from + 2].Has(WordRole.Multiplier))
            return new FoundNumber(from + 3, value * text[from + 2].Lexeme.Number, text[from + 2].Lexeme.Number is 12 ? NumberForm.Integer : NumberForm.Fraction);
        if (isBare && text[from].Is("half") && text[from + 1].Is("dozen")) return new FoundNumber(from + 2, 6, NumberForm.Integer);
        if (text[from + 1].Has(WordRole.Multiplier) && text[from + 1].Lexeme.Number >= 100)
            return new FoundNumber(from + 2, value * text[from + 1].Lexeme.Number, NumberForm.Fraction);
        return isBare ? null : new FoundNumber(from + 1, value, NumberForm.Fraction);
    }

    private static FoundNumber? Words(TokenizedText text, int at)
    {
        var end = at;
        while (end < at + MostTokens && !text[end].Has(WordRole.Ordinal)
            && (text[end].Has(WordRole.Ones | WordRole.Teens | WordRole.Tens | WordRole.Multiplier) || text[end].IsSign('-') || (end == at && text[end].Is("a", "an")))) end++;
        if (end == at || !text[end].Has(WordRole.Ordinal)) return null;
        return Split(text, at, end, byDash: false) ?? Split(text, at, end, byDash: true);
    }

    /// <summary>The longest denominator that leaves a numerator before it.</summary>
    private static FoundNumber? Split(TokenizedText text, int at, int end, bool byDash)
    {
        for (var from = at + 1; from <= end; from++)
        {
            if (text[from].IsSign('-') || text[from - 1].IsSign('-') != byDash) continue;
            var head = byDash ? from - 1 : from;
            var isOne = head == at + 1 && (text[at].Is("a", "an") || text[at].Is("one"));
            double? over = isOne ? 1 : CardinalReader.Read(text, at, head) is { } cardinal && cardinal.To == head && !text[at].IsDigits ? cardinal.Value : null;
            if (over is null) continue;
            var under = OrdinalReader.Read(text, from, plural: true) ?? (isOne ? OrdinalReader.Read(text, from) : null);
            if (under is { Value: > 2 } found && found.To == end + 1) return new FoundNumber(found.To, over.Value / found.Value, NumberForm.Fraction);
        }

        return null;
    }
}
