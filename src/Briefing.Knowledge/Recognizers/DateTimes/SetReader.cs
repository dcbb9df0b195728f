using Briefing.Knowledge.Recognizers.Words;

namespace Briefing.Knowledge.Recognizers.DateTimes;

/// <summary>Reads times that come again: "daily", "every two weeks", "each Monday at 4pm", "3pm each day", "Friday mornings", "every weekday at 8:30".</summary>
internal static class SetReader
{
    /// <summary>The TIMEX of the set that begins at a token.</summary>
    internal static Match<string>? Read(TimeText text, int at) => Every(text, at) ?? Adverb(text, at) ?? Plural(text, at) ?? ClockFirst(text, at) ?? Rate(text, at);

    private static Match<string>? Every(TimeText text, int at)
    {
        if (!text[at].Is("every") && !text[at].Is("each", "any")) return null;
        var isOther = text[at + 1].Is("other");
        var from = isOther ? at + 2 : at + 1;
        if (text[from].Has(WordRole.Weekday)) return Timed(text, Timex.Weekday(text[from].Lexeme.Weekday), text.SkipStop(from + 1) is var stop && text[from].Length < 5 ? stop : from + 1);
        if (text[from].Is("weekday", "workday")) return Timed(text, "XXXX-WD", from + 1);
        if (text[at].Is("any") && text[from].Has(WordRole.Unit) && !text[from].Is("weekend", "year") && text[from].Lexeme.Unit < TimeUnit.Week) return null;
        if (text[from].Has(WordRole.Month) && !text[at].Is("any")) return new Match<string>(Timex.Month(null, text[from].Lexeme.Month), from + 1);
        if (DayPartReader.Word(text, from) is { } part && !DayPartReader.IsMeal(text, from)) return Timed(text, part.Value.Timex, part.To, isPart: true);
        if (text[from].Has(WordRole.Unit) && !text[from].Has(WordRole.Ordinal) && text[from].Length > 2)
            return Timed(text, Period(isOther ? 2 : 1, text[from].Lexeme.Unit), from + 1);
        if (LengthReader.Read(text, from) is { } length && !text[from].Is("a", "few") && !text[from].Is("some", "several")) return new Match<string>(length.Value.Timex, length.To);
        // "every 15th of the month", "every 4th of July".
        return MonthDayReader.Read(text, from) is { Value.Year: null } day ? new Match<string>(day.Value.Timex, day.To) : null;
    }

    private static Match<string>? Adverb(TimeText text, int at)
    {
        var (factor, from) = (1.0, at);
        if (text[at].Is("bi", "semi"))
        {
            factor = text[at].Is("bi") ? 2 : 0.5;
            from = text[at + 1].IsSign('-') ? at + 2 : at + 1;
        }

        if (text[from].Is("everyday")) return Timed(text, "P1D", from + 1);
        if (text[from].Is("nightly")) return Timed(text, "TNI", from + 1, isPart: true);
        if (text[from].Is("biweekly")) factor = 2;
        TimeUnit? unit = text[from].Lexeme.Text switch
        {
            "daily" => TimeUnit.Day,
            "weekly" or "biweekly" => TimeUnit.Week,
            "monthly" => TimeUnit.Month,
            "quarterly" => TimeUnit.Quarter,
            "yearly" or "annually" or "annual" => TimeUnit.Year,
            "hourly" => TimeUnit.Hour,
            _ => null,
        };
        if (unit is not { } known) return null;
        return Timed(text, Period(factor, known), from + 1);
    }

    /// <summary>"Mondays", "Friday mornings", "Thursdays at 17.30", "weekdays at 9".</summary>
    private static Match<string>? Plural(TimeText text, int at)
    {
        if (text[at].Is("weekdays", "workdays")) return Timed(text, "XXXX-WD", at + 1);
        if (!text[at].Has(WordRole.Weekday)) return null;
        var isPlural = WeekdayReader.IsPlural(text, at);
        var timex = Timex.Weekday(text[at].Lexeme.Weekday);
        if (DayPartReader.Word(text, at + 1) is { } part && (isPlural || text[at + 1].Lexeme.Text[^1] == 's')) return new Match<string>(timex + part.Value.Timex, part.To);
        return isPlural ? Timed(text, timex, at + 1) : null;
    }

    /// <summary>"3pm each day", "6am everyday".</summary>
    private static Match<string>? ClockFirst(TimeText text, int at)
    {
        if (!text[at].IsDigits && !text[at].Has(WordRole.Ones | WordRole.Teens | WordRole.Sign) && !text[at].Is("at")) return null;
        if (ClockReader.Read(text, at) is not { Value.IsBare: false } clock) return null;
        var next = text.SkipComma(clock.To);
        if (text[next].Is("on")) next++;
        if (!text[next].Is("every", "each") && !text[next].Is("everyday", "daily") && !(text[next].Has(WordRole.Weekday) && WeekdayReader.IsPlural(text, next)) && !text[next].Is("weekdays")) return null;
        if ((Every(text, next) ?? Adverb(text, next) ?? Plural(text, next)) is not { } set || set.Value.Contains('T', StringComparison.Ordinal)) return null;
        return new Match<string>(set.Value is "P1D" ? clock.Value.Timex : set.Value + clock.Value.Timex, set.To);
    }

    /// <summary>"one a day", "twice a week", "once per month".</summary>
    private static Match<string>? Rate(TimeText text, int at)
    {
        if (!text[at].Is("one", "once") || !text[at + 1].Is("a", "per") || !text[at + 2].Has(WordRole.Unit) || text[at + 2].Lexeme.Unit < TimeUnit.Hour || text[at + 2].Length < 3) return null;
        return new Match<string>(Period(1, text[at + 2].Lexeme.Unit), at + 3);
    }

    private static Match<string> Timed(TimeText text, string timex, int to, bool isPart = false)
    {
        var isAt = text[to].Is("at");
        var from = isAt ? to + 1 : text.SkipComma(to);
        if (ClockReader.Read(text, from, bare: isAt) is not { } clock || (from > to && !isAt && clock.Value.IsBare) || ClockRangeReader.Read(text, from) is not null) return new Match<string>(timex, to);
        if (clock.Value.IsBare && !isAt) return new Match<string>(timex, to);
        var time = isPart && clock.Value.IsAmbiguous ? clock.Value.In(timex is "TAF" or "TEV" or "TNI") : clock.Value;
        return new Match<string>(isPart || timex == "P1D" ? time.Timex : timex.StartsWith('P') ? timex : timex + time.Timex, timex.StartsWith('P') && timex != "P1D" ? to : clock.To);
    }

    private static string Period(double number, TimeUnit unit) => new TimeLength([(number, unit)]).Timex;
}
