using Briefing.Knowledge.Recognizers.Words;

namespace Briefing.Knowledge.Recognizers.Numbers;

/// <summary>Reads ordinals: "third", "21st", "one hundred twenty-fifth", "a hundred trillionth".</summary>
internal static class OrdinalReader
{
    private const int MostTokens = 14;

    /// <summary>The ordinal that begins at a token; the plural is for denominators only.</summary>
    internal static FoundNumber? Read(TokenizedText text, int at, bool plural = false)
    {
        if (text[at].IsDigits) return Digits(text, at);
        var end = at;
        while (end < at + MostTokens && !text[end].Has(WordRole.Ordinal) && IsInside(text, end, at)) end++;
        if (!text[end].Has(WordRole.Ordinal) || text[end].Has(WordRole.Plural) != plural) return null;
        var ordinal = text[end].Lexeme.Number;
        if (end == at) return new FoundNumber(end + 1, ordinal, NumberForm.Integer);
        var head = text[end - 1].IsSign('-') ? end - 1 : end;
        if (head == at + 1 && text[at].Is("a")) return ordinal >= 100 ? new FoundNumber(end + 1, ordinal, NumberForm.Integer) : null;
        if (text[at].Has(WordRole.Multiplier) || CardinalReader.Read(text, at, head) is not { } cardinal || cardinal.To != head) return null;
        var value = cardinal.Value;
        if (ordinal >= 100) return value % 1000 == 0 && value > 0 && ordinal < 1000 ? null : new FoundNumber(end + 1, value * ordinal, NumberForm.Integer);
        var fits = ordinal < 10 ? value % 10 == 0 && value % 100 != 10 : value % 100 == 0;
        return fits ? new FoundNumber(end + 1, value + ordinal, NumberForm.Integer) : null;
    }

    /// <summary>Whether a digit token is followed by its ordinal ending: "22nd", also where it is the wrong one ("22th").</summary>
    internal static bool HasEnding(TokenizedText text, int at) => text[at + 1] is { IsGlued: true, Kind: TokenKind.Word } ending
        && (ending.Is("st", "nd") || ending.Is("rd", "th"));

    private static FoundNumber? Digits(TokenizedText text, int at)
    {
        if (DigitReader.Read(text, at) is not { Form: NumberForm.Integer } number) return null;
        return HasEnding(text, number.To - 1) ? number with { To = number.To + 1 } : null;
    }

    private static bool IsInside(TokenizedText text, int at, int from) =>
        text[at].Has(WordRole.Ones | WordRole.Teens | WordRole.Tens | WordRole.Multiplier) || text[at].IsSign('-') || (at > from && text[at].Is("and")) || (at == from && text[at].Is("a"));
}
