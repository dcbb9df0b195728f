using Briefing.Knowledge.Recognizers.Numbers;
using Briefing.Knowledge.Recognizers.Words;

namespace Briefing.Knowledge.Recognizers.DateTimes;

/// <summary>Reads years: "2014", "nineteen ninety six", "two thousand and fifteen", "'87".</summary>
internal static class YearReader
{
    private const int First = 1500;
    private const int Last = 2100;

    /// <summary>Four digits, or words that only a year has.</summary>
    internal static Match<int>? Read(TimeText text, int at)
    {
        if (text[at].IsDigits) return IsYear(text, at) ? new Match<int>(text[at].Number, at + 1) : null;
        return Words(text, at);
    }

    /// <summary>A year that closes a date, with what may stand before it: ", 2016", "of 1995", "in 2019", "of 87".</summary>
    internal static Match<int>? Closing(TimeText text, int at)
    {
        var from = text.SkipComma(at);
        var led = text[from].Is("of", "in") ? from + 1 : from;
        if (Read(text, led) is { } year) return year;
        if (text[led].IsSign('\'') && text[led + 1] is { IsDigits: true, Length: 2, IsGlued: true }) return new Match<int>(Full(text[led + 1].Number), led + 2);
        return text[from].Is("of") && text[led] is { IsDigits: true, Length: 2 } && !text[led + 1].IsSign(':') && !(text[led + 1].Kind == TokenKind.Word && text[led + 1].IsGlued)
            ? new Match<int>(Full(text[led].Number), led + 1) : null;
    }

    internal static int Full(int shortYear) => shortYear < 30 ? 2000 + shortYear : 1900 + shortYear;

    private static bool IsYear(TimeText text, int at)
    {
        var token = text[at];
        if (token.Length != 4 || token.Number is < First or >= Last) return false;
        if (at > 0 && token.IsGlued && (text[at - 1].Kind == TokenKind.Word || text[at - 1].IsSign('$') || text[at - 1].IsSign('£') || text[at - 1].IsSign('€') || text[at - 1].IsSign('#')
            || (text[at - 1].IsSign('.') && text[at - 2].IsDigits && text[at - 1].IsGlued) || (text[at - 1].IsSign(',') && text[at - 2].IsDigits && text[at - 1].IsGlued))) return false;
        // The end of a telephone number is no year; that of a range of years is.
        if (at > 1 && text[at - 1].IsSign('-') && text[at - 2].IsDigits && (text[at - 2].Length != 4 || (text[at - 3].IsSign('-') && text[at - 4].IsDigits))) return false;
        if (text[at + 1].IsGlued && (text[at + 1].IsSign('%') || (text[at + 1].Kind == TokenKind.Word && !text[at + 1].Is("s")))) return false;
        // "2,014", "2014.5".
        return !((text[at + 1].IsSign(',') || text[at + 1].IsSign('.')) && text[at + 1].IsGlued && text[at + 2].IsDigits && text[at + 2].IsGlued);
    }

    private static Match<int>? Words(TimeText text, int at)
    {
        if (text[at].Has(WordRole.Teens) || text[at].Is("twenty"))
        {
            // "nineteen ninety six", "twenty twenty-five".
            var century = (int)text[at].Lexeme.Number;
            if (century is < 15 or > 20) return null;
            if (text[at + 1].Is("hundred") && century < 20)
            {
                var rest = text[at + 2].Is("and") ? at + 3 : at + 2;
                return Small(text, rest) is { } part ? new Match<int>((century * 100) + part.Value, part.To) : new Match<int>(century * 100, at + 2);
            }

            return Small(text, at + 1) is { Value: >= 10 } tail ? new Match<int>((century * 100) + tail.Value, tail.To) : null;
        }

        if (!text[at].Is("two") || !text[at + 1].Is("thousand")) return null;
        var after = text[at + 2].Is("and") ? at + 3 : at + 2;
        return Small(text, after) is { } last ? new Match<int>(2000 + last.Value, last.To) : new Match<int>(2000, at + 2);
    }

    private static Match<int>? Small(TimeText text, int at)
    {
        if (text[at].Has(WordRole.Multiplier)) return null;
        return text[at].Kind == TokenKind.Word && CardinalReader.Read(text.Tokens, at) is { Value: > 0 and < 100 } number && !text[number.To].Has(WordRole.Unit) ? new Match<int>((int)number.Value, number.To) : null;
    }
}
