using System.Globalization;
using Briefing.Conversation.Digests.Schedules;

namespace Briefing.Tests.Conversation.Digests.Schedules;

public sealed class OccurrencesTests
{
    [Theory]
    // Clocks are put forward from 2:00 to 3:00: the first moment after the gap.
    [InlineData("02:30", "Europe/Rome", "2027-03-27T12:00Z", "2027-03-28T02:30", "2027-03-28T01:00Z")]
    // They are put back from 3:00 to 2:00: the first of both.
    [InlineData("02:30", "Europe/Rome", "2027-10-30T12:00Z", "2027-10-31T02:30", "2027-10-31T00:30Z")]
    [InlineData("02:30", "Europe/Rome", "2027-10-31T00:30Z", "2027-11-01T02:30", "2027-11-01T01:30Z")]
    // Around both changes the time on the wall stays.
    [InlineData("08:30", "Europe/Rome", "2027-03-27T08:00Z", "2027-03-28T08:30", "2027-03-28T06:30Z")]
    [InlineData("08:30", "Europe/Rome", "2027-10-30T08:00Z", "2027-10-31T08:30", "2027-10-31T07:30Z")]
    // A leap day, and the last night of a year.
    [InlineData("08:30", "America/New_York", "2028-02-28T14:00Z", "2028-02-29T08:30", "2028-02-29T13:30Z")]
    [InlineData("23:59", "Asia/Tokyo", "2027-12-31T14:59Z", "2028-01-01T23:59", "2028-01-01T14:59Z")]
    // A change by half an hour only, and a change at midnight.
    [InlineData("02:15", "Australia/Lord_Howe", "2027-10-02T00:00Z", "2027-10-03T02:15", "2027-10-02T15:30Z")]
    [InlineData("00:10", "Africa/Cairo", "2027-04-29T00:00Z", "2027-04-30T00:10", "2027-04-29T22:00Z")]
    // Samoa went over the date line and had no 30 December.
    [InlineData("08:30", "Pacific/Apia", "2011-12-29T18:30Z", "2011-12-31T08:30", "2011-12-30T18:30Z")]
    public void After_EveryDay_IsWhatAPersonExpects(string time, string zone, string after, string local, string at)
    {
        var schedule = new Schedule(Schedule.EveryDay, TimeOnly.Parse(time, CultureInfo.InvariantCulture), zone);
        var found = Occurrences.Known.After(schedule, Moment(after));
        (found.LocalText, found.At).ShouldBe((local, Moment(at)));
    }

    [Fact]
    public void After_ChosenDays_AreDaysOfTheZoneNotOfUtc()
    {
        var mondays = new Schedule([DayOfWeek.Monday], new TimeOnly(7, 0), "Pacific/Auckland");
        Occurrences.Known.After(mondays, Moment("2027-03-01T00:00Z")).At.ShouldBe(Moment("2027-03-07T18:00Z"));
        var weekdays = new Schedule(Schedule.Weekdays, new TimeOnly(8, 30), "Europe/Rome");
        Occurrences.Known.After(weekdays, Moment("2027-03-05T08:00Z")).At.ShouldBe(Moment("2027-03-08T07:30Z"));
    }

    [Fact]
    public void After_WeeklyOnTheDayThatAZoneLeftOut_IsAWeekLater()
    {
        var fridays = new Schedule([DayOfWeek.Friday], new TimeOnly(8, 30), "Pacific/Apia");
        Occurrences.Known.After(fridays, Moment("2011-12-29T00:00Z")).LocalText.ShouldBe("2012-01-06T08:30");
    }

    [Fact]
    public void After_UnknownZone_SaysWhichAndHowToNameOne()
    {
        var nowhere = new Schedule(Schedule.EveryDay, new TimeOnly(8, 30), "Rome time");
        var refused = Should.Throw<ArgumentException>(() => Occurrences.Known.After(nowhere, Moment("2027-03-01T00:00Z")));
        refused.Message.ShouldContain("Rome time");
        refused.Message.ShouldContain("Europe/Rome");
        Occurrences.Known.Knows("Rome time").ShouldBeFalse();
        Occurrences.Known.Knows("Europe/Rome").ShouldBeTrue();
    }

    [Fact]
    public void Schedule_SameDaysInOtherOrderAndSeconds_IsTheSame()
    {
        var one = new Schedule([DayOfWeek.Monday, DayOfWeek.Friday], new TimeOnly(8, 30, 12), "Europe/Rome");
        one.ShouldBe(new Schedule([DayOfWeek.Friday, DayOfWeek.Monday], new TimeOnly(8, 30), "Europe/Rome"));
        one.ShouldNotBe(one with { Zone = "Europe/Vienna" });
        Should.Throw<ArgumentException>(() => one with { Days = [] }).Message.ShouldContain("day of the week");
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
