using System.Collections.Immutable;
using Briefing.Knowledge.Recognizers.Numbers;
using Briefing.Knowledge.Recognizers.Words;

namespace Briefing.Knowledge.Recognizers.Money;

/// <summary>
/// Recognizes money in English text: "$ 75 million", "five million yen", "USD 200", "12-cent", "thirteen dollars and forty-five cents".
/// Any text is accepted; the time taken is linear in its length.
/// </summary>
public static class CurrencyRecognizer
{
    /// <summary>Every amount, in order; a unit without an amount ("the dollar") has no <see cref="RecognizedValue.Value"/>.</summary>
    public static ImmutableArray<Recognition> Recognize(string text)
    {
        var tokens = TokenizedText.Of(text);
        var found = ImmutableArray.CreateBuilder<Recognition>();
        for (var at = 0; at < tokens.Count;)
        {
            if (Amount(tokens, at) is { } amount)
            {
                found.Add(Of(tokens, at, amount.To, amount.Unit, FoundNumber.Format(amount.Value)));
                at = amount.To;
            }
            else if (UnitReader.After(tokens, at) is { } bare && IsBareUnit(tokens, at, bare))
            {
                found.Add(Of(tokens, at, bare.To, bare.Unit, null));
                at = bare.To;
            }
            else
            {
                at++;
            }
        }

        return found.ToImmutable();
    }

    private static Recognition Of(TokenizedText text, int from, int to, CurrencyUnit unit, string? value) =>
        new(text[from].Start, text[to - 1].End, EntityTypes.Currency, [new RecognizedValue { Value = value, Unit = unit.Name, IsoCurrency = unit.Iso }]);

    private static (int To, double Value, CurrencyUnit Unit)? Amount(TokenizedText text, int at) => Leading(text, at) ?? Trailing(text, at);

    /// <summary>The sign or code stands first.</summary>
    private static (int To, double Value, CurrencyUnit Unit)? Leading(TokenizedText text, int at)
    {
        if (text[at].IsDigits || (text[at].IsGlued && at > 0 && text[at - 1].Kind == TokenKind.Word)) return null;
        if (UnitReader.Millions(text, at) is { } millions && text[millions.To].IsDigits && NumberReader.Read(text, millions.To) is { } size)
            return (size.To, size.Value * 1e6, millions.Unit);
        if (UnitReader.Before(text, at) is not { } unit) return null;
        // A name ahead of its amount is written with digits only: "dollar 22.5 million".
        if (!text[unit.To].IsDigits && !(text[unit.To].IsSign('.') && text[unit.To + 1].IsDigits)) return null;
        if (IsWord(text, at) && !IsCode(text, at, unit) && (IsWordToo(text, at) || IsPlural(text, unit.To - 1))) return null;
        if (Size(text, NumberReader.Read(text, unit.To)) is not { } number) return null;
        // "50 dollar 30" keeps its own amount.
        if (IsWord(text, at) && at > 0 && text[at - 1].IsDigits) return null;
        // "$10 - 20" and "$10/20" are two.
        return (number.To, number.Value, unit.Unit);
    }

    /// <summary>"3m" are millions where money is meant.</summary>
    private static FoundNumber? Size(TokenizedText text, FoundNumber? number) =>
        number is { } found && text[found.To - 1].IsDigits && text[found.To] is { Kind: TokenKind.Word, IsGlued: true, Length: 1 or 2 } && text.Span(found.To) is "m" or "mn" or "MM"
            ? found with { To = found.To + 1, Value = found.Value * 1e6 } : number;

    private static bool IsCode(TokenizedText text, int at, (int To, CurrencyUnit Unit) unit) =>
        unit.To == at + 1 && unit.Unit.Iso is { } iso && text.Span(at).Equals(iso, StringComparison.OrdinalIgnoreCase);

    private static bool IsPlural(TokenizedText text, int at) => text[at].Length > 3 && text.Text[text[at].End - 1] is 's' or 'S' && text[at].Length > 3;

    /// <summary>Names of money that are mostly other words: "they won 3 games".</summary>
    private static bool IsWordToo(TokenizedText text, int at) => text.Span(at).Equals("won", StringComparison.OrdinalIgnoreCase) || text.Span(at).Equals("crown", StringComparison.OrdinalIgnoreCase)
        || text.Span(at).Equals("pound", StringComparison.OrdinalIgnoreCase) || text.Span(at).Equals("p", StringComparison.OrdinalIgnoreCase) || text.Span(at).Equals("rand", StringComparison.OrdinalIgnoreCase);

    private static bool IsWord(TokenizedText text, int at) => text[at].Kind == TokenKind.Word;

    /// <summary>The unit stands after the number, with smaller units after it.</summary>
    private static (int To, double Value, CurrencyUnit Unit)? Trailing(TokenizedText text, int at)
    {
        if (Size(text, NumberReader.Read(text, at)) is not { } number || (text[at].IsDigits && text[at].IsGlued && at > 0 && (text[at - 1].Kind == TokenKind.Word || text[at - 1].IsSign('$')))) return null;
        // The end of a number that is torn apart, "1 . 85 marks", is none.
        if (at > 1 && text[at].IsDigits && text[at - 1].IsSign('.') && !text[at].IsGlued && text[at - 2].IsDigits && !text[at - 1].IsGlued) return null;
        if (UnitReader.Millions(text, number.To) is { } millions) return (millions.To, number.Value * 1e6, millions.Unit);
        var from = text[number.To].IsSign('-') && text[number.To + 1].IsGlued ? number.To + 1 : number.To;
        if (UnitReader.After(text, from) is not { } unit) return null;
        if (unit.Unit.Name == "Pence" && text[from].Length == 1 && !text[from].IsGlued) return null;
        // "10 $30": the sign leads to the next number.
        if (text[from].Kind == TokenKind.Sign && text[unit.To].IsDigits && text[unit.To].IsGlued) return null;
        var (to, value) = (unit.To, number.Value);
        if (text[to].Has(WordRole.Multiplier) && text[to].Lexeme.Number >= 1000 && text[to - 1].Kind == TokenKind.Word) return (to + 1, value * text[to].Lexeme.Number, unit.Unit);
        return Smaller(text, to, value, unit.Unit) ?? (to, value, unit.Unit);
    }

    /// <summary>"and forty-five cents", "forty five", "50": hundredths after the unit.</summary>
    private static (int To, double Value, CurrencyUnit Unit)? Smaller(TokenizedText text, int to, double value, CurrencyUnit unit)
    {
        if (CurrencyUnits.ShareOf(unit) is not null || value % 1 != 0) return null;
        var from = text[to].Is("and") ? to + 1 : to;
        if (CardinalReader.Read(text, from) is not { Form: NumberForm.Integer, Value: > 0 and < 100 } part) return null;
        var named = UnitReader.After(text, part.To);
        if (named is { } small && CurrencyUnits.ShareOf(small.Unit) is { } share)
        {
            var sum = value + (part.Value * share);
            // "five mao five": another tenth of what was named last.
            if (share == 0.1 && CardinalReader.Read(text, small.To) is { Value: > 0 and < 10 } last && text[last.To].Kind != TokenKind.Word)
                return (last.To, sum + (last.Value * share / 10), unit);
            return (small.To, Math.Round(sum, 6), unit);
        }

        // Without a unit of its own it belongs here only where nothing follows that it could count.
        var isLast = part.To >= text.Count || text[part.To].Kind == TokenKind.Sign || text[part.To].Is("more", "less");
        return named is null && from == to && isLast && !text[part.To].IsSign('%') && !text[part.To].IsSign('$') && !text[part.To].IsSign('/') ? (part.To, Math.Round(value + (part.Value / 100), 6), unit) : null;
    }

    /// <summary>Names of money that are no other words; they count where an amount could stand but does not.</summary>
    private static bool IsBareUnit(TokenizedText text, int at, (int To, CurrencyUnit Unit) bare)
    {
        if (text[at].Kind != TokenKind.Word || text[at].Length < 3 || (text[at].IsGlued && at > 0 && text[at - 1].Kind != TokenKind.Sign)) return false;
        return bare.To > at + 1 || bare.Unit.Name is "Dollar" or "Euro" or "Japanese yen" or "Chinese yuan" or "Bitcoin" or "Rupee" or "Indonesian rupiah" or "Russian ruble"
            or "Ukrainian hryvnia" or "Turkish lira" or "Lira" or "Peso" or "Franc" or "Krona" or "Krone" or "United States dollar";
    }
}
