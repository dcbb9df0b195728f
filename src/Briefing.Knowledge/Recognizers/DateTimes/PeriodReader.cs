using Briefing.Knowledge.Recognizers.Words;

namespace Briefing.Knowledge.Recognizers.DateTimes;

/// <summary>Reads a period in any form but from one day to another.</summary>
internal static class PeriodReader
{
    /// <summary>The longest period that begins at a token.</summary>
    internal static Match<CalendarPeriod>? Read(TimeText text, int at)
    {
        var best = PartPeriods.Read(text, at);
        if (Plain(text, at) is { } plain && (best is null || plain.To > best.Value.To)) best = plain;
        return best;
    }

    /// <summary>The longest one without a word for its beginning or end.</summary>
    internal static Match<CalendarPeriod>? Plain(TimeText text, int at)
    {
        var token = text[at];
        return (token.Kind == TokenKind.Sign && !token.IsSign('\'')) || token.Length == 0 || (token.Kind == TokenKind.Word && token.Lexeme.Text.Length == 0) ? null : text.Period(at, Longest);
    }

    private static Match<CalendarPeriod>? Longest(TimeText text, int at)
    {
        Match<CalendarPeriod>? best = null;
        Longer(ref best, MonthPeriods.Read(text, at));
        Longer(ref best, YearPeriods.Read(text, at));
        Longer(ref best, QuarterPeriods.Read(text, at));
        Longer(ref best, UnitPeriods.Read(text, at));
        Longer(ref best, WeekPeriods.Read(text, at));
        return best;
    }

    private static void Longer(ref Match<CalendarPeriod>? best, Match<CalendarPeriod>? other)
    {
        if (other is not null && (best is null || other.Value.To > best.Value.To)) best = other;
    }
}
