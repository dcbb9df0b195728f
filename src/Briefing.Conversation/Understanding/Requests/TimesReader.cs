using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Briefing.Conversation.Understanding.Patterns;
using Briefing.Knowledge.Recognizers.DateTimes;

namespace Briefing.Conversation.Understanding.Requests;

/// <summary>
/// Reads from an utterance when something is wanted again and again: by <see cref="DateTimeRecognizer"/>, whose sets and times it
/// joins, and beyond it lists of days ("Mon, Wed and Fri"), exceptions ("but not on Sundays") and time zones.
/// </summary>
/// <param name="zones">Names of time zones.</param>
/// <param name="isSent">Whether a word is for what is sent: "briefing", "update".</param>
internal sealed partial class TimesReader(ZoneNames zones, Func<string, bool> isSent)
{
    private const string Beside = " ; daily";

    private readonly BareHours _hours = new(zones);

    private static readonly HashSet<string> Joining = new(StringComparer.Ordinal) { "and", "or", "on", "every", "each", "plus", "also" };
    private static readonly HashSet<string> Excepting = new(StringComparer.Ordinal) { "except", "excluding", "excepting", "not", "without", "but", "minus", "bar", "skipping", "skip" };
    private static readonly HashSet<string> Leading = new(StringComparer.Ordinal) { "at", "on", "by", "around", "from", "every", "each", "for", "to", "in", "of", "and", "the", "but", "once", "time", "o'clock", "sharp" };

    /// <summary>What the utterance says of times.</summary>
    /// <param name="utterance">The utterance.</param>
    /// <param name="now">What the recognizer counts from; it makes no difference to what comes again.</param>
    /// <param name="taken">Which tokens speak of times; those are marked.</param>
    /// <param name="expectsTime">Whether a number alone is an hour: "make it 9".</param>
    internal AskedTimes Read(Utterance utterance, DateTime now, bool[] taken, bool expectsTime = false)
    {
        // "8h30" and "8.30" are written as "8:30"; each mark has the place of another, so that places stay.
        var text = ClockMark().Replace(utterance.Text, match => match.Value[..^3] + ":" + match.Value[^2..]);
        var times = new AskedTimes();
        var excepted = ImmutableSortedSet<DayOfWeek>.Empty;
        var words = "";
        // Words such as "half past nine" are a time only beside others; where one is expected, there is such a word behind them.
        foreach (var found in DateTimeRecognizer.Recognize(expectsTime ? text + Beside : text, now))
        {
            if (found.End > text.Length) continue;
            if (TimexTimes.Of(found, text[found.Start..found.End]) is not { } part || Tokens(utterance, found.Start, found.End) is not { } range) continue;
            // "A Friday overview", "an evening update": what is sent on such days or at such times is sent each time.
            if (!part.IsRecurring && (part.Days.Count > 0 || part.Part != DayPart.None) && range.To < utterance.Tokens.Length && IsOfSent(utterance, range.To))
                part = part with { IsRecurring = true, Days = part.Days.IsEmpty ? WeekDays.All : part.Days };
            if (!part.IsRecurring && part.Time is null && part.Part == DayPart.None && part.Days.Count < 2 && !IsOfRhythm(utterance, range.From, taken)) continue;
            if (IsExcepted(utterance, range.From)) (excepted, part) = (excepted.Union(part.Days), part with { Days = [] });
            times = Joined(times, part);
            words += " " + text[found.Start..found.End];
            taken.AsSpan(range.From, range.To - range.From).Fill(true);
        }

        times = WithDays(utterance, times, taken, ref excepted);
        if (times.Time is null && (expectsTime || times.IsRecurring)) times = _hours.Read(utterance, times, taken, expectsTime);
        times = WithPart(times with { Days = times.Days.Except(excepted) }, words);
        if (zones.Find(utterance, taken, isClockNamed: times.Time is not null) is { } zone)
            times = times with { Zones = zone.Zones, ZoneWords = zone.Words, IsOwnZone = zone.IsOwn };
        if (!excepted.IsEmpty && times.Days.IsEmpty) times = times with { Days = WeekDays.All.Except(excepted) };
        TakeLeads(utterance, taken);
        // Several days of the week are those of every week.
        return times.Days.Count > 1 ? times with { IsRecurring = true } : times;
    }

    private static AskedTimes Joined(AskedTimes times, AskedTimes part) => times with
    {
        // "every day", with days of their own beside it, is those days.
        Days = part.Days.Count == 7 && !times.Days.IsEmpty ? times.Days : times.Days.Count == 7 && !part.Days.IsEmpty ? part.Days : times.Days.Union(part.Days),
        IsRecurring = times.IsRecurring || part.IsRecurring,
        IsOfWeek = times.IsOfWeek || part.IsOfWeek,
        Time = times.Time ?? part.Time,
        IsHalfOpen = times.Time is null ? part.IsHalfOpen : times.IsHalfOpen,
        Part = times.Part == DayPart.None ? part.Part : times.Part,
        NotOffered = times.NotOffered ?? part.NotOffered,
    };

    /// <summary>Days that stand beside others: "every Monday and Thursday"; working days, and "twice a week".</summary>
    private AskedTimes WithDays(Utterance utterance, AskedTimes times, bool[] taken, ref ImmutableSortedSet<DayOfWeek> excepted)
    {
        for (var at = 0; at < utterance.Tokens.Length; at++)
        {
            if (taken[at]) continue;
            var (word, next) = (utterance.Tokens[at].Folded, at + 1 < utterance.Tokens.Length ? utterance.Tokens[at + 1].Folded : "");
            if (word is "working" or "business" or "work" && next is "day" or "days")
            {
                times = times with { Days = times.Days.Count == 7 ? WeekDays.Working : times.Days.Union(WeekDays.Working), IsRecurring = true };
                taken[at] = taken[at + 1] = true;
            }
            else if (word is "weekday" or "workday" && at + 1 < utterance.Tokens.Length && IsOfSent(utterance, at + 1))
            {
                times = times with { Days = times.Days.Union(WeekDays.Working), IsRecurring = true };
                taken[at] = true;
            }
            else if (word is "once" or "one" or "per" && IsRateOfDay(utterance, at) is var rate and > 0)
            {
                times = times with { Days = times.Days.IsEmpty ? WeekDays.All : times.Days, IsRecurring = true };
                taken.AsSpan(at, rate).Fill(true);
            }
            else if (word is "once" or "twice" && next is "a" or "per" && at + 2 < utterance.Tokens.Length && utterance.Tokens[at + 2].Folded == "week")
            {
                times = times with { IsOfWeek = true, IsRecurring = true };
                taken.AsSpan(at, 3).Fill(true);
            }
            else if (word is "weekend" or "weekends" && IsExcepted(utterance, at))
            {
                excepted = excepted.Union(WeekDays.Weekend);
                taken[at] = true;
            }
            else if (word is "weekend" or "weekends" && IsOfRhythm(utterance, at, taken))
            {
                times = times with { Days = times.Days.Union(WeekDays.Weekend), IsRecurring = true };
                taken[at] = true;
            }
            else if (WeekDays.Of(word) is { } day && IsOfRhythm(utterance, at, taken))
            {
                if (IsExcepted(utterance, at)) excepted = excepted.Add(day);
                else times = times with { Days = times.Days.Count == 7 ? [day] : times.Days.Add(day), IsRecurring = true };
                taken[at] = true;
            }
        }

        return times;
    }

    /// <summary>How many words "once a day" or "per day" has; 0 for none.</summary>
    private static int IsRateOfDay(Utterance utterance, int at)
    {
        var words = utterance.Tokens[at].Folded switch { "once" or "one" => 3, "per" => 2, _ => 0 };
        return words > 0 && at + words <= utterance.Tokens.Length && utterance.Tokens[at + words - 1].Folded == "day" ? words : 0;
    }

    /// <summary>Whether what is sent is named at a token, or behind one word more: "Friday news briefing".</summary>
    private bool IsOfSent(Utterance utterance, int at) =>
        isSent(utterance.Tokens[at].Folded) || (at + 1 < utterance.Tokens.Length && isSent(utterance.Tokens[at + 1].Folded) && utterance.Tokens[at].Folded is "news" or "press" or "digest" or "short" or "brief");

    /// <summary>Whether a day of the week stands where days that come again do: behind "on" or "every", or beside another such day.</summary>
    private static bool IsOfRhythm(Utterance utterance, int at, bool[] taken)
    {
        var word = utterance.Tokens[at].Folded;
        if (word.EndsWith("days", StringComparison.Ordinal) || utterance.Tokens.Length == 1) return true;
        if (at > 0 && (Joining.Contains(utterance.Tokens[at - 1].Folded) || Excepting.Contains(utterance.Tokens[at - 1].Folded) || taken[at - 1] || WeekDays.Of(utterance.Tokens[at - 1].Folded) is not null)) return true;
        return at + 1 < utterance.Tokens.Length && (taken[at + 1] || WeekDays.Of(utterance.Tokens[at + 1].Folded) is not null
            || (utterance.Tokens[at + 1].Folded is "and" or "or" && at + 2 < utterance.Tokens.Length && WeekDays.Of(utterance.Tokens[at + 2].Folded) is not null));
    }

    private static bool IsExcepted(Utterance utterance, int at)
    {
        for (var before = at - 1; before >= Math.Max(0, at - 4); before--)
        {
            if (Excepting.Contains(utterance.Tokens[before].Folded)) return true;
            if (utterance.Tokens[before].Folded is not ("on" or "at" or "the" or "for" or "and" or "or" or "every") && WeekDays.Of(utterance.Tokens[before].Folded) is null) return false;
        }

        return false;
    }

    /// <summary>"Every evening at 7": the part of the day says which seven.</summary>
    private static AskedTimes WithPart(AskedTimes times, string words)
    {
        if (times.Time is not { } time || !times.IsHalfOpen || !(times.Part != DayPart.None || TimexTimes.IsMarked(words))) return times;
        var isLater = times.Part is DayPart.Afternoon or DayPart.Evening or DayPart.Night && time.Hour < 12;
        return times with { Time = isLater ? time.AddHours(12) : time, IsHalfOpen = false };
    }

    /// <summary>The small words in front of what was taken, and between two parts of it, belong to it: "at", "on", "every".</summary>
    private static void TakeLeads(Utterance utterance, bool[] taken)
    {
        for (var at = taken.Length - 2; at >= 0; at--)
            if (!taken[at] && taken[at + 1] && (Leading.Contains(utterance.Tokens[at].Folded) || Excepting.Contains(utterance.Tokens[at].Folded))) taken[at] = true;
        for (var at = 1; at < taken.Length; at++)
            if (!taken[at] && taken[at - 1] && utterance.Tokens[at].Folded is "time" or "sharp" or "o'clock") taken[at] = true;
    }

    private static (int From, int To)? Tokens(Utterance utterance, int start, int end)
    {
        var from = Array.FindIndex([.. utterance.Tokens], token => token.End > start);
        var to = from;
        while (to >= 0 && to < utterance.Tokens.Length && utterance.Tokens[to].Start < end) to++;
        return from < 0 || to <= from ? null : (from, to);
    }

    [GeneratedRegex(@"\b(?:[01]?\d|2[0-4])[h.][0-5]\d\b(?![.:%\d])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ClockMark();
}
