using System.Collections.Immutable;
using Briefing.Knowledge.Recognizers.Words;

namespace Briefing.Knowledge.Recognizers.DateTimes;

/// <summary>
/// Recognizes dates, times, ranges of both, durations and sets in English text, with the type names and TIMEX values of
/// Microsoft.Recognizers.Text. What is relative is counted from the moment given, never from the clock. Any text is accepted;
/// the time taken is linear in its length.
/// </summary>
public static class DateTimeRecognizer
{
    /// <summary>How many words may stand before the first sign of a time: "no later than the end of May".</summary>
    private const int Reach = 6;
    private const int FirstYear = 1000;
    private const int LastYear = 3000;
    private const WordRole Signs = WordRole.Month | WordRole.Weekday | WordRole.Unit | WordRole.DayPart | WordRole.Season | WordRole.Sign | WordRole.Tens | WordRole.Teens;

    /// <summary>Everything found, in order; none overlaps another.</summary>
    /// <param name="text">The text.</param>
    /// <param name="now">What "today", "now" and "last week" are counted from; a moment before the year 1000 or after 3000 is taken for their first.</param>
    public static ImmutableArray<Recognition> Recognize(string text, DateTime now)
    {
        var tokens = TokenizedText.Of(text);
        if (!tokens.HasDigits && (tokens.Roles & Signs) == 0) return [];
        var times = new TimeText(tokens, now.Year < FirstYear ? new DateTime(FirstYear, 1, 1) : now.Year > LastYear ? new DateTime(LastYear, 1, 1) : now);
        var found = ImmutableArray.CreateBuilder<Recognition>();
        for (var at = 0; at < tokens.Count;)
        {
            if (!MayBegin(times, at) || At(times, at) is not { } match)
            {
                at++;
                continue;
            }

            found.Add(new Recognition(tokens[at].Start, tokens[match.To - 1].End, match.Value.Type, match.Value.Resolutions));
            at = match.To;
        }

        return found.ToImmutable();
    }

    /// <summary>Whether a time may begin at a token: at a sign of one, or at another known word with such a sign soon after it.</summary>
    private static bool MayBegin(TimeText text, int at)
    {
        if (IsStrong(text[at])) return true;
        if (text[at].Lexeme.Text.Length == 0) return false;
        for (var next = at + 1; next <= at + Reach; next++)
            if (IsStrong(text[next])) return true;
        return false;
    }

    private static bool IsStrong(Token token) => token.IsDigits || token.Has(Signs | WordRole.Ones | WordRole.Ordinal | WordRole.Share);

    /// <summary>The longest that begins at a token; of two as long, the one that says more.</summary>
    private static Match<(string Type, ImmutableArray<RecognizedValue> Resolutions)>? At(TimeText text, int at)
    {
        var (best, to) = (default((string, ImmutableArray<RecognizedValue>)), at);
        if (SetReader.Read(text, at) is { } set) (best, to) = (Resolving.Set(set.Value), set.To);
        if (MomentRangeReader.Read(text, at) is { } momentRange && momentRange.To > to) (best, to) = (Resolving.Of(momentRange.Value), momentRange.To);
        if (MomentReader.Read(text, at) is { } moment && moment.To > to) (best, to) = (Resolving.Of(moment.Value), moment.To);
        if (Periods(text, at) is { } period && period.To > to) (best, to) = (Resolving.Of(period.Value), period.To);
        if (Day(text, at) is { } day && day.To > to) (best, to) = (Resolving.Of(day.Value), day.To);
        if (BoundedClock.Read(text, at) is { } bounded && bounded.To > to) (best, to) = (bounded.Value, bounded.To);
        if (ClockRangeReader.Read(text, at) is { Value.IsBare: false } hours && hours.To > to) (best, to) = (Resolving.Of(hours.Value), hours.To);
        if (ClockReader.Read(text, at) is { } clock && clock.To > to) (best, to) = (Resolving.Of(clock.Value), clock.To);
        if (DayPartReader.Read(text, at) is { } part && part.To > to && !DayPartReader.IsMeal(text, part.To - 1)) (best, to) = (Resolving.Of(part.Value), part.To);
        if (Length(text, at) is { } length && length.To > to) (best, to) = (Resolving.Of(length.Value), length.To);
        return to > at ? new Match<(string, ImmutableArray<RecognizedValue>)>(best, to) : null;
    }

    /// <summary>Whether the text holds a length of time, also one that a day is counted by: "two weeks ago".</summary>
    public static bool HoldsLength(string text)
    {
        var tokens = TokenizedText.Of(text);
        if ((tokens.Roles & WordRole.Unit) == 0) return false;
        var times = new TimeText(tokens, new DateTime(FirstYear, 1, 1));
        for (var at = 0; at < tokens.Count; at++)
            if (MayBegin(times, at) && LengthReader.Read(times, at) is not null) return true;
        return false;
    }

    private static Match<CalendarPeriod>? Periods(TimeText text, int at)
    {
        var best = SpanReader.Read(text, at);
        if (BoundedPeriods.Read(text, at) is { } bounded && (best is null || bounded.To > best.Value.To)) best = bounded;
        if (PeriodReader.Read(text, at) is { } period && (best is null || period.To > best.Value.To)) best = period;
        return best;
    }

    private static Match<CalendarDay>? Day(TimeText text, int at)
    {
        var day = DayReader.Read(text, at);
        if (OffsetReader.Read(text, at) is { Value.IsClock: false } offset && (day is null || offset.To > day.Value.To))
            day = new Match<CalendarDay>(CalendarDay.Exact(DateOnly.FromDateTime(offset.Value.Moment)), offset.To);
        return day;
    }

    private static Match<TimeLength>? Length(TimeText text, int at)
    {
        if (text[at].Is("more", "less") && text[at + 1].Is("than") && LengthReader.Read(text, at + 2) is { } bounded)
            return bounded with { Value = bounded.Value with { Mod = text[at].Lexeme.Text } };
        // "a second", "a day": said of many things.
        return LengthReader.Read(text, at);
    }
}
