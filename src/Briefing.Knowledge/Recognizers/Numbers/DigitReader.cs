using System.Globalization;
using Briefing.Knowledge.Recognizers.Words;

namespace Briefing.Knowledge.Recognizers.Numbers;

/// <summary>Reads numbers written in digits: "1,234,567", "40 000", "0.5", ".25", "1.1^23", "12.32e+14".</summary>
internal static class DigitReader
{
    private const int GroupLength = 3;
    private const int MostGroups = 12;

    /// <summary>The number without a sign, multiplier or fraction; null where none begins.</summary>
    internal static FoundNumber? Read(TokenizedText text, int at)
    {
        var to = at;
        var form = NumberForm.Integer;
        Span<char> digits = stackalloc char[64];
        var length = 0;
        if (text[at].IsDigits)
        {
            if (!Append(text, at, digits, ref length)) return null;
            to = Groups(text, at, digits, ref length);
        }

        if (text[to].IsSign('.') && text[to + 1] is { IsDigits: true, IsGlued: true } && (to == at || text[to].IsGlued)
            && !(text[to + 2].IsSign('.') && text[to + 2].IsGlued && text[to + 3] is { IsDigits: true, IsGlued: true }))
        {
            if (to == at && at > 0 && text[at] is { IsGlued: true } && text[at - 1].IsDigits) return null;
            digits[length++] = '.';
            if (!Append(text, to + 1, digits, ref length)) return null;
            (to, form) = (to + 2, NumberForm.Decimal);
        }
        else if (to == at + 1 && text[to].IsSign(',') && text[to].IsGlued && text[to + 1] is { IsDigits: true, IsGlued: true, Length: < GroupLength }
            && !(text[to + 2].IsSign(',') && text[to + 2].IsGlued) && !(at > 1 && text[at].IsGlued && text[at - 1].IsSign(',')))
        {
            digits[length++] = '.';
            if (!Append(text, to + 1, digits, ref length)) return null;
            (to, form) = (to + 2, NumberForm.Decimal);
        }

        if (to == at) return null;
        var value = double.Parse(digits[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return Power(text, new FoundNumber(to, value, form));
    }

    /// <summary>Thousands set off by commas, or by single spaces.</summary>
    private static int Groups(TokenizedText text, int at, Span<char> digits, ref int length)
    {
        var to = at + 1;
        if (text[at].Length > GroupLength) return to;
        for (var groups = 0; groups < MostGroups; groups++)
        {
            var byComma = text[to].IsSign(',') && text[to].IsGlued && text[to + 1] is { IsDigits: true, IsGlued: true, Length: GroupLength };
            var bySpace = text[to] is { IsDigits: true, IsGlued: false, Length: GroupLength } && text[to].Start == text[to - 1].End + 1
                && (text.Text[text[to].Start - 1] is not ' ' || (at == to - 1 ? text[to].Number == 0 || text[to + 1] is { IsDigits: true, IsGlued: false, Length: GroupLength } : true));
            if (!byComma && !bySpace) break;
            if (!Append(text, byComma ? to + 1 : to, digits, ref length)) break;
            to += byComma ? 2 : 1;
        }

        return to;
    }

    private static FoundNumber Power(TokenizedText text, FoundNumber number)
    {
        var at = number.To;
        var isTimesTen = text[at] is { Kind: TokenKind.Word, IsGlued: true, Length: 1 } && text.Span(at) is "x" or "X" && text[at + 1].IsDigits && text[at + 1].Number == 10 && text[at + 2].IsSign('^');
        var isExponent = text[at] is { Kind: TokenKind.Word, IsGlued: true, Length: 1 } && text.Span(at) is "e" or "E";
        if (!isTimesTen && !isExponent && !(text[at].IsSign('^') && text[at].IsGlued)) return number;
        var from = isTimesTen ? at + 3 : at + 1;
        var sign = 1;
        for (; text[from] is { Kind: TokenKind.Sign, IsGlued: true } && (text[from].IsSign('-') || text[from].IsSign('+')) && from < at + 6; from++)
            if (text[from].IsSign('-')) sign = -sign;
        if (text[from] is not { IsDigits: true, IsGlued: true, Number: >= 0 and < 400 } exponent) return number;
        double raised = sign * exponent.Number;
        if (text[from + 1].IsSign('.') && text[from + 1].IsGlued && text[from + 2] is { IsDigits: true, IsGlued: true, Length: < 10 } tail && !isExponent)
        {
            raised += sign * tail.Number / Math.Pow(10, tail.Length);
            from += 2;
        }

        var value = isTimesTen || isExponent ? number.Value * Math.Pow(10, raised) : Math.Pow(number.Value, raised);
        return double.IsFinite(value) ? new FoundNumber(from + 1, value, NumberForm.Power) : number;
    }

    private static bool Append(TokenizedText text, int at, Span<char> digits, ref int length)
    {
        var span = text.Span(at);
        if (span.Length + length + 2 > digits.Length) return false;
        span.CopyTo(digits[length..]);
        length += span.Length;
        return true;
    }
}
