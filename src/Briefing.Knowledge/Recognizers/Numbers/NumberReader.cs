using Briefing.Knowledge.Recognizers.Words;

namespace Briefing.Knowledge.Recognizers.Numbers;

/// <summary>Reads any number that is no ordinal: with a sign, a fraction after it, "point", "over" or a letter for its size.</summary>
internal static class NumberReader
{
    private const int MostTokens = 16;

    /// <summary>The longest number that begins at a token.</summary>
    internal static FoundNumber? Read(TokenizedText text, int at)
    {
        if (!MayBegin(text, at)) return null;
        var isMinus = text[at].IsSign('-') || text[at].Is("minus", "negative");
        if (!isMinus) return Unsigned(text, at);
        // A dash between words or numbers is none.
        if (text[at].IsSign('-') && at > 0 && (text[at].IsGlued || (text[at - 1].IsDigits && !text[at + 1].IsGlued))) return null;
        return Unsigned(text, at + 1) is { } number ? number with { Value = -number.Value } : null;
    }

    private static bool MayBegin(TokenizedText text, int at)
    {
        var token = text[at];
        return token.Kind switch
        {
            TokenKind.Digits => true,
            TokenKind.Sign => token.IsSign('.') || token.IsSign('-') || (token.Length > 0 && char.GetUnicodeCategory(text.Text[token.Start]) == System.Globalization.UnicodeCategory.OtherNumber),
            _ => token.Has(WordRole.Ones | WordRole.Teens | WordRole.Tens | WordRole.Multiplier | WordRole.Share) || token.Is("a", "an") || token.Is("minus", "negative") || token.Is("point"),
        };
    }

    private static FoundNumber? Unsigned(TokenizedText text, int at)
    {
        if (AndFraction(text, at) is { } mixed) return Multiplied(text, mixed);
        if (FractionReader.Read(text, at) is { } fraction) return Multiplied(text, fraction);
        if (text[at].Is("point") && Point(text, new FoundNumber(at, 0, NumberForm.Decimal)) is { } share) return share;
        if (CardinalReader.Read(text, at) is not { } number) return null;
        // "1 4/5", "2½".
        if (text[at].IsDigits && number.Form == NumberForm.Integer && number.To == at + 1 && FractionReader.Read(text, number.To) is { Value: < 1 } part && !text[number.To].Has(WordRole.Ones))
            return Multiplied(text, new FoundNumber(part.To, number.Value + part.Value, NumberForm.Fraction));
        number = Sized(text, number);
        return Point(text, number) ?? Over(text, number) ?? number;
    }

    /// <summary>"2 1/2 million", "five and a half dozen".</summary>
    private static FoundNumber Multiplied(TokenizedText text, FoundNumber number) => text[number.To].Has(WordRole.Multiplier) && !text[number.To - 1].Has(WordRole.Multiplier)
        ? number with { To = number.To + 1, Value = number.Value * text[number.To].Lexeme.Number } : number;

    /// <summary>"one hundred and three and two thirds"; after a million it is of the million: "3 million and a half".</summary>
    private static FoundNumber? AndFraction(TokenizedText text, int at)
    {
        for (var and = Math.Min(text.Count - 1, at + MostTokens); and > at; and--)
        {
            if (!text[and].Is("and")) continue;
            if (FractionReader.Read(text, text[and + 1].IsSign('-') && text[and - 1].IsSign('-') ? and + 2 : and + 1, afterAnd: true) is not { } part || (text[and + 1].IsDigits && part.Value >= 1)) continue;
            if (text[and + 1].Is("a", "an") && part.Value < 1 && !IsHalf(text, and, part) && text[part.To].Kind == TokenKind.Word && !text[part.To].Is("of") && text[part.To - 1].Has(WordRole.Ordinal) && !text[and - 1].Has(WordRole.Ones | WordRole.Tens)) continue;
            double whole = 0;
            // "two-and-a-half" is written with dashes throughout.
            var limit = text[and - 1].IsSign('-') && text[and + 1].IsSign('-') ? and - 1 : and;
            var (from, step) = (at, 0.0);
            // "twenty and three and three fifths" joins what does not belong together by itself.
            for (var pieces = 0; pieces < 3 && from < limit; pieces++)
            {
                if (CardinalReader.Read(text, from, limit) is not { } piece) break;
                whole += piece.Value;
                from = piece.To;
                step = text[from - 1].Has(WordRole.Multiplier) ? text[from - 1].Lexeme.Number : 0;
                if (from < limit && text[from].Is("and")) from++;
            }

            if (from != limit) continue;
            // "two and a half million" counts millions; "one billion and a half million" has both.
            if (whole < 1000 && text[part.To - 1].Has(WordRole.Multiplier) && text[part.To - 2].Has(WordRole.Share))
                return new FoundNumber(part.To, (whole * text[part.To - 1].Lexeme.Number) + part.Value, NumberForm.Fraction);
            var share = step >= 1e6 && part.Value < 1 ? part.Value * step : part.Value;
            return new FoundNumber(part.To, whole + share, NumberForm.Fraction);
        }

        return null;
    }

    private static bool IsHalf(TokenizedText text, int and, FoundNumber part) => text[part.To - 1].Has(WordRole.Share) && part.To > and;

    /// <summary>A letter or abbreviation for the size: "10k", "2.33 k", "1.2b", "5 M".</summary>
    private static FoundNumber Sized(TokenizedText text, FoundNumber number)
    {
        if (!text[number.To - 1].IsDigits || text[number.To].Kind != TokenKind.Word || text[number.To].Length != 1) return number;
        double size = text.Text[text[number.To].Start] switch { 'k' or 'K' => 1e3, 'M' => 1e6, 'b' or 'B' or 'G' => 1e9, 'T' => 1e12, _ => 1 };
        if (size == 1 || (!text[number.To].IsGlued && text.Text[text[number.To].Start] is not ('k' or 'K' or 'M' or 'B' or 'G' or 'T'))) return number;
        var value = number.Value * size;
        return new FoundNumber(number.To + 1, value, number.Form == NumberForm.Decimal && size >= 1e6 && value % 1 == 0 ? NumberForm.Integer : number.Form);
    }

    /// <summary>"two hundred point seventy-one": the digits are said one by one, or as a number.</summary>
    private static FoundNumber? Point(TokenizedText text, FoundNumber number)
    {
        if (!text[number.To].Is("point")) return null;
        var digits = "";
        var at = number.To + 1;
        while (digits.Length < 15 && CardinalReader.Read(text, at) is { Form: NumberForm.Integer } next && next.Value < 1000 && (digits.Length == 0 || next.Value < 10))
        {
            digits += FoundNumber.Format(next.Value);
            at = next.To;
        }

        return digits.Length == 0 ? null
            : new FoundNumber(at, number.Value + double.Parse("0." + digits, System.Globalization.CultureInfo.InvariantCulture), NumberForm.Decimal);
    }

    /// <summary>"1 over twenty-one", "one out of three".</summary>
    private static FoundNumber? Over(TokenizedText text, FoundNumber number)
    {
        var from = text[number.To].Is("over") ? number.To + 1 : text[number.To].Is("out") && text[number.To + 1].Is("of") ? number.To + 2 : 0;
        if (from == 0 || CardinalReader.Read(text, from) is not { Value: > 0 } under) return null;
        if (from == number.To + 2 && under.Value < number.Value) return null;
        // "10 over 3 years" is no fraction.
        if (from == number.To + 1 && text[under.To].Has(WordRole.Unit)) return null;
        return new FoundNumber(under.To, number.Value / under.Value, NumberForm.Fraction);
    }
}
