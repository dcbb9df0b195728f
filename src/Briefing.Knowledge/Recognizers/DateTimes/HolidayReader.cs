using Briefing.Knowledge.Recognizers.Words;

namespace Briefing.Knowledge.Recognizers.DateTimes;

/// <summary>Reads holidays by name: "Christmas Eve", "Easter 2018", "last Easter", "the Independence Day of this year".</summary>
internal static class HolidayReader
{
    /// <summary>The words of each, longest first where one begins with another, and the day in a year.</summary>
    private static readonly (string[] Words, Func<int, DateOnly?> Day)[] Holidays =
    [
        Fixed("christmas eve", 12, 24), Fixed("xmas eve", 12, 24), Fixed("christmas day", 12, 25), Fixed("christmas", 12, 25), Fixed("xmas", 12, 25), Fixed("boxing day", 12, 26),
        Fixed("new year ' s eve", 12, 31), Fixed("new years eve", 12, 31), Fixed("new year eve", 12, 31), Fixed("new year ' s day", 1, 1), Fixed("new years day", 1, 1), Fixed("new year ' s", 1, 1), Fixed("new year", 1, 1),
        Fixed("epiphany", 1, 6), Fixed("groundhog day", 2, 2), Fixed("valentine ' s day", 2, 14), Fixed("valentines day", 2, 14), Fixed("valentine day", 2, 14), Fixed("women ' s day", 3, 8),
        Fixed("international women ' s day", 3, 8), Fixed("st patrick ' s day", 3, 17), Fixed("st . patrick ' s day", 3, 17), Fixed("saint patrick ' s day", 3, 17), Fixed("st patrick day", 3, 17),
        Fixed("april fools", 4, 1), Fixed("april fool ' s day", 4, 1), Fixed("april fools day", 4, 1), Fixed("april fools ' day", 4, 1), Fixed("earth day", 4, 22), Fixed("may day", 5, 1),
        Fixed("international workers ' day", 5, 1), Fixed("workers ' day", 5, 1), Fixed("juneteenth", 6, 19), Fixed("independence day", 7, 4), Fixed("bastille day", 7, 14), Fixed("halloween", 10, 31),
        Fixed("veterans day", 11, 11), Fixed("veterans ' day", 11, 11), Fixed("armistice day", 11, 11), Fixed("remembrance day", 11, 11),
        Nth("thanksgiving day", 11, DayOfWeek.Thursday, 4), Nth("thanksgiving", 11, DayOfWeek.Thursday, 4), Nth("labor day", 9, DayOfWeek.Monday, 1), Nth("labour day", 9, DayOfWeek.Monday, 1),
        Nth("memorial day", 5, DayOfWeek.Monday, 5), Nth("martin luther king day", 1, DayOfWeek.Monday, 3), Nth("martin luther king jr day", 1, DayOfWeek.Monday, 3), Nth("mlk day", 1, DayOfWeek.Monday, 3),
        Nth("mother ' s day", 5, DayOfWeek.Sunday, 2), Nth("mothers day", 5, DayOfWeek.Sunday, 2), Nth("father ' s day", 6, DayOfWeek.Sunday, 3), Nth("fathers day", 6, DayOfWeek.Sunday, 3),
        Nth("columbus day", 10, DayOfWeek.Monday, 2), Nth("president ' s day", 2, DayOfWeek.Monday, 3), Nth("presidents ' day", 2, DayOfWeek.Monday, 3), Nth("presidents day", 2, DayOfWeek.Monday, 3),
        (["black", "friday"], year => HolidayCalendar.Nth(year, 11, DayOfWeek.Thursday, 4).AddDays(1)), (["cyber", "monday"], year => HolidayCalendar.Nth(year, 11, DayOfWeek.Thursday, 4).AddDays(4)),
        AfterEaster("easter monday", 1), AfterEaster("easter sunday", 0), AfterEaster("easter day", 0), AfterEaster("easter", 0), AfterEaster("good friday", -2), AfterEaster("palm sunday", -7), AfterEaster("maundy thursday", -3),
        AfterEaster("ash wednesday", -46), AfterEaster("ascension day", 39), AfterEaster("pentecost", 49), AfterEaster("whit monday", 50),
        (["eid", "al", "fitr"], year => HolidayCalendar.Islamic(year, 10, 1)), (["eid", "al", "-", "fitr"], year => HolidayCalendar.Islamic(year, 10, 1)),
        (["eid", "al", "adha"], year => HolidayCalendar.Islamic(year, 12, 10)), (["eid", "al", "-", "adha"], year => HolidayCalendar.Islamic(year, 12, 10)), (["ramadan"], year => HolidayCalendar.Islamic(year, 9, 1)),
    ];

    private static readonly ILookup<string, (string[] Words, Func<int, DateOnly?> Day)> ByFirst = Holidays.OrderByDescending(holiday => holiday.Words.Length).ToLookup(holiday => holiday.Words[0], StringComparer.Ordinal);

    internal static Match<CalendarDay>? Read(TimeText text, int at)
    {
        if (text[at].Kind != TokenKind.Word) return null;
        var shift = Shift.Read(text, at);
        var from = shift is { } led ? led.To : at;
        if (Name(text, from) is not { } name) return null;
        var day = name.Value;
        if (shift is { } moved) return Shifted(text, day, moved.Value.Steps) is { } near ? new Match<CalendarDay>(CalendarDay.Exact(near), name.To) : null;
        var of = text[name.To].Is("of", "in") ? name.To + 1 : name.To;
        if (Shift.Read(text, of) is { } year && text[year.To].Is("year"))
            return Of(day, text.Now.Year + year.Value.Steps) is { } exact ? new Match<CalendarDay>(CalendarDay.Exact(exact), year.To + 1) : null;
        if (YearReader.Closing(text, name.To) is { } closing && !text[name.To].IsSign(',')) return Of(day, closing.Value) is { } dated ? new Match<CalendarDay>(CalendarDay.Exact(dated), closing.To) : null;
        return AnyYear(text, day) is { } any ? new Match<CalendarDay>(any, name.To) : null;
    }

    private static CalendarDay? AnyYear(TimeText text, Func<int, DateOnly?> day)
    {
        if (Of(day, text.Now.Year) is not { } current) return null;
        var moment = current.ToDateTime(TimeOnly.MinValue);
        var past = moment < text.Now ? current : Of(day, text.Now.Year - 1);
        var future = moment >= text.Now ? current : Of(day, text.Now.Year + 1);
        return new CalendarDay(Timex.Day(null, current.Month, current.Day), past, future) { Month = current.Month, Day = current.Day };
    }

    private static DateOnly? Shifted(TimeText text, Func<int, DateOnly?> day, int steps)
    {
        if (Of(day, text.Now.Year) is not { } current) return null;
        if (steps == 0) return current;
        if (steps < 0) return current < text.Today ? current : Of(day, text.Now.Year - 1);
        return current > text.Today ? current : Of(day, text.Now.Year + 1);
    }

    private static DateOnly? Of(Func<int, DateOnly?> day, int year) => year is >= 1 and <= 9998 ? day(year) : null;

    private static Match<Func<int, DateOnly?>>? Name(TimeText text, int at)
    {
        foreach (var (words, day) in ByFirst[text[at].Lexeme.Text])
        {
            var fits = true;
            for (var i = 1; i < words.Length && fits; i++) fits = text[at + i].Is(words[i]);
            if (fits && !(words is ["new", "year"] && text[at + 2].IsSign('\''))) return new Match<Func<int, DateOnly?>>(day, at + words.Length);
        }

        return null;
    }

    private static (string[], Func<int, DateOnly?>) Fixed(string name, int month, int day) => (name.Split(' '), year => new DateOnly(year, month, day));

    private static (string[], Func<int, DateOnly?>) Nth(string name, int month, DayOfWeek weekday, int nth) => (name.Split(' '), year => HolidayCalendar.Nth(year, month, weekday, nth));

    private static (string[], Func<int, DateOnly?>) AfterEaster(string name, int days) => (name.Split(' '), year => HolidayCalendar.Easter(year).AddDays(days));
}
