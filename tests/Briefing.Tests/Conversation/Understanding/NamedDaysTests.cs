using Briefing.Conversation.Understanding.Entities;

namespace Briefing.Tests.Conversation.Understanding;

public sealed class NamedDaysTests
{
    private static readonly DateOnly Today = new(2025, 6, 18);

    [Theory]
    [InlineData("on 12 February 2025", "datetimeV2.date", "2025-02-12", "2025-02-12")]
    [InlineData("Feb. 12th, 2025", "datetimeV2.date", "2025-02-12", "2025-02-12")]
    [InlineData("2025-02-12", "datetimeV2.date", "2025-02-12", "2025-02-12")]
    [InlineData("in February 2024", "datetimeV2.daterange", "2024-02-01", "2024-02-29")]
    [InlineData("in 2014", "datetimeV2.daterange", "2014-01-01", "2014-12-31")]
    [InlineData("between 2019 and 2021", "datetimeV2.daterange", "2019-01-01", "2021-12-31")]
    [InlineData("until March 2025", "datetimeV2.daterange", null, "2025-03-31")]
    [InlineData("after 3 May 2025", "datetimeV2.daterange", "2025-05-04", null)]
    [InlineData("from March to May 2024", "datetimeV2.daterange", "2024-03-01", "2024-05-31")]
    [InlineData("3 to 12 March 2025", "datetimeV2.daterange", "2025-03-03", "2025-03-12")]
    [InlineData("in the first quarter of 2025", "datetimeV2.daterange", "2025-01-01", "2025-03-31")]
    [InlineData("in the 1990s", "datetimeV2.daterange", "1990-01-01", "1999-12-31")]
    [InlineData("on Tuesday", "datetimeV2.date", "2025-06-17", "2025-06-17")]
    [InlineData("two weeks ago", "datetimeV2.date", "2025-06-04", "2025-06-04")]
    [InlineData("in the last 3 months", "datetimeV2.daterange", "2025-03-18", "2025-06-18")]
    [InlineData("last week", "datetimeV2.daterange", "2025-06-09", "2025-06-15")]
    [InlineData("yesterday", "datetimeV2.date", "2025-06-17", "2025-06-17")]
    [InlineData("since March 2022", "datetimeV2.daterange", "2022-03-01", null)]
    [InlineData("before 2020", "datetimeV2.daterange", null, "2019-12-31")]
    public void Find_Date_GivesTypeAndDays(string text, string type, string? from, string? to)
    {
        var found = NamedDays.InQuestion(text, Today).ShouldHaveSingleItem();

        found.Type.ShouldBe(type);
        found.Days.From?.ToString("yyyy-MM-dd").ShouldBe(from);
        found.Days.To?.ToString("yyyy-MM-dd").ShouldBe(to);
    }

    [Theory]
    [InlineData("31 February 2025")]
    [InlineData("2025-13-40")]
    [InlineData("they may march on")]
    [InlineData("No. 11")]
    [InlineData("the weekend attacks")]
    [InlineData("the Christmas truce")]
    [InlineData("3/4 of them")]
    [InlineData("Bloody Sunday")]
    [InlineData("1991 borders", "1991-01-01")]
    public void Find_WhatIsNoDate_GivesNoDay(string text, string? year = null) =>
        NamedDays.InQuestion(text, Today).Select(found => found.Days.From?.ToString("yyyy-MM-dd")).Where(day => day is not null)
            .ShouldBe(year is null ? [] : [year]);

    [Fact]
    public void Meets_DayWithoutYear_MeetsThatDayOfAnyYear()
    {
        var day = NamedDays.InQuestion("12 February", Today).Single().Days;

        day.Meets(new DateRange(new DateOnly(2025, 2, 1), new DateOnly(2025, 2, 28))).ShouldBeTrue();
        day.Meets(new DateRange(new DateOnly(2025, 3, 1), new DateOnly(2025, 3, 31))).ShouldBeFalse();
    }
}
