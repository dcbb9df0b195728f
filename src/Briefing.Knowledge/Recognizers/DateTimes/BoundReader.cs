using Briefing.Knowledge.Recognizers.Words;

namespace Briefing.Knowledge.Recognizers.DateTimes;

/// <summary>Reads the words that make a day or period a bound: "before", "after", "since", "until", "no later than", "or later".</summary>
internal static class BoundReader
{
    /// <summary>The word at a token: before, after, since or until.</summary>
    internal static Match<string>? Lead(TimeText text, int at)
    {
        var token = text[at];
        if (token.Kind == TokenKind.Sign) return Sign(text, at);
        if (token.Is("before")) return OrEqual(text, at + 1) is { } equal ? new Match<string>("until", equal) : new Match<string>("before", at + 1);
        if (token.Is("after")) return OrEqual(text, at + 1) is { } equal ? new Match<string>("since", equal) : new Match<string>("after", at + 1);
        if (token.Is("since")) return new Match<string>("since", at + 1);
        if (token.Is("prior") && text[at + 1].Is("to")) return new Match<string>("before", at + 2);
        if ((token.Is("earlier", "sooner") || token.Is("less")) && text[at + 1].Is("than")) return new Match<string>("before", OrEqual(text, at + 2) ?? (at + 2));
        if (token.Is("later") && text[at + 1].Is("than")) return OrEqual(text, at + 2) is { } equal ? new Match<string>("since", equal) : new Match<string>("after", at + 2);
        if ((token.Is("no") || token.Is("not")) && text[at + 1].Is("later") && text[at + 2].Is("than")) return new Match<string>("before", at + 3);
        if ((token.Is("no") || token.Is("not")) && text[at + 1].Is("earlier") && text[at + 2].Is("than")) return new Match<string>("since", at + 3);
        if (token.Is("starting", "beginning") && (text[at + 1].Is("from", "on") || !text[at + 1].Is("of"))) return new Match<string>("since", text[at + 1].Is("from", "on") ? at + 2 : at + 1);
        if (token.Is("as") && text[at + 2].Is("as")) return text[at + 1].Is("early") ? new Match<string>("since", at + 3) : text[at + 1].Is("late") ? new Match<string>("until", at + 3) : null;
        if (token.Is("on") && text[at + 1].Is("or") && text[at + 2].Is("after", "before")) return new Match<string>(text[at + 2].Is("after") ? "since" : "until", at + 3);
        return token.Is("until", "till") || token.Is("til") ? new Match<string>("until", at + 1) : token.Is("by") ? new Match<string>("by", at + 1) : null;
    }

    /// <summary>"or later", "and after", "onwards" behind a time.</summary>
    internal static Match<string>? Trail(TimeText text, int at)
    {
        if (text[at].Is("or", "and"))
        {
            if (!text[at + 1].Is("later", "after") && !text[at + 1].Is("before", "earlier")) return null;
            // "and after my work is done": another clause.
            if (text[at + 1].Is("after", "before") && text[at + 2].Kind != TokenKind.Sign && text[at + 2].Length > 0 && !text[at + 2].Is("on")) return null;
            return new Match<string>(text[at + 1].Is("later", "after") ? "since" : "until", at + 2);
        }

        return text[at].Is("onward", "onwards") ? new Match<string>("since", at + 1) : null;
    }

    private static Match<string>? Sign(TimeText text, int at)
    {
        if (!text[at].IsSign('>') && !text[at].IsSign('<')) return null;
        var isEqual = text[at + 1].IsSign('=');
        return new Match<string>(text[at].IsSign('>') ? isEqual ? "since" : "after" : isEqual ? "until" : "before", isEqual ? at + 2 : at + 1);
    }

    private static int? OrEqual(TimeText text, int at)
    {
        if (text[at].Is("or") && text[at + 1].Is("equal") && text[at + 2].Is("to")) return at + 3;
        return text[at].Is("or") && text[at + 1].Is("in", "on") ? at + 2 : text[at].Is("or") && text[at + 1].Is("at") ? at + 2 : null;
    }

    /// <summary>The days that a bound leaves of a period or day.</summary>
    internal static CalendarPeriod? Apply(string bound, CalendarPeriod period)
    {
        if (period.IsOpen) return period with { Mod = bound };
        var part = period.Mod is "start" or "mid" or "end" ? "-" + period.Mod : "";
        // "by" and "until" a day end before it, as "before" does.
        var isEnd = bound is "before" or "until" or "by";
        var mod = (isEnd ? "before" : bound) + part;
        return period with { Past = Cut(period.Past), Future = Cut(period.Future), Mod = mod };

        (DateOnly?, DateOnly?) Cut((DateOnly? Start, DateOnly? End) days) => bound switch
        {
            "after" => (part is "-start" ? days.Start : days.End, null),
            "since" => (days.Start, null),
            _ => (null, part is "-end" ? days.End : days.Start),
        };
    }

    internal static CalendarPeriod Apply(string bound, CalendarDay day)
    {
        var isEnd = bound is "before" or "until" or "by";
        return new CalendarPeriod(day.Timex)
        {
            Past = isEnd ? (null, day.Past) : (day.Past, null),
            Future = isEnd ? (null, day.Future) : (day.Future, null),
            Mod = isEnd ? "before" : bound,
        };
    }
}
