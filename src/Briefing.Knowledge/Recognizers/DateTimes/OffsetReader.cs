using Briefing.Knowledge.Recognizers.Words;

namespace Briefing.Knowledge.Recognizers.DateTimes;

/// <summary>Reads what is counted from a day or from now: "in two weeks", "3 days ago", "a fortnight later", "two days before yesterday".</summary>
internal static class OffsetReader
{
    /// <summary>The moment, with whether it is one of the clock; days have the time of day of now.</summary>
    internal static Match<(DateTime Moment, bool IsClock)>? Read(TimeText text, int at)
    {
        var isLed = text[at].Is("in") && !text[at + 1].Is("some", "several") && LengthReader.Read(text, at + 1) is { };
        if (LengthReader.Read(text, isLed ? at + 1 : at) is not { } length) return null;
        if (text[at].Is("all") || length.Value.Parts.Any(part => part.Number is 0)) return null;
        var to = length.To;
        if (isLed) return text[to].Is("of") || !IsCount(text, at + 1) ? null : Moved(text, length.Value, text.Now, 1, text[to].Is("time") ? to + 1 : to);
        if (text[to].Is("ago")) return Moved(text, length.Value, text.Now, -1, to + 1);
        if (text[to].Is("later", "hence")) return Moved(text, length.Value, text.Now, 1, to + 1);
        if (text[to].Is("from") && text[to + 1].Is("now")) return Moved(text, length.Value, text.Now, 1, to + 2);
        if (text[to].Is("before") && text[to + 1].Is("now")) return Moved(text, length.Value, text.Now, -1, to + 2);
        var sign = text[to].Is("before") || (text[to].Is("prior") && text[to + 1].Is("to")) ? -1 : text[to].Is("from", "after") ? 1 : 0;
        if (sign == 0 || length.Value.HasClock) return null;
        if (DayReader.Read(text, text[to].Is("prior") ? to + 2 : to + 1) is not { Value.Future: { } day } start) return null;
        return Moved(text, length.Value, day.ToDateTime(TimeOnly.MinValue), sign, start.To);
    }

    /// <summary>"in a week" is a time from now, "in an hour" too; "in year 3" is none.</summary>
    private static bool IsCount(TimeText text, int at) => text[at].IsDigits || text[at].Kind == TokenKind.Sign || text[at].Is("a", "an") || text[at].Has(WordRole.Ones | WordRole.Teens | WordRole.Tens | WordRole.Share) || text[at].Is("few") || text[at].Is("couple");

    private static Match<(DateTime, bool)>? Moved(TimeText text, TimeLength length, DateTime start, int sign, int to) =>
        length.From(start, sign) is { } moment ? new Match<(DateTime, bool)>((moment, length.HasClock), to) : null;
}
