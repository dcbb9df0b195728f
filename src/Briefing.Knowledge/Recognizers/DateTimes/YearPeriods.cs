using Briefing.Knowledge.Recognizers.Numbers;
using Briefing.Knowledge.Recognizers.Words;

namespace Briefing.Knowledge.Recognizers.DateTimes;

/// <summary>Reads years and longer: "2014", "the year 2020", "1990s", "15th century", "school year 2008", "cy18".</summary>
internal static class YearPeriods
{
    internal static Match<CalendarPeriod>? Read(TimeText text, int at) => Decade(text, at) ?? Century(text, at) ?? Named(text, at) ?? Plain(text, at);

    private static Match<CalendarPeriod>? Plain(TimeText text, int at)
    {
        var the = text.SkipThe(at);
        var from = text[the].Is("year") ? the + 1 : at;
        if (from == at && the > at) return null;
        if (YearReader.Read(text, from) is not { } year) return null;
        if (text[from].IsDigits && text[year.To].IsGlued && (text[year.To].IsSign('-') || text[year.To].IsSign('/')) && text[year.To + 1] is { IsDigits: true, IsGlued: true, Length: not 4 }) return null;
        if (text[from].IsDigits && from > 0 && text[from].IsGlued && (text[from - 1].IsSign('-') || text[from - 1].IsSign('/')) && text[from - 2].IsDigits && text[from - 1].IsGlued && text[from - 2].Length != 4) return null;
        // A number of things has the form of a year too.
        if (text[from].IsDigits && (text[year.To].Has(WordRole.Unit) && !text[year.To].Has(WordRole.Share) || text[year.To].Has(WordRole.Multiplier))) return null;
        return new Match<CalendarPeriod>(CalendarPeriod.OfYear(year.Value), year.To);
    }

    /// <summary>"1990s", "the '90s", "the nineties".</summary>
    private static Match<CalendarPeriod>? Decade(TimeText text, int at)
    {
        var from = text.SkipThe(at);
        if (text[from].IsSign('\'')) from++;
        if (!text[from].IsDigits) return null;
        var s = text[from + 1].IsSign('\'') && text[from + 1].IsGlued ? from + 2 : from + 1;
        if (!text[s].Is("s") || text[from].Number % 10 != 0) return null;
        var start = text[from].Length == 4 && YearReader.Read(text, from) is not null ? text[from].Number : text[from].Length == 2 && from > at && text[from].Number >= 20 ? 1900 + text[from].Number : 0;
        return start == 0 ? null : new Match<CalendarPeriod>(Years(start, 10), s + 1);
    }

    private static Match<CalendarPeriod>? Century(TimeText text, int at)
    {
        var from = text.SkipThe(at);
        if (!text[from].IsDigits && !text[from].Has(WordRole.Ordinal | WordRole.Tens)) return null;
        if (OrdinalReader.Read(text.Tokens, from) is not { Value: >= 1 and <= 30 } number) return null;
        var unit = text[number.To].IsSign('-') ? number.To + 1 : number.To;
        return text[unit].Is("century") ? new Match<CalendarPeriod>(Years(Math.Max(1, ((int)number.Value - 1) * 100), 100), unit + 1) : null;
    }

    private static CalendarPeriod Years(int start, int count) =>
        CalendarPeriod.Between(new DateOnly(start, 1, 1), new DateOnly(start + count, 1, 1), $"P{count}Y", TimeUnit.Decade);

    /// <summary>Years that do not begin in January stay unresolved.</summary>
    private static Match<CalendarPeriod>? Named(TimeText text, int at)
    {
        var shift = Shift.Read(text, at);
        var from = shift is { } led ? led.To : at;
        string letters;
        int to;
        if (text[from].Is("cy", "fy") || text[from].Is("sy")) (letters, to) = (text[from].Lexeme.Text.ToUpperInvariant(), from + 1);
        else if ((text[from].Is("fiscal", "financial") || text[from].Is("school", "calendar")) && text[from + 1].Is("year"))
            (letters, to) = (text[from].Is("school") ? "SY" : text[from].Is("calendar") ? "CY" : "FY", from + 2);
        else return null;
        int? year = shift is { } moved ? text.Now.Year + moved.Value.Steps : null;
        if (year is null && text[to] is { IsDigits: true, Length: 2 }) (year, to) = (YearReader.Full(text[to].Number), to + 1);
        else if (year is null && text[to].IsDigits && YearReader.Read(text, to) is { } found) (year, to) = (found.Value, found.To);
        if (letters == "CY") return year is { } calendar ? new Match<CalendarPeriod>(CalendarPeriod.OfYear(calendar), to) : null;
        if (year is null && text[from].Length == 2) return null;
        return new Match<CalendarPeriod>(new CalendarPeriod(letters + Timex.Year(year)) { IsOpen = true, Unit = TimeUnit.Year }, to);
    }
}
