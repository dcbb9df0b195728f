using Briefing.Knowledge.Recognizers.Words;

namespace Briefing.Knowledge.Recognizers.DateTimes;

/// <summary>A text whose times are read, and the moment it is read at.</summary>
/// <param name="Tokens">The text.</param>
/// <param name="Now">What "today" and "now" are.</param>
internal sealed record TimeText(TokenizedText Tokens, DateTime Now)
{
    /// <summary>What was read where: a day or period is asked for at one place by many readers.</summary>
    private readonly Dictionary<int, Match<CalendarDay>?> _days = [];
    private readonly Dictionary<int, Match<CalendarPeriod>?> _periods = [];
    private readonly Dictionary<int, Match<TimeLength>?> _lengths = [];

    internal DateOnly Today { get; } = DateOnly.FromDateTime(Now);

    internal Token this[int at] => Tokens[at];

    internal Match<CalendarDay>? Day(int at, Func<TimeText, int, Match<CalendarDay>?> read) => Once(_days, at, read);

    internal Match<CalendarPeriod>? Period(int at, Func<TimeText, int, Match<CalendarPeriod>?> read) => Once(_periods, at, read);

    internal Match<TimeLength>? Length(int at, Func<TimeText, int, Match<TimeLength>?> read) => Once(_lengths, at, read);

    private Match<T>? Once<T>(Dictionary<int, Match<T>?> known, int at, Func<TimeText, int, Match<T>?> read)
    {
        if (known.TryGetValue(at, out var match)) return match;
        return known[at] = read(this, at);
    }

    /// <summary>The token after an article.</summary>
    internal int SkipThe(int at) => this[at].Is("the") ? at + 1 : at;

    /// <summary>The token after a comma.</summary>
    internal int SkipComma(int at) => this[at].IsSign(',') ? at + 1 : at;

    /// <summary>The token after the full stop of an abbreviation: "Feb.".</summary>
    internal int SkipStop(int at) => this[at].IsSign('.') && this[at].IsGlued && this[at - 1].Length is 3 or 4 ? at + 1 : at;

    /// <summary>Whether the word at a token is written with a capital.</summary>
    internal bool IsCapital(int at) => this[at].Length > 0 && char.IsUpper(Tokens.Text[this[at].Start]);
}

/// <summary>Something read at a token.</summary>
/// <param name="Value">What.</param>
/// <param name="To">The token after its last one.</param>
internal readonly record struct Match<T>(T Value, int To);
