using Briefing.Knowledge.Recognizers.Words;

namespace Briefing.Knowledge.Recognizers.DateTimes;

/// <summary>
/// Reads days written in digits: "2025-02-12", "1/22/2016", "23.04.2022", "22/04". The month stands first with slashes and
/// dashes where both orders are possible, the day with full stops.
/// </summary>
internal static class NumericDateReader
{
    /// <summary>The day that begins at a token.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The token.</param>
    /// <param name="led">Whether a weekday stands before it, after which "7.6" is a day too.</param>
    internal static Match<CalendarDay>? Read(TimeText text, int at, bool led = false)
    {
        if (!text[at].IsDigits || IsInsideNumber(text, at)) return null;
        if (text[at].Length == 4) return YearFirst(text, at);
        if (text[at].Length > 2) return null;
        var sign = SignAt(text, at + 1);
        if (sign == '\0' || !IsPart(text, at + 2)) return null;
        if (SignAt(text, at + 3) == sign && text[at + 4] is { IsDigits: true, Length: 2 or 4, IsGlued: true } && EndsWell(text, at + 5))
        {
            var order = Order(text[at].Number, text[at + 2].Number, dayFirst: sign == '.');
            if (order is not { } parts) return null;
            var year = text[at + 4];
            if (year.Length == 4 && year.Number is < 1000 or > 3000) return null;
            return new Match<CalendarDay>(year.Length == 4 ? CalendarDay.Of(year.Number, parts.Month, parts.Day) : CalendarDay.OfShortYear(year.Number, parts.Month, parts.Day), at + 5);
        }

        if ((sign == '/' || (led && sign == '.')) && EndsWell(text, at + 3) && Order(text[at].Number, text[at + 2].Number, dayFirst: false) is { } found)
        {
            // "5/7, 2020".
            if (text[at + 3].IsSign(',') && YearReader.Read(text, at + 4) is { } closing) return new Match<CalendarDay>(CalendarDay.Of(closing.Value, found.Month, found.Day), closing.To);
            return text[at + 3].Is("of") ? null : new Match<CalendarDay>(CalendarDay.Of(found.Month, found.Day, text.Now), at + 3);
        }

        return null;
    }

    private static Match<CalendarDay>? YearFirst(TimeText text, int at)
    {
        var isSpaced = text[at + 1] is { IsDigits: true, IsGlued: false, Length: 2 } && text[at + 2] is { IsDigits: true, IsGlued: false, Length: 2 };
        var sign = SignAt(text, at + 1);
        if (!isSpaced && (sign == '\0' || SignAt(text, at + 3) != sign)) return null;
        var (month, day) = isSpaced ? (at + 1, at + 2) : (at + 2, at + 4);
        if (!text[month].IsDigits || !text[day].IsDigits || text[month].Length > 2 || text[day].Length > 2 || text[at].Number is < 1000 or > 3000) return null;
        if (text[month].Number > 12 && text[day].Number <= 12) (month, day) = (day, month);
        if (text[month].Number is < 1 or > 12 || text[day].Number is < 1 or > 31 || (!isSpaced && !EndsWell(text, at + 5))) return null;
        var found = CalendarDay.Of(text[at].Number, text[month].Number, text[day].Number);
        return isSpaced && found.Past is null ? null : new Match<CalendarDay>(found, (isSpaced ? at + 2 : at + 4) + 1);
    }

    private static (int Month, int Day)? Order(int first, int second, bool dayFirst)
    {
        if (dayFirst && second is >= 1 and <= 12 && first is >= 1 and <= 31) return (second, first);
        if (first is >= 1 and <= 12 && second is >= 1 and <= 31) return (first, second);
        return second is >= 1 and <= 12 && first is >= 1 and <= 31 ? (second, first) : null;
    }

    private static char SignAt(TimeText text, int at) => text[at] is { Kind: TokenKind.Sign, IsGlued: true, Length: 1 } && text[at + 1] is { IsDigits: true, IsGlued: true }
        ? text[at].IsSign('-') ? '-' : text.Tokens.Text[text[at].Start] is '/' or '.' ? text.Tokens.Text[text[at].Start] : '\0' : '\0';

    private static bool IsPart(TimeText text, int at) => text[at] is { IsDigits: true, Length: <= 2, IsGlued: true };

    private static bool IsInsideNumber(TimeText text, int at) => text[at].IsGlued && at > 0
        && (text[at - 1].IsSign('$') || text[at - 1].IsSign('/') || (text[at - 1].IsSign('.') && text[at - 2].IsDigits) || (text[at - 1].Kind == TokenKind.Word && text[at - 1].IsGlued && !text[at - 1].Has(WordRole.Weekday)));

    private static bool EndsWell(TimeText text, int at) => !(text[at].IsGlued && (text[at].IsSign('%') || text[at].IsSign('/') || (text[at].IsSign('.') && text[at + 1] is { IsDigits: true, IsGlued: true })
        || (text[at].Kind == TokenKind.Word && !text[at].Is("t"))));
}
