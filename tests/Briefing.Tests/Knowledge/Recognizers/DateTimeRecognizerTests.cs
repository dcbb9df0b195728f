using Briefing.Knowledge.Recognizers;
using Briefing.Knowledge.Recognizers.DateTimes;

namespace Briefing.Tests.Knowledge.Recognizers;

public sealed class DateTimeRecognizerTests
{
    /// <summary>A Wednesday, at ten in the morning.</summary>
    private static readonly DateTime Now = new(2025, 6, 18, 10, 0, 0);

    [Theory]
    [InlineData("The ferry sailed on 12 February 2025.", "12 February 2025", "2025-02-12", "2025-02-12")]
    [InlineData("On Feb. 12th, 2025 it sailed.", "Feb. 12th, 2025", "2025-02-12", "2025-02-12")]
    [InlineData("The log of 2025-02-12 is lost.", "2025-02-12", "2025-02-12", "2025-02-12")]
    [InlineData("Signed 23.04.2022 in port.", "23.04.2022", "2022-04-23", "2022-04-23")]
    [InlineData("It sank yesterday.", "yesterday", "2025-06-17", "2025-06-17")]
    [InlineData("Two weeks ago it sank.", "Two weeks ago", "2025-06-04", "2025-06-04")]
    [InlineData("It sails next Friday.", "next Friday", "2025-06-27", "2025-06-27")]
    [InlineData("It sailed last Tuesday.", "last Tuesday", "2025-06-10", "2025-06-10")]
    [InlineData("The day after tomorrow it sails.", "The day after tomorrow", "2025-06-20", "2025-06-20")]
    [InlineData("Crews rest at Easter 2026.", "Easter 2026", "2026-04-05", "2026-04-05")]
    [InlineData("It sails on the second of August 2025.", "the second of August 2025", "2025-08-02", "2025-08-02")]
    public void Recognize_Day_GivesItsTimexAndValue(string text, string words, string timex, string value)
    {
        var found = DateTimeRecognizer.Recognize(text, Now).ShouldHaveSingleItem();

        text[found.Start..found.End].ShouldBe(words);
        found.TypeName.ShouldBe(EntityTypes.Date);
        found.Resolutions.ShouldHaveSingleItem().Timex.ShouldBe(timex);
        found.Resolutions[0].Value.ShouldBe(value);
    }

    [Theory]
    [InlineData("It sails on 3 May.", "XXXX-05-03", "2025-05-03", "2026-05-03")]
    [InlineData("It sails on Friday.", "XXXX-WXX-5", "2025-06-13", "2025-06-20")]
    [InlineData("It sails on the 20th.", "XXXX-XX-20", "2025-05-20", "2025-06-20")]
    [InlineData("Born on 29 February.", "XXXX-02-29", "2024-02-29", "2028-02-29")]
    public void Recognize_DayWithoutYear_GivesThePastBeforeTheFuture(string text, string timex, string past, string future)
    {
        var found = DateTimeRecognizer.Recognize(text, Now).ShouldHaveSingleItem();

        found.Resolutions.Select(resolution => resolution.Timex).ShouldBe([timex, timex]);
        found.Resolutions.Select(resolution => resolution.Value).ShouldBe([past, future]);
    }

    [Theory]
    [InlineData("in February 2024", "2024-02", "2024-02-01", "2024-03-01", null)]
    [InlineData("in 2014", "2014", "2014-01-01", "2015-01-01", null)]
    [InlineData("last week", "2025-W24", "2025-06-09", "2025-06-16", null)]
    [InlineData("this month", "2025-06", "2025-06-01", "2025-07-01", null)]
    [InlineData("between 2019 and 2021", "(2019-01-01,2021-01-01,P2Y)", "2019-01-01", "2021-01-01", null)]
    [InlineData("from 3 to 12 March 2025", "(2025-03-03,2025-03-12,P9D)", "2025-03-03", "2025-03-12", null)]
    [InlineData("since March 2022", "2022-03", "2022-03-01", null, "since")]
    [InlineData("before 2020", "2020", null, "2020-01-01", "before")]
    [InlineData("after 2020", "2020", "2021-01-01", null, "after")]
    [InlineData("the last 3 months", "(2025-03-18,2025-06-18,P3M)", "2025-03-18", "2025-06-18", null)]
    [InlineData("in the first quarter of 2024", "(2024-01-01,2024-04-01,P3M)", "2024-01-01", "2024-04-01", null)]
    [InlineData("during the 1990s", "(1990-01-01,2000-01-01,P10Y)", "1990-01-01", "2000-01-01", null)]
    [InlineData("in late July 2024", "2024-07", "2024-07-16", "2024-08-01", "end")]
    [InlineData("year to date", "2025", "2025-01-01", "2025-06-18", null)]
    public void Recognize_Days_GivesTheirFirstAndTheDayAfterTheirLast(string text, string timex, string? start, string? end, string? mod)
    {
        var found = DateTimeRecognizer.Recognize(text, Now).ShouldHaveSingleItem();

        found.TypeName.ShouldBe(EntityTypes.DateRange);
        var resolution = found.Resolutions.ShouldHaveSingleItem();
        (resolution.Timex, resolution.Start, resolution.End, resolution.Mod).ShouldBe((timex, start, end, mod));
    }

    [Theory]
    [InlineData("every weekday at 8:30", EntityTypes.Set, "XXXX-WDT08:30")]
    [InlineData("every Monday at 7 pm", EntityTypes.Set, "XXXX-WXX-1T19")]
    [InlineData("each morning", EntityTypes.Set, "TMO")]
    [InlineData("every two weeks", EntityTypes.Set, "P2W")]
    [InlineData("daily at 9:15 am", EntityTypes.Set, "T09:15")]
    [InlineData("for two and a half hours", EntityTypes.Duration, "PT2.5H")]
    [InlineData("ninety days", EntityTypes.Duration, "P90D")]
    [InlineData("tomorrow at 4 pm", EntityTypes.DateTime, "2025-06-19T16")]
    [InlineData("tonight", EntityTypes.DateTimeRange, "2025-06-18TNI")]
    [InlineData("from 9 to 11 am", EntityTypes.TimeRange, "(T09,T11,PT2H)")]
    [InlineData("at noon", EntityTypes.Time, "T12")]
    public void Recognize_TimesAndLengths_GivesTypeAndTimex(string text, string type, string timex)
    {
        var found = DateTimeRecognizer.Recognize(text, Now).ShouldHaveSingleItem();

        found.TypeName.ShouldBe(type);
        found.Resolutions[0].Timex.ShouldBe(timex);
    }

    [Theory]
    [InlineData("The crew may march on.")]
    [InlineData("The bridge may well be closed.")]
    [InlineData("A ratio of 4:3 is common.")]
    [InlineData("Two to four sailors stayed.")]
    [InlineData("")]
    [InlineData("Good morning.")]
    public void Recognize_NoTime_FindsNone(string text) => DateTimeRecognizer.Recognize(text, Now).ShouldBeEmpty();

    [Fact]
    public void Recognize_DayThatTheCalendarDoesNotHave_IsNotResolved() =>
        DateTimeRecognizer.Recognize("31 February 2025", Now).ShouldHaveSingleItem().Resolutions[0].Value.ShouldBe("not resolved");

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(9999, 12, 31)]
    public void Recognize_AtTheEndsOfTheCalendar_DoesNotFail(int year, int month, int day)
    {
        const string Text = "yesterday, next week, last decade, 500 years ago, in 9000 years, next Friday, the last 3 quarters, every day, 2/29, Easter, next century, on the 31st";

        Should.NotThrow(() => DateTimeRecognizer.Recognize(Text, new DateTime(year, month, day, 0, 0, 0)));
    }

    [Fact]
    public void Recognize_AnyWordsInAnyOrder_GivesSpansInOrder()
    {
        string[] words = ["twenty", "-", "and", "of", "the", "may", "12", "2025", "last", "week", "3rd", "to", "from", "between", "5", ":", "30", "pm", "monday", "every", "half", "a", "hour", "ago", "before", "early", "in", "/", ".", "next", "first", "quarter", "year's", "99999999999999"];
        var random = new Random(20250618);
        for (var i = 0; i < 3000; i++)
        {
            var text = string.Join(random.Next(4) == 0 ? "" : " ", Enumerable.Range(0, random.Next(1, 14)).Select(_ => words[random.Next(words.Length)]));
            var last = 0;
            foreach (var found in DateTimeRecognizer.Recognize(text, Now))
            {
                found.Start.ShouldBeGreaterThanOrEqualTo(last, text);
                found.End.ShouldBeGreaterThan(found.Start, text);
                found.End.ShouldBeLessThanOrEqualTo(text.Length, text);
                found.Resolutions.ShouldNotBeEmpty(text);
                last = found.End;
            }
        }
    }
}
