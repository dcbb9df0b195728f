using Briefing.Knowledge.Recognizers.Numbers;
using Briefing.Knowledge.Recognizers.Words;

namespace Briefing.Knowledge.Recognizers.DateTimes;

/// <summary>Reads times of the day: "8:00am", "half past seven", "nine thirty", "1140 a.m.", "noon", "at 6", "7 in the morning".</summary>
internal static class ClockReader
{
    /// <summary>The time that begins at a token.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The token.</param>
    /// <param name="bare">Whether a number alone will do, as other words make it a time.</param>
    internal static Match<ClockTime>? Read(TimeText text, int at, bool bare = false)
    {
        if (text[at].Is("around", "circa") || text[at].Is("about", "approximately") || text[at].Is("approx"))
            return Read(text, at + 1, bare: text[at].Is("around", "circa")) is { } about && (!about.Value.IsBare || bare) ? about with { Value = about.Value with { Mod = "approx" } } : null;
        if (DayPartReader.Read(text, at) is { Value.Named: null } part && text[part.To].Is("at") && Core(text, part.To + 1, bare: true) is { } after)
            return new Match<ClockTime>(Of(after.Value, part.Value), after.To);
        if (Core(text, at, bare) is not { } core) return null;
        if (!core.Value.IsAmbiguous || core.Value.Hour > 12) return core.Value.IsBare && !bare ? null : core;
        // "7 in the morning", "8:00 early morning".
        if (core.Value.IsBare && !text[core.To].Is("in", "at") && !text[core.To].Is("during")) return bare ? core : null;
        return DayPartReader.Read(text, core.To) is { Value.Named: null } of && !text[core.To].Is("this") && !text[of.To].Is("of") ? new Match<ClockTime>(Of(core.Value, of.Value), of.To)
            : core.Value.IsBare && !bare ? null : core;
    }

    internal static ClockTime Of(ClockTime time, ClockRange part)
    {
        if (!time.IsAmbiguous) return time;
        var isNight = part.Timex.StartsWith("TNI", StringComparison.Ordinal);
        return time.In(afternoon: isNight ? time.Hour is >= 6 and < 12 : part.IsAfternoon) with { Hour = isNight && time.Hour == 12 ? 0 : time.In(isNight ? time.Hour is >= 6 and < 12 : part.IsAfternoon).Hour };
    }

    private static Match<ClockTime>? Core(TimeText text, int at, bool bare) => Named(text, at) ?? Past(text, at) ?? Digits(text, at, bare) ?? Words(text, at, bare);

    private static Match<ClockTime>? Named(TimeText text, int at)
    {
        if (text[at].Is("noon", "noonish") || text[at].Is("midday")) return new Match<ClockTime>(new ClockTime(12), at + 1);
        if (text[at].Is("midnight")) return new Match<ClockTime>(new ClockTime(0), at + 1);
        if (text[at].Is("mid") && text[at + 1].Is("night", "day")) return new Match<ClockTime>(new ClockTime(text[at + 1].Is("day") ? 12 : 0), at + 2);
        return text[at].Is("at") && text[at + 1].IsDigits ? At(text, at + 1) : null;
    }

    /// <summary>"at 6.45": the word makes the number a time.</summary>
    private static Match<ClockTime>? At(TimeText text, int at) =>
        text[at + 1].IsSign('.') && text[at + 1].IsGlued && text[at] is { Length: <= 2, Number: < 24 } && text[at + 2] is { IsDigits: true, IsGlued: true, Length: 2, Number: < 60 } && !(text[at + 3].IsGlued && text[at + 3].Kind != TokenKind.Sign)
            ? Half(text, new ClockTime(text[at].Number, text[at + 2].Number), at + 3) : null;

    /// <summary>"half past seven", "quarter to eight", "20 min past eight".</summary>
    private static Match<ClockTime>? Past(TimeText text, int at)
    {
        int minutes, to;
        var from = text[at].Is("a") ? at + 1 : at;
        if (text[from].Is("half", "quarter")) (minutes, to) = (text[from].Is("half") ? 30 : 15, from + 1);
        else if (Small(text, at) is { Value: < 60 } number) (minutes, to) = (number.Value, text[number.To].Is("minutes", "minute") || text[number.To].Is("min", "mins") ? number.To + 1 : number.To);
        else return null;
        var isPast = text[to].Is("past", "after");
        if (!isPast && !text[to].Is("to") && !text[to].Is("before", "of")) return null;
        if (!text[to].Is("past", "to") && text[to - 1].IsDigits) return null;
        if (text[to].Is("to", "of") && minutes is not (15 or 30 or 5 or 10 or 20 or 25)) return null;
        if (Small(text, to + 1) is not { Value: >= 1 and <= 12 } hour) return null;
        // "15 to 20", "10 to 12 people" count things.
        if (!isPast && text[at].IsDigits) return null;
        if (!isPast && !text[from].Is("quarter", "half") && !text[to - 1].Has(WordRole.Unit)) return null;
        var whole = isPast ? hour.Value : hour.Value == 1 ? 12 : hour.Value - 1;
        return Half(text, new ClockTime(whole, isPast ? minutes : 60 - minutes), hour.To);
    }

    private static Match<ClockTime>? Digits(TimeText text, int at, bool bare)
    {
        if (!text[at].IsDigits || (text[at].IsGlued && at > 0 && (text[at - 1].Kind == TokenKind.Word || text[at - 1].IsSign('$') || text[at - 1].IsSign(':') || text[at - 1].IsSign('/') || (text[at - 1].IsSign('.') && text[at - 2].IsDigits)))) return null;
        var first = text[at];
        if (first.Length is 3 or 4)
        {
            var (hour, minute) = (first.Number / 100, first.Number % 100);
            if (hour > 24 || minute > 59) return null;
            var timed = Half(text, new ClockTime(hour, minute), at + 1);
            return timed.To > at + 1 ? timed : bare && first.Length == 4 && first.Tokens0(text) ? timed with { Value = timed.Value with { IsBare = true, IsAmbiguous = hour is >= 1 and <= 12 } } : null;
        }

        if (first.Length > 2 || first.Number > 24) return null;
        var sign = text[at + 1];
        if ((sign.IsSign(':') || sign.IsSign('.')) && sign.IsGlued && text[at + 2] is { IsDigits: true, IsGlued: true, Length: 2, Number: < 60 } minutes)
        {
            var to = at + 3;
            int? second = null;
            if (sign.IsSign(':') && text[to].IsSign(':') && text[to].IsGlued && text[to + 1] is { IsDigits: true, IsGlued: true, Length: 2, Number: < 60 } seconds) (second, to) = (seconds.Number, to + 2);
            if (sign.IsSign(':') && text[to].IsGlued && (text[to].IsSign(':') || text[to].IsSign('/'))) return null;
            var timed = Half(text, new ClockTime(first.Number, minutes.Number, second), to);
            if (sign.IsSign('.')) return timed.To > to || bare ? timed : null;
            return timed;
        }

        if (sign.IsSign(':') && sign.IsGlued && text[at + 2].IsDigits) return null;
        var hours = Half(text, new ClockTime(first.Number), at + 1);
        if (hours.To > at + 1) return hours;
        if (first.Number > 24 || (text[at + 1].IsGlued && (text[at + 1].Kind == TokenKind.Word || text[at + 1].IsSign('%') || (text[at + 1].IsSign('.') && text[at + 2].IsDigits && text[at + 2].IsGlued) || text[at + 1].IsSign('/')))) return null;
        var isLed = text[at - 1].Is("at") && at > 0;
        if (!bare && !isLed && !(DayPartReader.Read(text, at + 1) is { Value.Named: null } && text[at + 1].Is("in"))) return null;
        if (isLed && !bare && (text[at + 1].Kind == TokenKind.Word && DayPartReader.Read(text, at + 1) is null && !text[at + 1].Is("on", "today") && !text[at + 1].Is("tomorrow"))) return null;
        return new Match<ClockTime>(hours.Value with { IsBare = !isLed }, hours.To);
    }

    private static Match<ClockTime>? Words(TimeText text, int at, bool bare)
    {
        if (!text[at].Has(WordRole.Ones | WordRole.Teens) || Small(text, at, single: true) is not { Value: >= 1 and <= 12 } hour) return null;
        var next = text[hour.To].IsSign('-') ? hour.To + 1 : hour.To;
        // "nine thirty", "six forty-three minutes".
        if (text[next].Has(WordRole.Teens | WordRole.Tens) && Small(text, next) is { Value: >= 10 and < 60 } minutes && !text[minutes.To].Has(WordRole.Multiplier))
        {
            var to = text[minutes.To].Is("minutes") ? minutes.To + 1 : minutes.To;
            var timed = Half(text, new ClockTime(hour.Value, minutes.Value), to);
            return timed.To > to || bare || text[at - 1].Is("at") ? timed : null;
        }

        var whole = Half(text, new ClockTime(hour.Value), hour.To);
        if (whole.To > hour.To) return whole;
        if (bare) return whole with { Value = whole.Value with { IsBare = true } };
        return text[hour.To].Is("in") && DayPartReader.Read(text, hour.To) is { Value.Named: null } && !text[hour.To].Has(WordRole.Unit) ? whole with { Value = whole.Value with { IsBare = true } } : null;
    }

    /// <summary>"am", "p.m.", "o'clock" behind the numbers.</summary>
    private static Match<ClockTime> Half(TimeText text, ClockTime time, int to)
    {
        var at = to;
        if (text[at].Is("am", "pm"))
        {
            var isAfternoon = text[at].Is("pm");
            // "7ampm" may be either.
            if (text[at + 1].IsGlued && text[at + 1].Is("pm")) return new Match<ClockTime>(time with { IsAmbiguous = true }, at + 2);
            return time.Hour is >= 1 and <= 12 ? new Match<ClockTime>(time.In(isAfternoon), at + 1) : new Match<ClockTime>(time, at + 1);
        }

        if (text[at].Is("ampm")) return new Match<ClockTime>(time with { IsAmbiguous = time.Hour is >= 1 and <= 12 }, at + 1);
        if (text[at].Is("a", "p") && time.Hour is >= 1 and <= 12)
        {
            var isAfternoon = text[at].Is("p");
            if (text[at + 1].IsSign('.') && text[at + 2].Is("m") && text[at + 2].IsGlued) return new Match<ClockTime>(time.In(isAfternoon), text[at + 3].IsSign('.') && text[at + 3].IsGlued ? at + 4 : at + 3);
            if (text[at + 1].Is("m") && !text[at + 1].IsGlued) return new Match<ClockTime>(time.In(isAfternoon), at + 2);
            if (text[at].IsGlued) return new Match<ClockTime>(time.In(isAfternoon), at + 1);
        }

        var isAmbiguous = time.Hour is >= 1 and <= 12;
        if (text[at].Is("o") && text[at + 1].IsSign('\'') && text[at + 2].Is("clock")) return new Match<ClockTime>(time with { IsAmbiguous = isAmbiguous }, at + 3);
        if (text[at].Is("oclock")) return new Match<ClockTime>(time with { IsAmbiguous = isAmbiguous }, at + 1);
        return new Match<ClockTime>(time with { IsAmbiguous = isAmbiguous }, to);
    }

    private static Match<int>? Small(TimeText text, int at, bool single = false)
    {
        if (text[at].IsDigits) return text[at].Length <= 2 ? new Match<int>(text[at].Number, at + 1) : null;
        if (single) return new Match<int>((int)text[at].Lexeme.Number, at + 1);
        return text[at].Has(WordRole.Ones | WordRole.Teens | WordRole.Tens) && CardinalReader.Read(text.Tokens, at) is { Form: NumberForm.Integer, Value: < 100 } number ? new Match<int>((int)number.Value, number.To) : null;
    }

    /// <summary>Four digits are a time where they begin with a nought: "0730".</summary>
    private static bool Tokens0(this Token token, TimeText text) => text.Tokens.Text[token.Start] == '0' || token.Number % 100 is 0 or 30 or 15 or 45;
}
